import type { Attendance, SessionKind } from './session-words.ts'

/** Why a call is due: so many missed in a row, or one where the level asks for it at once. */
export type AbsenceRule = 'in-a-row' | 'at-once'

export type Met = {
  readonly id: string
  readonly kind: SessionKind
  readonly attendance: Attendance
  readonly imported: boolean
}

export type Standing = { readonly sessionId: string; readonly rule: AbsenceRule }

export type Judged = { readonly raise: Standing | null; readonly withdraw: readonly string[] }

/**
 * What a planned session with the young person does to a row of missed ones.
 * Missed: a child was expected and not seen, and nobody told us why beforehand.
 * Met: somebody of ours saw or heard them, so a row ends.
 * Neither: it says nothing about how the child is. A cancellation, whoever's, was known beforehand; another time was asked
 * for; we could not reach them; it is still to come. It must not end a row, or one cancelled session would hide two missed
 * ones; and it must not lengthen one, or our own cancelling would ring a social worker.
 */
const DOES: Readonly<Record<Attendance, 'missed' | 'met' | 'neither'>> = {
  ATT: 'met',
  LATE: 'met',
  PART: 'met',
  WNB: 'missed',
  NAC: 'missed',
  CANC: 'neither',
  'CANC-CYP': 'neither',
  'CANC-CARER': 'neither',
  'CANC-SVC': 'neither',
  'NO-ACCESS': 'neither',
  'RESCH-CYP': 'neither',
  FUTURE: 'neither',
}

// A message may be anybody's who holds the phone, and a meeting about a child is not with them.
const PLANNED: ReadonlySet<SessionKind> = new Set<SessionKind>(['ONE-TO-ONE', 'REMOTE', 'JOINT'])

export function doesToARow({ kind, attendance }: Pick<Met, 'kind' | 'attendance'>): 'missed' | 'met' | 'neither' {
  return PLANNED.has(kind) ? DOES[attendance] : 'neither'
}

type Around = {
  /** The session that was just written or changed. */
  readonly writtenId: string
  readonly inARow: number
  /** The level of the case asks for a call after one. */
  readonly atOnce: boolean
  /** Calls that are due and not answered. */
  readonly standing: readonly Standing[]
  /** Sessions whose call was made. */
  readonly answered: readonly string[]
}

/**
 * Which call is due after a session of one case was written or changed, and which no longer is. `sessions`: of that case,
 * the earliest first. Only a row that has not ended prompts: whoever came since has been seen. One call answers a whole
 * row; a session missed after it prompts again.
 */
export function judgeAbsence(sessions: readonly Met[], around: Around): Judged {
  const missed = rowsOf(sessions)
  const stillTrue = ({ sessionId, rule }: Standing) => {
    const count = missed.get(sessionId) ?? 0
    return count > 0 && (count >= around.inARow || rule === 'at-once' || around.atOnce)
  }
  const withdraw = around.standing.filter((one) => !stillTrue(one)).map((one) => one.sessionId)
  return { raise: due(sessions, missed, around), withdraw }
}

/** Of each missed session how many in a row it is the last of. */
function rowsOf(sessions: readonly Met[]): Map<string, number> {
  const rows = new Map<string, number>()
  let count = 0
  for (const session of sessions) {
    const does = doesToARow(session)
    if (does === 'met') count = 0
    if (does !== 'missed') continue
    count += 1
    rows.set(session.id, count)
  }
  return rows
}

function due(sessions: readonly Met[], missed: ReadonlyMap<string, number>, around: Around): Standing | null {
  const met = sessions.findLastIndex((session) => doesToARow(session) === 'met')
  const row = sessions.slice(met + 1)
  const last = row.findLast((session) => missed.has(session.id))
  if (!last || !row.some((session) => session.id === around.writtenId)) return null
  // Years of old spreadsheets are no reason to ring anybody today.
  if (last.imported || around.answered.includes(last.id)) return null
  if (around.standing.some((one) => row.some((session) => session.id === one.sessionId && missed.has(session.id))))
    return null
  if ((missed.get(last.id) ?? 0) >= around.inARow) return { sessionId: last.id, rule: 'in-a-row' }
  return around.atOnce ? { sessionId: last.id, rule: 'at-once' } : null
}
