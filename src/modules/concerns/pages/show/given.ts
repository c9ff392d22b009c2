import type { Promised } from '#modules/promises'
import type { Organisation } from '#platform/organisation.ts'
import type { Action, Closing, Decision, DutyReport, FirstAccount, FrontDoorCall, Move } from '../../rules/records.ts'
import type { Found } from '../find.ts'

/** All that the page of a concern shows. */
export type Given = {
  found: Found
  decisions: readonly Decision[]
  closing: Closing | null
  moves: readonly Move[]
  /** Of the young people of the moves whose record this viewer sees. */
  names: ReadonlyMap<string, string>
  calls: readonly FrontDoorCall[]
  accounts: readonly FirstAccount[]
  reports: readonly DutyReport[]
  actions: readonly Action[]
  promises: readonly Promised[]
  caseId: string | null
  organisation: Organisation
  today: string
  now: Date
  done: string
  csrf: string
}
