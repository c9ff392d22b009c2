import { addDays, daysBetween, type PlainDate } from '../../../platform/pure/dates.ts'
import { type Attendance, countsAsSupportSession, held, type SessionKind } from './session-words.ts'

/** Words on the page for each kind, in the order a worker needs them. */
export const KINDS: readonly { readonly code: SessionKind; readonly label: string; readonly hint?: string }[] = [
  { code: 'ONE-TO-ONE', label: 'One-to-one, in person' },
  { code: 'REMOTE', label: 'One-to-one, by phone or video', hint: 'by plan, with the young person' },
  { code: 'JOINT', label: 'With another worker', hint: 'the young person was there' },
  { code: 'MESSAGE', label: 'Message' },
  { code: 'TRIED-CALL', label: 'Tried to call' },
  { code: 'PROFESSIONAL', label: 'About the young person', hint: 'a meeting or call with others' },
]

export const ATTENDANCES: readonly { readonly code: Attendance; readonly label: string }[] = [
  { code: 'ATT', label: 'Came' },
  { code: 'LATE', label: 'Came late' },
  { code: 'PART', label: 'Left early' },
  { code: 'WNB', label: 'Was not brought' },
  { code: 'NAC', label: 'Was not able to come, or did not feel able' },
  { code: 'CANC-CYP', label: 'The young person cancelled' },
  { code: 'CANC-CARER', label: 'An adult cancelled for them' },
  { code: 'CANC-SVC', label: 'We cancelled' },
  { code: 'CANC', label: 'Cancelled, not written who by' },
  { code: 'RESCH-CYP', label: 'The young person asked for another time' },
  { code: 'NO-ACCESS', label: 'We could not reach them' },
  { code: 'FUTURE', label: 'Booked for later' },
]

export function kindLabel(code: string): string {
  return KINDS.find((k) => k.code === code)?.label ?? (code === 'GROUP' ? 'Group or drop-in' : code)
}

export function attendanceLabel(code: string): string {
  return ATTENDANCES.find((a) => a.code === code)?.label ?? code
}

/** Kinds that a tap records: nobody sat down together, so there is no attendance to ask for. */
export function isQuick(kind: SessionKind): boolean {
  return kind === 'MESSAGE' || kind === 'TRIED-CALL'
}

type When = { readonly date: PlainDate; readonly attendance: Attendance }

/** What is wrong with the day of a session, in one sentence; null when nothing is. */
export function faultOfDay(
  { date, attendance }: When,
  { today, opened, hasDied }: { today: PlainDate; opened: PlainDate; hasDied: boolean },
): string | null {
  if (attendance === 'FUTURE') {
    if (hasDied) return 'They have died, so nothing is booked any more. What happened before can still be written down.'
    if (date < today) return 'This day is in the past: say what happened, or choose a later day.'
    return date > addDays(today, 366) ? 'Book no more than a year ahead.' : null
  }
  if (date > today && held(attendance)) return 'This day is still to come: choose "Booked for later", or mend the date.'
  if (date > addDays(today, 366)) return 'This day is more than a year ahead: mend the date.'
  return daysBetween(opened, date) < -366 ? 'This day is more than a year before the case began: mend the date.' : null
}

/** Written more than two days after: shown with the session, so that a reader can weigh it. */
export function isLateEntry(date: PlainDate, writtenOn: PlainDate): boolean {
  return daysBetween(date, writtenOn) > 2
}

/** A booking whose day has come: writing what became of it is the note itself, no correction of an earlier one. */
export function isDue(
  { attendance, date }: { readonly attendance: Attendance; readonly date: PlainDate },
  today: PlainDate,
): boolean {
  return attendance === 'FUTURE' && date <= today
}

/** How a session stands in the figures, said to the person who records it. */
export function countSentence(kind: SessionKind, attendance: Attendance): string {
  if (countsAsSupportSession(kind, attendance)) return 'Counts as a support session.'
  if (kind === 'PROFESSIONAL') return 'Counts as contact for the young person, not as a session with them.'
  if (kind === 'GROUP') return 'Counts with the groups.'
  if (isQuick(kind)) return 'Counts as other contact with the young person.'
  return attendance === 'FUTURE' ? 'Counts once it has been held.' : 'Does not count as a support session.'
}
