import type { CaseWarning, Entry, TimelineSource, TimelineWish, WarningSource } from '#extension/cases'
import { part } from '#platform/parts.ts'
import { formatDate, londonDate, plainDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'
import type { Reading } from './rules/records.ts'
import { attendanceLabel, isLateEntry, isQuick, kindLabel } from './rules/session.ts'
import { type Attendance, held, type SessionKind } from './rules/session-words.ts'
import { type CallDue, callsDueFor } from './store/absence.ts'
import { type TimelineLine, timelineOf, unsettledOf } from './store/lists.ts'
import { readingTimeline } from './store/readings.ts'

export const timeline: readonly TimelineSource[] = [
  part<TimelineWish, TimelineLine, Entry>({ ask: timelineOf, moments: ['at', 'writtenAt'], tell: entryOf }),
  part<TimelineWish, Reading, Entry>({ ask: readingTimeline, moments: ['at'], tell: readingOf }),
]

export const warnings: WarningSource = part<WarningWish, CallDue, CaseWarning>({
  ask: ({ youngPersonIds }) => callsDueFor(youngPersonIds),
  moments: ['raisedAt'],
  tell: warningOf,
})

function entryOf(line: TimelineLine) {
  const kind = line.kind as SessionKind
  const came = held(line.attendance as Attendance)
  const marks = [
    ...(line.timeKnown ? [] : ['day only']),
    ...(line.finished ? [] : ['not finished']),
    ...(isLateEntry(plainDate(line.date), londonDate(line.writtenAt)) ? ['late entry'] : []),
    ...(line.version > 1 ? ['changed since'] : []),
  ]
  const minutes = came && line.minutes !== null ? `, ${line.minutes} minutes` : ''
  return {
    at: line.at,
    id: line.id,
    kind: isQuick(kind) ? ('contact' as const) : ('session' as const),
    title:
      kind === 'TRIED-CALL' && came
        ? 'Spoke on the phone'
        : `${kindLabel(kind)}${isQuick(kind) && !came ? '' : `: ${whatBecame(line)}`}${minutes}`,
    who: line.who,
    text: line.did,
    words: line.words,
    href: urls.sessionUrl(line.id),
    marks,
  }
}

/** After a death booked sessions are withdrawn, and nobody asks who cancelled them. */
function whatBecame({ attendance }: TimelineLine): string {
  return attendance === 'CANC' ? 'cancelled' : attendanceLabel(attendance).toLowerCase()
}

/** What a young person said to a note stands in the timeline as their words, on the day they said it. */
function readingOf({ at, id, agreed, words, readWithName, sessionId, changedSince }: Reading) {
  return {
    at,
    id,
    kind: 'session' as const,
    title: agreed ? 'Read together: they said that it is right' : 'Read together: in their own words',
    who: readWithName,
    text: '',
    words,
    href: urls.sessionUrl(sessionId),
    marks: changedSince ? ['the note was changed since'] : [],
  }
}

/** A case does not end while a session is booked, a note is not finished or a call is due. */
export async function blockersOf(tx: Tx, { episodeId }: { episodeId: string }) {
  const { booked, unfinished, calls } = await unsettledOf(tx, episodeId)
  const href = urls.caseUrl(episodeId)
  return [
    ...(booked === 0 ? [] : [booked === 1 ? 'One session is still booked.' : `${booked} sessions are still booked.`]),
    ...(unfinished === 0
      ? []
      : [unfinished === 1 ? 'One note is not finished.' : `${unfinished} notes are not finished.`]),
    ...(calls === 0 ? [] : ['A call about a planned session has not been made yet.']),
  ].map((sentence) => ({ sentence, href }))
}

type WarningWish = { readonly youngPersonIds: readonly string[]; readonly now: Date }

/** A call that is due stands above the case until somebody has made it. */
function warningOf({ sessionId, raisedAt, attendance, date }: CallDue, { now }: WarningWish): CaseWarning {
  const raised = londonDate(raisedAt)
  const when = raised < londonDate(now) ? `A call was due on ${formatDate(raised)} and is late` : 'Call today'
  const what = `${attendanceLabel(attendance).toLowerCase()} on ${formatDate(plainDate(date))}`
  return { text: `${when}: ${what}.`, href: urls.sessionAbsence(sessionId), grave: true }
}
