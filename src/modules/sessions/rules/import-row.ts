import { ageAt, type PlainDate, readWrittenDate } from '#platform/pure/dates.ts'
import { foldName } from '#platform/pure/person-name.ts'
import { isRefusal, type Refusal, refuse } from '#platform/pure/result.ts'
import { type Attendance, readAttendance, readKind, type SessionKind } from './session-words.ts'

/** The columns of the old spreadsheets; a file has them all, in any order. */
export const importColumns = [
  'young_person',
  'date_of_birth',
  'session_date',
  'kind',
  'attendance',
  'minutes',
  'practitioner',
  'note',
] as const

export type ImportColumn = (typeof importColumns)[number]

/** One session of an old spreadsheet, read and found good. `minutes` and `practitioner` are null when left blank. */
export type ImportRow = {
  readonly youngPerson: string
  readonly dateOfBirth: PlainDate
  readonly sessionDate: PlainDate
  readonly kind: SessionKind
  readonly attendance: Attendance
  readonly minutes: number | null
  readonly practitioner: string | null
  readonly note: string
}

const longestName = 200
const longestNote = 20_000
const minutesInADay = 1440

/**
 * Reads the heading row and answers which column stands where. Case, spaces, underscores and hyphens are ignored.
 * The sentence never repeats a heading: in a file without headings the first row is a young person's.
 */
export function headings(row: readonly string[]): readonly ImportColumn[] | Refusal {
  const known = new Map(importColumns.map((column) => [bareHeading(column), column]))
  const found: ImportColumn[] = []
  for (const [index, heading] of row.entries()) {
    const column = known.get(bareHeading(heading))
    if (column === undefined) {
      return refuse(`The heading of column ${index + 1} is not known; the columns are ${importColumns.join(', ')}.`)
    }
    if (found.includes(column)) return refuse(`The column ${column} is there twice.`)
    found.push(column)
  }
  const missing = importColumns.filter((column) => !found.includes(column))
  if (missing.length === 0) return found
  return refuse(`The file lacks the ${missing.length > 1 ? 'columns' : 'column'} ${missing.join(', ')}.`)
}

/**
 * Reads one row of an import. `today` is the date in London: a session after it is refused, whatever its attendance.
 * The sentence names the column and never repeats what is in it.
 */
export function readImportRow(
  record: Readonly<Partial<Record<ImportColumn, string>>>,
  today: PlainDate,
): ImportRow | Refusal {
  const cell = (column: ImportColumn) => record[column] ?? ''
  const unclean = importColumns.find((column) => holdsControls(cell(column)))
  if (unclean) return refuse(`${unclean} holds characters that cannot be printed.`)
  const names = readNames(cell('young_person'), cell('practitioner'))
  if (isRefusal(names)) return names
  const dates = readDates(cell('date_of_birth'), cell('session_date'), today)
  if (isRefusal(dates)) return dates
  const words = readWords(cell('kind'), cell('attendance'), ageAt(dates.dateOfBirth, dates.sessionDate))
  if (isRefusal(words)) return words
  const minutes = readMinutes(cell('minutes'))
  if (isRefusal(minutes)) return minutes
  const note = oneText(cell('note'))
  if (note.length > longestNote) return refuse(`note is longer than ${longestNote} characters.`)
  return { ...names, ...dates, ...words, minutes, note }
}

/** The same for the same person: date of birth and name with case, accents and spaces folded. */
export function personKey(row: Pick<ImportRow, 'youngPerson' | 'dateOfBirth'>): string {
  return `${row.dateOfBirth} ${foldName(row.youngPerson)}`
}

/**
 * The same for two rows that tell of the same session, different otherwise. As long as the note: store a digest of it.
 */
export function naturalKey(row: ImportRow): string {
  const practitioner = row.practitioner === null ? null : foldName(row.practitioner)
  return JSON.stringify([
    personKey(row),
    row.sessionDate,
    row.kind,
    row.attendance,
    row.minutes,
    practitioner,
    row.note,
  ])
}

function bareHeading(heading: string): string {
  return heading.toLowerCase().replace(/[\s_\p{Pd}]/gu, '')
}

// Control characters hide text from a reader and break terminals and PostgreSQL. Line breaks and tabs are ordinary
// in a note that was typed in a spreadsheet.
function holdsControls(text: string): boolean {
  return /[^\P{Cc}\t\n\r]/u.test(text)
}

function readNames(
  youngPersonCell: string,
  practitionerCell: string,
): Pick<ImportRow, 'youngPerson' | 'practitioner'> | Refusal {
  const youngPerson = oneLine(youngPersonCell)
  const practitioner = oneLine(practitionerCell)
  if (youngPerson === '') return refuse('young_person is missing.')
  if (foldName(youngPerson) === '') return refuse('young_person must be a name.')
  if (youngPerson.length > longestName) return refuse(`young_person is longer than ${longestName} characters.`)
  if (practitioner.length > longestName) return refuse(`practitioner is longer than ${longestName} characters.`)
  return { youngPerson, practitioner: practitioner === '' ? null : practitioner }
}

function readDates(
  birthCell: string,
  sessionCell: string,
  today: PlainDate,
): Pick<ImportRow, 'dateOfBirth' | 'sessionDate'> | Refusal {
  const dateOfBirth = readWrittenDate(birthCell, 'date_of_birth')
  if (isRefusal(dateOfBirth)) return dateOfBirth
  const sessionDate = readWrittenDate(sessionCell, 'session_date')
  if (isRefusal(sessionDate)) return sessionDate
  if (sessionDate > today) return refuse('session_date is in the future.')
  if (dateOfBirth > sessionDate) return refuse('date_of_birth is after session_date.')
  return { dateOfBirth, sessionDate }
}

function readWords(
  kindCell: string,
  attendanceCell: string,
  ageAtSession: number,
): Pick<ImportRow, 'kind' | 'attendance'> | Refusal {
  if (kindCell.trim() === '') return refuse('kind is missing.')
  const kind = readKind(kindCell)
  if (kind === null) return refuse('kind is not a word that is known.')
  if (attendanceCell.trim() === '') return refuse('attendance is missing.')
  const attendance = readAttendance(attendanceCell, ageAtSession)
  if (attendance === null) return refuse('attendance is not a word that is known.')
  return { kind, attendance }
}

function readMinutes(cell: string): number | null | Refusal {
  const text = cell.trim()
  if (text === '') return null
  const minutes = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  if (minutes <= minutesInADay) return minutes
  return refuse(`minutes must be a whole number from 0 to ${minutesInADay}, or blank.`)
}

function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}

// The same note saved on another machine has other line ends, and is still the same note.
function oneText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
}
