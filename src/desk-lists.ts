import type { DeskList, DeskRow, Setting } from '#modules/desk'
import type { DueLine } from '#modules/publishing'
import type { Organisation } from '#platform/organisation.ts'
import { gatherEach } from '#platform/parts.ts'
import type { PlainDate } from '#platform/pure/dates.ts'
import { callRequests, heldCallRequests } from './desk-calls.ts'
import {
  concerns,
  looking,
  lookRequests,
  plans,
  referrals,
  reviews,
  turnedEighteen,
  waitingForWorker,
} from './desk-cases.ts'
import { answers, notices, outNow, ownVisit, questions, unsavedWords } from './desk-first.ts'
import { type DayList, MOST } from './desk-list.ts'
import { interviews, meetings, missing, notesRequests } from './desk-partners.ts'
import { searchSetting } from './desk-search.ts'
import { callsDue, diary, latePromises, unfinished } from './desk-sessions.ts'
import { newsToLookAt, siteDue } from './desk-site.ts'

/**
 * The desk's wires, in the order of the day: what concerns somebody's safety now, then one's own day, then what waits. A
 * list is a question of the module that knows it; whatever their number, a day is one query.
 */
const DAY = ({ dueOn }: Known): readonly DayList[] => [
  ownVisit,
  notices,
  missing,
  concerns,
  callRequests,
  heldCallRequests,
  callsDue,
  outNow,
  unsavedWords,
  diary,
  unfinished,
  meetings,
  questions,
  answers,
  lookRequests,
  interviews,
  notesRequests,
  referrals,
  waitingForWorker,
  latePromises,
  turnedEighteen,
  reviews,
  plans,
  looking,
  siteDue(dueOn),
  newsToLookAt,
]

/** `dueOn`: what of the public site is to be looked at by that day. */
type Known = { readonly organisation: Organisation; readonly dueOn: (today: PlainDate) => readonly DueLine[] }

export function deskSetting(known: Known): Setting {
  const { organisation } = known
  const day = DAY(known)
  return {
    ...searchSetting,
    lists: async (tx, staff, { today, now }) => {
      const lists = day.filter((list) => list.for(staff))
      const of = { staff, today, now, organisation }
      const said = await gatherEach(
        lists.map((list) => list.part),
        tx,
        of,
      )
      const shownOf = async (list: DayList, rows: readonly DeskRow[]) =>
        shown(list, rows.length > 0 && list.forPage ? await list.forPage(tx, rows, of) : rows)
      const shownLists: DeskList[] = []
      for (const [i, list] of lists.entries()) shownLists.push(...(await shownOf(list, said[i] ?? [])))
      return shownLists
    },
  }
}

function shown({ heading, empty, more, urgentFirst }: DayList, said: readonly DeskRow[]): DeskList[] {
  const rows = urgentFirst ? said.toSorted((a, b) => Number(a.urgent === null) - Number(b.urgent === null)) : said
  if (rows.length === 0 && empty === undefined) return []
  const overflows = rows.length > MOST
  return [{ heading, empty: empty ?? '', rows: rows.slice(0, MOST), more: overflows ? (more ?? null) : null }]
}
