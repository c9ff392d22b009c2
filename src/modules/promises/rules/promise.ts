import { addDays, type PlainDate } from '../../../platform/pure/dates.ts'

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

/** One by itself, with the name of whoever said what became of it. */
export type OnePromise = Promised & { readonly settledBy: string | null }

/** How a promise stands. Late: open after its day; kept late: kept after it. */
export type Standing = 'open' | 'late' | 'kept' | 'kept-late' | 'broken'

type Facts = Pick<Promised, 'state' | 'dueOn' | 'settledOn'>

export function standingOf({ state, dueOn, settledOn }: Facts, today: string): Standing {
  if (state === 'broken') return 'broken'
  const day = settledOn ?? today
  const past = dueOn !== null && day > dueOn
  if (state === 'kept') return past ? 'kept-late' : 'kept'
  return past ? 'late' : 'open'
}

/** Open ones first, the next day before later ones and those without a day last; then the settled ones, newest first. */
export function inLedgerOrder(a: Promised, b: Promised): number {
  const open = (p: Promised) => p.state === 'open'
  if (open(a) !== open(b)) return open(a) ? -1 : 1
  if (!open(a)) return descending(a.settledOn ?? '', b.settledOn ?? '') || descending(a.id, b.id)
  return descending(b.dueOn ?? '9999', a.dueOn ?? '9999') || descending(b.id, a.id)
}

function descending(a: string, b: string): number {
  return a === b ? 0 : a < b ? 1 : -1
}

/** What is wrong with the day by which an adult will do it; null when nothing is. */
export function faultOfPromisedDay(dueOn: PlainDate, today: PlainDate): string | null {
  if (dueOn < today) return 'This day has passed: choose today or a later day.'
  return faultOfFarDay(dueOn, today)
}

/** A mistyped year would make a promise that is never late, in whichever record it was made. */
export function faultOfFarDay(dueOn: PlainDate, today: PlainDate): string | null {
  return dueOn > addDays(today, 366) ? 'This day is more than a year ahead: choose a nearer one.' : null
}
