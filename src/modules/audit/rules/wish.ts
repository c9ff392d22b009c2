import { addDays, londonInstant, type PlainDate } from '../../../platform/pure/dates.ts'

/** Which rows of the trail somebody asks for. Null: any. Days are days in London, both included. */
export type Wish = {
  readonly from: PlainDate | null
  readonly to: PlainDate | null
  /** A person's id, or `public`, `operator`, `task:NAME`. */
  readonly actor: string | null
  readonly act: string | null
  /** The id of a record, or of a young person whose record it is. */
  readonly record: string | null
}

/** The moments between which the rows lie: from the first of `since` on, before `until`. */
export function momentsOf({ from, to }: Pick<Wish, 'from' | 'to'>): { since: Date | null; until: Date | null } {
  return {
    since: from && londonInstant(from, '00:00'),
    until: to && londonInstant(addDays(to, 1), '00:00'),
  }
}

/** What the trail writes about somebody who reads it, the false manager too: what they asked for. */
export function wishFacts({ from, to, actor, act, record }: Wish): Readonly<Record<string, string>> {
  const asked = { from, to, person: actor, act, record }
  return Object.fromEntries(
    Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  )
}
