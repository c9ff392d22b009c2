import { findEpisode } from '#modules/cases'
import { nameOf, summaryOf } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { isIdentifier } from '#platform/pure/identifier.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { auditKind } from '../../rules/concern.ts'
import type { Setting } from '../../setting.ts'
import { raiseConcern } from '../../store/concerns.ts'
import { tellAtOnce } from '../../telling.ts'
import { readAccount } from './raise.form.ts'
import { RaisePage } from './raise.page.tsx'

const TITLE = 'Raise a concern'

/** `GET /concerns/new`: an empty form, so nobody is told that somebody opened it; `?case=` leads to the case's own. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const caseId = ask.query['case']
    if (caseId !== undefined && isIdentifier(caseId)) return goTo(urls.newConcernOf(caseId))
    return page(TITLE, body(ask, setting, { from: null, entry: blank() }))
  }
}

/** `GET /cases/:id/concerns/new`: the same form, which knows whose case it was opened from. */
export function showOf(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const from = await findFrom(ask)
    if (!from) return 'not-found'
    const entry = blank({ about: 'young-person' })
    return page(TITLE, body(ask, setting, { from, entry }), {
      about: { kind: 'case', id: from.caseId, youngPersonId: from.personId },
    })
  }
}

/** `POST /concerns/new` */
export function submit(setting: Setting) {
  return (ask: Ask): Promise<Answer> => raise(ask, setting, null)
}

/** `POST /cases/:id/concerns/new` */
export function submitOf(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const from = await findFrom(ask)
    return from ? raise(ask, setting, from) : 'not-found'
  }
}

type From = { readonly caseId: string; readonly personId: string; readonly name: string }

async function raise(ask: Ask, setting: Setting, from: From | null): Promise<Answer> {
  const { account, entry } = readAccount(ask.form, { today: londonDate(ask.now), name: from?.name ?? null })
  if (!account) {
    const values = { ...entry.values, send_key: ask.form.sendKey() }
    return faulty(TITLE, body(ask, setting, { from, entry: { ...entry, values } }))
  }
  const youngPersonId = account.about === 'young-person' ? (from?.personId ?? null) : null
  const raised = { ...account, youngPersonId, raisedBy: staffOf(ask).id, sendKey: ask.form.sendKey() }
  const { id, isNew } = await raiseConcern(ask.tx, raised, ask.now)
  if (isNew) await tellAtOnce(ask.tx, { id, about: account.about, raisedAt: ask.now }, { setting, now: ask.now })
  return goTo(urls.concernDeed(id, 'told'), { about: { kind: auditKind(account.about), id, youngPersonId } })
}

async function findFrom(ask: Ask): Promise<From | null> {
  const episode = await findEpisode(ask.tx, ask.params['id'] ?? '')
  const person = episode && (await summaryOf(ask.tx, episode.youngPersonId))
  return episode && person && { caseId: episode.id, personId: person.id, name: nameOf(person) }
}

function blank(values: Record<string, string> = {}): Entry {
  return { values: { ...values, send_key: newId() }, errors: [] }
}

function body(ask: Ask, { organisation }: Setting, { from, entry }: { from: From | null; entry: Entry }) {
  return RaisePage({
    title: TITLE,
    action: from === null ? urls.newConcern : urls.newConcernOf(from.caseId),
    back: from && urls.caseUrl(from.caseId),
    name: from?.name ?? null,
    entry,
    sendKey: String(entry.values['send_key'] ?? ''),
    csrf: ask.csrf,
    organisation,
    now: ask.now,
  })
}
