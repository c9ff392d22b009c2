import type { Organisation } from '#platform/organisation.ts'
import { type Part, part } from '#platform/parts.ts'
import { formatDate, londonDate, londonTime, type PlainDate } from '#platform/pure/dates.ts'
import type { Question, Tx } from '#platform/tx.ts'
import type { Staff } from '#platform/viewer.ts'
import type { DeskRow } from './rules/rows.ts'

export type { DeskDeed, DeskRow } from './rules/rows.ts'

/** Whose day, on which day and at which moment. */
export type Of = {
  readonly staff: Staff
  readonly now: Date
  readonly today: PlainDate
  readonly organisation: Organisation
}

/** Where on /today a list stands: somebody's safety now, one's own day, or what waits. */
export type Band = 'safety' | 'day' | 'waiting'

/** One list of /today: whose it is, and the part that fills it. All lists of a day are asked in one query. */
export type DayList = {
  readonly heading: string
  readonly band: Band
  /** Orders the lists of a band, the lowest first. */
  readonly rank: number
  readonly for: (staff: Staff) => boolean
  readonly part: Part<Of, DeskRow>
  /** Said when there is nothing. Without it an empty list is left out, so that nobody learns to read past it. */
  readonly empty?: string
  /** Whoever is in trouble stands above whoever is due back sooner. */
  readonly urgentFirst?: true
  /** Where all of them are, when there are more than `MOST`. */
  readonly more?: string
  /** What its lines carry that is made for this one page, when there are any. */
  readonly forPage?: (tx: Tx, rows: readonly DeskRow[], of: Of) => Promise<readonly DeskRow[]>
}

/** Lines that a list shows at most; one more is asked for, to know whether there are more. */
export const MOST = 20

type Wish<Row> = Omit<DayList, 'part'> & {
  readonly ask: (of: Of) => Question
  readonly moments?: readonly (keyof Row & string)[]
  readonly row: (row: Row, of: Of) => DeskRow | readonly DeskRow[]
}

export function dayList<Row extends object>({ ask, moments = [], row, ...list }: Wish<Row>): DayList {
  return { ...list, part: part<Of, Row, DeskRow>({ ask, moments, tell: row }) }
}

const CARRY_CASES = ['practitioner', 'therapist', 'outreach', 'manager']

export const carriesCases = (staff: Staff) => CARRY_CASES.includes(staff.role)
export const isManager = (staff: Staff) => staff.role === 'manager'
/** The worker's own for a worker; the manager looks at everybody's. */
export const whose = ({ staff }: Of) => (isManager(staff) ? null : staff.id)

export const moment = (at: Date) => `${formatDate(londonDate(at))}, ${londonTime(at)}`

/** What somebody typed into the search: a name in any order, a day of birth, or both. */
export type SearchWords = { readonly name: string; readonly born: PlainDate | null }

export type FoundPerson = {
  readonly name: string
  readonly reference: string
  readonly born: string | null
  readonly href: string
  readonly cases: readonly { readonly text: string; readonly href: string }[]
}

/** Somebody whose record is not theirs, found by the worker on duty: the name, and the one thing that can be done. */
export type FoundCard = { readonly name: string; readonly openUrl: string }

/** Records that this viewer may open. */
export type FindPeople = (tx: Tx, words: SearchWords) => Promise<FoundPerson[]>

/** Whose emergency card this viewer may open though the record is not theirs; nobody for whoever is not on duty. */
export type FindCards = (tx: Tx, staff: Staff, words: SearchWords) => Promise<FoundCard[]>

/** Finds the record with a reference that begins with `prefix`, if this viewer may open it, and says where it is. */
export type ReferenceFinder = {
  readonly prefix: string
  readonly find: (tx: Tx, reference: string) => Promise<string | null>
  readonly url: (id: string) => string
}
