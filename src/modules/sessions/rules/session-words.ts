/** What a contact was. Only the first three are one-to-one with the young person. */
export type SessionKind = 'ONE-TO-ONE' | 'REMOTE' | 'JOINT' | 'MESSAGE' | 'TRIED-CALL' | 'PROFESSIONAL' | 'GROUP'

/** What became of a contact. `CANC` is a cancellation where nobody wrote whose it was. */
export type Attendance =
  | 'ATT'
  | 'LATE'
  | 'PART'
  | 'WNB'
  | 'NAC'
  | 'CANC'
  | 'CANC-CYP'
  | 'CANC-CARER'
  | 'CANC-SVC'
  | 'NO-ACCESS'
  | 'RESCH-CYP'
  | 'FUTURE'

const kindWords: Readonly<Record<SessionKind, readonly string[]>> = {
  'ONE-TO-ONE': ['one-to-one', 'one to one', '1:1', '1-1', 'face to face', 'face-to-face'],
  REMOTE: ['online', 'video', 'phone', 'telephone'],
  JOINT: ['joint'],
  MESSAGE: ['text', 'message'],
  'TRIED-CALL': ['tried call'],
  PROFESSIONAL: ['professional', 'liaison', 'meeting'],
  GROUP: ['group', 'drop-in', 'drop in'],
}

const attendanceWords: Readonly<Partial<Record<Attendance, readonly string[]>>> = {
  ATT: ['attended', 'att', 'yes', 'y', 'present'],
  LATE: ['late'],
  PART: ['part', 'left early'],
  WNB: ['wnb', 'was not brought', 'dna', 'did not attend', 'no show', 'no'],
  CANC: ['cancelled', 'canc'],
  'CANC-SVC': ['cancelled by us'],
  'CANC-CYP': ['cancelled by yp'],
  'CANC-CARER': ['cancelled by carer'],
  FUTURE: ['booked', 'future'],
}

const kindOf = byWord(kindWords)
const attendanceOf = byWord(attendanceWords)
const heldCodes: ReadonlySet<Attendance> = new Set<Attendance>(['ATT', 'LATE', 'PART'])
const oneToOneKinds: ReadonlySet<SessionKind> = new Set<SessionKind>(['ONE-TO-ONE', 'REMOTE', 'JOINT'])

// From this age a young person comes by themselves, so "was not brought" would name the wrong adult.
const comesAlone = 16

/** The kind that a word of the old spreadsheets means (case and spaces ignored), or null when it is no such word. */
export function readKind(text: string): SessionKind | null {
  return kindOf.get(bare(text)) ?? null
}

/**
 * The attendance code that a word means (case and spaces ignored), or null when it is no such word.
 * "Was not brought" and its harsher older forms become "not able to come" at 16 and over; `ageAtSession` is in years.
 */
export function readAttendance(text: string, ageAtSession: number): Attendance | null {
  const code = attendanceOf.get(bare(text)) ?? null
  return code === 'WNB' && ageAtSession >= comesAlone ? 'NAC' : code
}

/** True when the young person and the worker were in contact, however short it was. */
export function held(attendance: Attendance): boolean {
  return heldCodes.has(attendance)
}

/** True when a session counts as a support session: one-to-one in person, remote or joint, and held. */
export function countsAsSupportSession(kind: SessionKind, attendance: Attendance): boolean {
  return oneToOneKinds.has(kind) && held(attendance)
}

function byWord<Code extends string>(words: Readonly<Partial<Record<Code, readonly string[]>>>): Map<string, Code> {
  const entries = Object.entries(words) as [Code, readonly string[]][]
  return new Map(entries.flatMap(([code, forms]) => forms.map((form) => [bare(form), code] as const)))
}

// Spreadsheets turn a typed hyphen into a dash by themselves.
function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/\p{Pd}/gu, '-')
}
