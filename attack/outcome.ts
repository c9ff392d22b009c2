/** One long hostile run. Says what it found in one line; `held`: whether Rose held. */
export type Outcome = { readonly held: boolean; readonly said: string }
