import type { Setting } from '#modules/cases'
import { londonDate, plainDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'
import { attendanceLabel, isLateEntry, isQuick, kindLabel } from './rules/session.ts'
import { type Attendance, held, type SessionKind } from './rules/session-words.ts'
import { openActions, sessionsHeldBy, type TimelineLine, timelineOf, unsettledOf } from './store/lists.ts'

type ForCases = Pick<Setting, 'promises' | 'sessionsHeldBy'> & {
  entries: Setting['timeline'][number]
  blockers: Setting['blockers'][number]
}

/** What the case pages, on a lower floor, are handed by the roof. */
export const forCases: ForCases = {
  entries: async (tx, wanted) => (await timelineOf(tx, wanted)).map(entryOf),
  promises: openActions,
  sessionsHeldBy,
  blockers: blockersOf,
}

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
    title: `${kindLabel(kind)}${isQuick(kind) && !came ? '' : `: ${attendanceLabel(line.attendance).toLowerCase()}`}${minutes}`,
    who: line.who,
    text: line.did,
    words: line.words,
    href: urls.sessionUrl(line.id),
    marks,
  }
}

/** A case does not end while a session is booked or a note is not finished. */
async function blockersOf(tx: Tx, { episodeId }: { episodeId: string }) {
  const { booked, unfinished } = await unsettledOf(tx, episodeId)
  const href = urls.caseUrl(episodeId)
  return [
    ...(booked === 0 ? [] : [booked === 1 ? 'One session is still booked.' : `${booked} sessions are still booked.`]),
    ...(unfinished === 0
      ? []
      : [unfinished === 1 ? 'One note is not finished.' : `${unfinished} notes are not finished.`]),
  ].map((sentence) => ({ sentence, href }))
}
