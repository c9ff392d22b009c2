/** So many failed tries in so many minutes, and then the next one waits. */
export type Limit = { readonly max: number; readonly minutes: number }

export type TryLimits = {
  /** One account from one network: somebody who guesses, or a worker who mistypes. */
  readonly account_and_network: Limit
  /** All accounts from one network: somebody who tries one password on everybody. */
  readonly network: Limit
  /** One account from everywhere: somebody with many networks. */
  readonly account: Limit
}

/** Of each limit the failed try that used it up: the newest but `max - 1`, within its minutes. Null: there are fewer. */
export type UsedUp = Readonly<Record<keyof TryLimits, Date | null>>

/** Seconds until the next try is looked at; 0: at once. Time alone opens again: a stranger locks no worker out for good. */
export function secondsToWait(limits: TryLimits, used: UsedUp, now: Date): number {
  const scopes = Object.keys(limits) as (keyof TryLimits)[]
  const waits = scopes.map((scope) => {
    const at = used[scope]
    return at === null ? 0 : Math.ceil((at.getTime() - now.getTime()) / 1_000) + limits[scope].minutes * 60
  })
  return Math.max(0, ...waits)
}

/** Wrong codes that one half of a sign-in may give before it begins again from the password. */
export const CODES_EACH = 5

/** So many tries in vain at one account within an hour, and its owner is told. */
export const MANY_IN_AN_HOUR = 10

/** How long somebody waits, as they would say it. */
export function inWords(seconds: number): string {
  const minutes = Math.ceil(seconds / 60)
  return minutes <= 1 ? 'a minute' : `${minutes} minutes`
}
