/** How a sandbox's payment provider behaves, so that an integrator can see his program meet each of them. */
export type ProviderBehaviour = 'manual' | 'settle' | 'fail' | 'repeat' | 'late'

export const PROVIDER_BEHAVIOURS = ['manual', 'settle', 'fail', 'repeat', 'late'] as const

export interface ProviderSetting {
  /** `manual`: the integrator reports himself. `repeat` reports the same twice, `late` after a while. */
  readonly behaviour: ProviderBehaviour
  /** How long `late` takes, by the marketplace's clock. */
  readonly delayMs: number
  /** Why `fail` fails. */
  readonly reason: string
}

/** The payment provider that a sandbox marketplace has instead of a real one. */
export interface SandboxProvider {
  setting(marketplaceId: string): ProviderSetting
  set(marketplaceId: string, setting: ProviderSetting): void
  /** Reports now on the payouts that wait for it. */
  work(marketplaceId: string): Promise<void>
}
