import type { PayoutReport } from '../application/payouts.ts'
import { type Marketplace, timeOf, type WallClock } from '../application/ports.ts'
import type { Queries, StoredPayout } from '../application/queries.ts'
import type { ProviderSetting, ProviderSettings, SandboxProvider } from '../application/sandbox-provider.ts'
import type { SubmitResult } from '../application/submit-request.ts'

export interface SandboxProviderPorts {
  readonly settings: ProviderSettings
  readonly queries: Pick<Queries, 'payouts'>
  readonly marketplaces: { find(id: string): Promise<Marketplace | null> }
  readonly reportPayout: (report: PayoutReport) => Promise<SubmitResult | null>
  readonly clock: WallClock
}

/** Plays the payment provider of the sandboxes that asked for it. */
export function createSandboxProvider(
  ports: SandboxProviderPorts,
): SandboxProvider & { readonly workAll: () => Promise<void> } {
  const { settings } = ports
  const work = async (id: string) => {
    const setting = await settings.find(id)
    if (setting !== null && setting.behaviour !== 'manual') await reportAll(id, setting, ports)
  }
  return {
    work,
    set: (id, setting) => settings.keep(id, setting),
    /** For each marketplace whose provider acts by itself. */
    async workAll() {
      await Promise.all((await settings.acting()).map(work))
    },
  }
}

async function reportAll(marketplaceId: string, setting: ProviderSetting, ports: SandboxProviderPorts): Promise<void> {
  const marketplace = await ports.marketplaces.find(marketplaceId)
  if (marketplace === null) return
  const now = timeOf(marketplace, ports.clock)
  const waiting = await ports.queries.payouts({ marketplaceId, status: 'pending', limit: PAYOUTS_MAX })
  const due = (waiting?.rows ?? []).filter(
    ({ orderedAt }) => setting.behaviour !== 'late' || now >= orderedAt + setting.delayMs,
  )
  for (const payout of due) await report(payout, { marketplaceId, setting, ports })
}

async function report(
  { id: payoutId }: StoredPayout,
  { marketplaceId, setting, ports }: { marketplaceId: string; setting: ProviderSetting; ports: SandboxProviderPorts },
): Promise<void> {
  const by = { role: 'integration', id: marketplaceId } as const
  const settled = { marketplaceId, payoutId, result: 'settled', by } as const
  if (setting.behaviour === 'fail') {
    await ports.reportPayout({ marketplaceId, payoutId, result: 'failed', reason: setting.reason, by })
    return
  }
  await ports.reportPayout(settled)
  if (setting.behaviour === 'repeat') await ports.reportPayout(settled)
}

/** What is left over is reported at the next round. */
const PAYOUTS_MAX = 200
