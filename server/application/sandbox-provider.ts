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
  /** From the next payout on, on every server of this store. */
  set(marketplaceId: string, setting: ProviderSetting): Promise<void>
  /** Reports now on the payouts that wait for it. */
  work(marketplaceId: string): Promise<void>
}

/** What was set, kept beside the marketplaces. */
export interface ProviderSettings {
  /** Null where nothing was set: the provider is `manual`. */
  find(marketplaceId: string): Promise<ProviderSetting | null>
  keep(marketplaceId: string, setting: ProviderSetting): Promise<void>
  /** The marketplaces whose provider reports by itself. */
  acting(): Promise<readonly string[]>
}
