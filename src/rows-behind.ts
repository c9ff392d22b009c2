import { type EpisodesBehind, episodesBehind } from '#modules/cases'
import type { Readers, RowsBehind } from '#modules/reporting'
import { attendanceLabel, kindLabel, peopleOf, type RowsOf, rowsOf } from '#modules/sessions'
import * as urls from '#urls'

/** The report's wires: who reads the rows behind each figure, always as the person who looks. */
export const rowsBehind: Readers = {
  'support-sessions': sessions('support-sessions'),
  'other-contact': sessions('other-contact'),
  'contact-for-young-people': sessions('contact-for-young-people'),
  'was-not-brought': sessions('was-not-brought'),
  'young-people-supported': async (tx, wish) => {
    const { rows, seen } = await peopleOf(tx, { ...wish, after: readAfter(wish.after), most: wish.most + 1 })
    const shown = rows.map((r) => ({
      date: r.last,
      what: r.sessions === 1 ? '1 session' : `${r.sessions} sessions, the last on this day`,
      url: urls.youngPersonUrl(r.id),
      youngPerson: { id: r.id, name: r.name },
      worker: r.worker,
      id: r.id,
    }))
    return onePage(shown, seen, wish.most)
  },
  'cases-opened': episodes('cases-opened'),
  'cases-reopened': episodes('cases-reopened'),
  'cases-closed': episodes('cases-closed'),
}

function sessions(which: RowsOf): RowsBehind {
  return async (tx, wish) => {
    const { rows, seen } = await rowsOf(tx, which, { ...wish, after: readAfter(wish.after), most: wish.most + 1 })
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

function episodes(which: EpisodesBehind): RowsBehind {
  return async (tx, wish) => {
    const { rows, seen } = await episodesBehind(tx, which, {
      ...wish,
      after: readAfter(wish.after),
      most: wish.most + 1,
    })
    const shown = rows.map((r) => ({
      date: r.date,
      what: `Case ${r.reference}`,
      url: urls.caseUrl(r.id),
      youngPerson: { id: r.youngPersonId, name: r.name },
      worker: r.worker,
      id: r.id,
    }))
    return onePage(shown, seen, wish.most)
  }
}

/** One row more than the page holds was asked for: it says whether there is a next page. */
function onePage<R extends { date: string; id: string }>(rows: R[], seen: number, most: number) {
  const last = rows.length > most ? rows[most - 1] : undefined
  return { rows: rows.slice(0, most), next: last ? `${last.date}.${last.id}` : null, seen }
}

function readAfter(text: string | null): { date: string; id: string } | null {
  const match = /^(\d{4}-\d\d-\d\d)[.]([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '')
  return match?.[1] && match[2] && !Number.isNaN(Date.parse(match[1])) ? { date: match[1], id: match[2] } : null
}
