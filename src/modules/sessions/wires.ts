import type { Blocker, Entry } from '#modules/cases'
import { londonDate, plainDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'
import { attendanceLabel, isLateEntry, isQuick, kindLabel } from './rules/session.ts'
import { type Attendance, held, type SessionKind } from './rules/session-words.ts'
import { type TimelineLine, timelineOf, unsettledOf, type Wanted } from './store/lists.ts'

/** What the case page, on a lower floor, is handed by the roof. */

/** Sessions and contacts as entries of the one timeline. */
export async function sessionEntries(tx: Tx, wanted: Wanted): Promise<Entry[]> {
  return (await timelineOf(tx, wanted)).map(entryOf)
}

function entryOf(line: TimelineLine): Entry {
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
    kind: isQuick(kind) ? 'contact' : 'session',
    title: `${kindLabel(kind)}${isQuick(kind) && !came ? '' : `: ${attendanceLabel(line.attendance).toLowerCase()}`}${minutes}`,
    who: line.who,
    text: line.did,
    words: line.words,
    href: urls.sessionUrl(line.id),
    marks,
  }
}

/** A case does not end while a session is booked or a note is not finished. */
export async function blockersOf(tx: Tx, episodeId: string): Promise<Blocker[]> {
  const { booked, unfinished } = await unsettledOf(tx, episodeId)
  const href = urls.caseUrl(episodeId)
  const blockers: Blocker[] = []
  if (booked > 0)
    blockers.push({
      sentence: booked === 1 ? 'One session is still booked.' : `${booked} sessions are still booked.`,
      href,
    })
  if (unfinished > 0)
    blockers.push({
      sentence: unfinished === 1 ? 'One note is not finished.' : `${unfinished} notes are not finished.`,
      href,
    })
  return blockers
}
