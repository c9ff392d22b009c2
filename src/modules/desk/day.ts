import type { Organisation } from '#platform/organisation.ts'
import { gatherEach } from '#platform/parts.ts'
import type { Tx } from '#platform/tx.ts'
import { type Band, type DayList, MOST, type ReferenceFinder } from './extension.ts'
import type { DeskList, DeskRow } from './rules/rows.ts'
import type { Setting } from './setting.ts'

const BANDS: readonly Band[] = ['safety', 'day', 'waiting']

/** The lists of everybody's day in their order. Whatever their number, a day is one query. */
export function listsOf(all: readonly DayList[], organisation: Organisation): Setting['lists'] {
  const ordered = all.toSorted((a, b) => BANDS.indexOf(a.band) - BANDS.indexOf(b.band) || a.rank - b.rank)
  return async (tx, staff, { today, now }) => {
    const lists = ordered.filter((list) => list.for(staff))
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
  }
}

function shown({ heading, empty, more, urgentFirst }: DayList, said: readonly DeskRow[]): DeskList[] {
  const rows = urgentFirst ? said.toSorted((a, b) => Number(a.urgent === null) - Number(b.urgent === null)) : said
  if (rows.length === 0 && empty === undefined) return []
  const overflows = rows.length > MOST
  return [{ heading, empty: empty ?? '', rows: rows.slice(0, MOST), more: overflows ? (more ?? null) : null }]
}

/** Where the record with this reference is, if this viewer may open it. */
export function findIn(finders: readonly ReferenceFinder[]): Setting['findReference'] {
  return async (tx: Tx, reference: string) => {
    const finder = finders.find(({ prefix }) => reference.startsWith(prefix))
    const id = await finder?.find(tx, reference)
    return finder && id ? finder.url(id) : null
  }
}
