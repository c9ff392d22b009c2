import { type Answer, type Ask, faulty, goTo, page } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { add, type To } from '../../store/additions.ts'
import { findRequest } from '../../store/notes.ts'
import { findShare } from '../../store/shares.ts'
import { about, findOf, fresh, type Of, writingOf } from '../case.ts'
import { readAddition } from './addition.form.ts'
import { AdditionPage } from './addition.page.tsx'

/** The two records that something can be added to, each with its words and addresses. */
const KINDS = {
  share: {
    find: findShare,
    about: 'information share',
    title: 'Add a reply or result',
    hint: 'What they answered, what they did with it, and what it changed for the young person.',
    back: urls.shareUrl,
    backText: 'Back to what was decided',
    action: urls.shareAddition,
  },
  request: {
    find: findRequest,
    about: 'request for notes',
    title: 'Add what became known',
    hint: 'What they answered when we asked for more; what the young person was told since, and said.',
    back: urls.notesRequestUrl,
    backText: 'Back to the request',
    action: (id: string) => urls.notesRequestDeed(id, 'additions/new'),
  },
} as const
type Kind = keyof typeof KINDS

/** `GET /sharing/:id/additions/new`, `GET /notes-requests/:id/additions/new` */
export function show(kind: Kind) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await find(ask, kind)
    if (!found) return 'not-found'
    const entry = { values: fresh(ask, 'on'), errors: [] }
    return page(KINDS[kind].title, body(ask, found, entry), { about: about(KINDS[kind].about, found.to.id, found.of) })
  }
}

/** `POST /sharing/:id/additions/new`, `POST /notes-requests/:id/additions/new` */
export function submit(kind: Kind) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await find(ask, kind)
    if (!found) return 'not-found'
    const { read, reading } = readAddition(ask.form, londonDate(ask.now))
    const values = { ...reading.entry.values, send_key: ask.form.text('send_key') }
    if (!read) return faulty(KINDS[kind].title, body(ask, found, { ...reading.entry, values }))
    await add(ask.tx, { to: found.to, ...read }, writingOf(ask))
    return goTo(`${KINDS[kind].back(found.to.id)}?done=added`, {
      about: about(KINDS[kind].about, found.to.id, found.of),
    })
  }
}

type Found = { to: To; of: Of }

async function find(ask: Ask, kind: Kind): Promise<Found | null> {
  const record = await KINDS[kind].find(ask.tx, ask.params['id'] ?? '')
  const of = record && (await findOf(ask, record))
  return record && of && { to: { kind, id: record.id, youngPersonId: record.youngPersonId }, of }
}

function body(ask: Ask, { to, of }: Found, entry: Entry) {
  const { back, action, ...words } = KINDS[to.kind]
  const { title, hint, backText } = words
  return AdditionPage({
    title,
    hint,
    backText,
    name: of.name,
    back: back(to.id),
    action: action(to.id),
    entry,
    csrf: ask.csrf,
  })
}
