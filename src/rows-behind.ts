import { caseLists } from '#modules/cases'
import { type PromisesBehind, promisesBehind } from '#modules/promises'
import { type ReferralsBehind, referralsBehind } from '#modules/referrals'
import type { Readers, RowsBehind, RowsWish } from '#modules/reporting'
import { sessionLists, sessionWords } from '#modules/sessions'
import { daysBetween, plainDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'

/** The report's wires: who reads the rows behind each figure, always as the person who looks. */
export const rowsBehind: Readers = {
  'support-sessions': sessions('support-sessions'),
  'other-contact': sessions('other-contact'),
  'contact-for-young-people': sessions('contact-for-young-people'),
  'was-not-brought': sessions('was-not-brought'),
  'young-people-supported': people,
  'cases-opened': episodes('cases-opened'),
  'cases-reopened': episodes('cases-reopened'),
  'cases-closed': episodes('cases-closed'),
  'referrals-received': referrals('referrals-received'),
  'referrals-accepted': referrals('referrals-accepted'),
  'referrals-declined': referrals('referrals-declined'),
  'promises-due': promises('promises-due'),
  'promises-kept': promises('promises-kept'),
  'promises-kept-late': promises('promises-kept-late'),
  'promises-broken': promises('promises-broken'),
}

async function people(tx: Tx, wish: RowsWish): ReturnType<RowsBehind> {
  const match = new RegExp(`^(\\d{1,6})[.](${UUID})$`).exec(wish.after ?? '')
  const after = match?.[1] && match[2] ? { sessions: Number(match[1]), id: match[2] } : null
  const { from, to, most } = wish
  const { rows, seen } = await sessionLists.peopleBehindFigure(tx, {
    span: spanOf(wish),
    from,
    to,
    after,
    most: most + 1,
  })
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

/** Which kind of period these two days bound. */
function spanOf({ from, to }: RowsWish): 'year' | 'financial-year' | 'quarter' {
  if (daysBetween(plainDate(from), plainDate(to)) < 100) return 'quarter'
  return from.endsWith('-01-01') ? 'year' : 'financial-year'
}

function sessions(
  which: 'support-sessions' | 'other-contact' | 'contact-for-young-people' | 'was-not-brought',
): RowsBehind {
  return async (tx, wish) => {
    const { rows, seen } = await sessionLists.behindFigure(tx, which, {
      ...wish,
      after: readAfter(wish.after),
      most: wish.most + 1,
    })
    const shown = rows.map((r) => ({
      date: r.date,
      what: `${sessionWords.kind(r.kind)}: ${sessionWords.attendance(r.attendance).toLowerCase()}`,
      url: urls.sessionUrl(r.id),
      youngPerson: { id: r.youngPersonId, name: r.name },
      worker: r.worker,
      id: r.id,
    }))
    return onePage(shown, seen, wish.most)
  }
}

function episodes(which: 'cases-opened' | 'cases-reopened' | 'cases-closed'): RowsBehind {
  return async (tx, wish) => {
    const { rows, seen } = await caseLists.behindFigure(tx, which, {
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

function referrals(which: ReferralsBehind): RowsBehind {
  return async (tx, wish) => {
    const { rows, seen } = await referralsBehind(tx, which, {
      ...wish,
      after: readAfter(wish.after),
      most: wish.most + 1,
    })
    const shown = rows.map((r) => ({
      date: r.date,
      what: `Referral ${r.reference}: ${r.name}`,
      url: urls.referralUrl(r.id),
      youngPerson: null,
      worker: '',
      id: r.id,
    }))
    return onePage(shown, seen, wish.most)
  }
}

const BECAME = { open: 'still open', kept: 'kept', 'kept-late': 'kept late', broken: 'not kept' } as const

function promises(which: PromisesBehind): RowsBehind {
  return async (tx, wish) => {
    const { rows, seen } = await promisesBehind(tx, which, {
      ...wish,
      after: readAfter(wish.after),
      most: wish.most + 1,
    })
    const shown = rows.map((r) => ({
      date: r.date,
      what: `A promise by ${r.owner}: ${BECAME[r.became]}`,
      url: urls.promisesUrl(r.youngPersonId),
      youngPerson: { id: r.youngPersonId, name: r.name },
      worker: '',
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

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

function readAfter(text: string | null): { date: string; id: string } | null {
  const match = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)[.](${UUID})$`).exec(text ?? '')
  return match?.[1] && match[2] && !Number.isNaN(Date.parse(match[1])) ? { date: match[1], id: match[2] } : null
}
