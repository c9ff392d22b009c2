import type { DeskRow } from '#modules/desk'
import type { Organisation } from '#platform/organisation.ts'
import { type Part, part } from '#platform/parts.ts'
import { formatDate, londonDate, londonTime, type PlainDate } from '#platform/pure/dates.ts'
import type { Question, Tx } from '#platform/tx.ts'
import type { Staff } from '#platform/viewer.ts'

/** Whose day, on which day and at which moment. */
export type Of = {
  readonly staff: Staff
  readonly now: Date
  readonly today: PlainDate
  readonly organisation: Organisation
}

/** One list of /today: whose it is, and the part that fills it. All lists of a day are asked in one query. */
export type DayList = {
  readonly heading: string
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
