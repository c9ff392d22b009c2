import type { Organisation } from '#platform/organisation.ts'
import type { PlainDate } from '#platform/pure/dates.ts'
import { makeReference } from '#platform/pure/reference-number.ts'
import type { Random } from './random.ts'
import type { Team } from './staff.ts'
import type { Rows } from './tables.ts'

/** What every part of the county stands on. */
export type Ground = {
  readonly random: Random
  readonly now: Date
  readonly today: PlainDate
  readonly organisation: Organisation
  readonly team: Team
  readonly rows: Rows
}

export function reference(prefix: string, random: Random): string {
  return makeReference(prefix, random.bytes(7))
}
