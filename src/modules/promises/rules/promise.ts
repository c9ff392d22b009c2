/** What an adult said they would do. Days are 'YYYY-MM-DD' in London. */
export type Wish = { readonly what: string; readonly owner: string; readonly dueOn: string | null }

export type MadeIn = 'session' | 'safety-plan' | 'concern' | 'meeting' | 'supervision' | 'ledger'

export type PromiseState = 'open' | 'kept' | 'broken'

export type Promised = Wish & {
  readonly id: string
  readonly youngPersonId: string
  readonly madeIn: MadeIn
  readonly madeInId: string | null
  readonly madeAt: Date
  readonly state: PromiseState
  readonly settledOn: string | null
  readonly reason: string
  readonly version: number
}
