import { type Figure, idAfter, onePage, type RowsBehind, type RowsWish } from '#extension/reporting'
import { daysBetween, plainDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'
import { attendanceLabel, kindLabel } from './rules/session.ts'
import { MEASURES } from './store/figures.ts'
import { peopleOf, type RowsOf, rowsOf } from './store/rows.ts'

/** The figures of sessions; each opens onto the records that it counted. */
export const figures: readonly Figure[] = MEASURES.map((measure) => ({
  ...measure,
  rows: measure.slug === 'young-people-supported' ? peopleBehind : sessionsBehind(measure.slug),
}))

async function peopleBehind(tx: Tx, wish: RowsWish): ReturnType<RowsBehind> {
  const match = new RegExp(`^(\\d{1,6})[.](${UUID})$`).exec(wish.after ?? '')
  const after = match?.[1] && match[2] ? { sessions: Number(match[1]), id: match[2] } : null
  const { from, to, most } = wish
  const { rows, seen } = await peopleOf(tx, { span: spanOf(wish), from, to, after, most: most + 1 })
  const last = rows.length > most ? rows[most - 1] : undefined
  const shown = rows.slice(0, most).map((r) => ({
    date: r.last,
    what: r.sessions === 1 ? '1 session' : `${r.sessions} sessions, the last on this day`,
    url: urls.youngPersonUrl(r.id),
    youngPerson: { id: r.id, name: r.name },
    worker: '',
  }))
  return { rows: shown, next: last ? `${last.sessions}.${last.id}` : null, seen }
}

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** Which kind of period these two days bound. */
function spanOf({ from, to }: RowsWish): 'year' | 'financial-year' | 'quarter' {
  if (daysBetween(plainDate(from), plainDate(to)) < 100) return 'quarter'
  return from.endsWith('-01-01') ? 'year' : 'financial-year'
}

function sessionsBehind(which: RowsOf): RowsBehind {
  return async (tx, wish) => {
    const { rows, seen } = await rowsOf(tx, which, { ...wish, after: idAfter(wish.after), most: wish.most + 1 })
    const shown = rows.map((r) => ({
      date: r.date,
      what: `${kindLabel(r.kind)}: ${attendanceLabel(r.attendance).toLowerCase()}`,
      url: urls.sessionUrl(r.id),
      youngPerson: { id: r.youngPersonId, name: r.name },
      worker: r.worker,
      id: r.id,
    }))
    return onePage(shown, seen, wish.most)
  }
}
