import type { StandingCommand } from '../../../core/standing/handle.ts'
import { changeStanding, type StandingPorts } from './change-standing.ts'
import type { DueStanding } from './standing-store.ts'

export type PassStanding = (name: DueStanding) => Promise<unknown>

/** Only lets time pass in a merchant's standing: sanctions begin and end, a year's points are cleared. */
export function passStanding(name: DueStanding, ports: StandingPorts): Promise<void> {
  return changeBySystem(name, null, ports)
}

/** Does what nobody asked for by name; a no is a fault. */
export async function changeBySystem(
  name: DueStanding,
  command: StandingCommand | null,
  ports: StandingPorts,
): Promise<void> {
  const result = await changeStanding(name, { command, by: { role: 'system', id: 'time' } }, ports)
  if (result.status === 'rejected') throw new Error(`merchant ${name.merchantId}: ${result.rejection.code}`)
}

/** Lets time pass in these standings, all at once; a fault in one is reported and leaves the others be. */
export async function passStandings(
  due: readonly DueStanding[],
  { pass, reportFault }: { pass: PassStanding; reportFault: (fault: unknown, about: string) => void },
): Promise<void> {
  const outcomes = await Promise.allSettled(
    due.map(({ marketplaceId, merchantId }) => pass({ marketplaceId, merchantId })),
  )
  for (const [place, outcome] of outcomes.entries()) {
    if (outcome.status === 'rejected')
      reportFault(outcome.reason, `time passing for merchant ${due[place]?.merchantId}`)
  }
}
