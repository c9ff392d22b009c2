import { managers, tell } from '#modules/people'
import { type Answer, type Ask, faulty, goTo, page } from '#platform/http/ask.ts'
import { inUse } from '#platform/organisation.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Setting } from '../../setting.ts'
import { logRequest } from '../../store/notes.ts'
import { about, aboutCase, findCase, fresh, type Of, whoseOf, writingOf } from '../case.ts'
import { readRequest } from './notes-request-record.form.ts'
import { RequestFormPage } from './notes-request-record.page.tsx'

const TITLE = 'A request for notes'

/** `GET /cases/:id/notes-requests/new` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const of = await findCase(ask)
    if (!of) return 'not-found'
    const entry = { values: fresh(ask, 'received'), errors: [] }
    return page(TITLE, body(ask, setting, { of, entry }), { about: aboutCase(of) })
  }
}

/** `POST /cases/:id/notes-requests/new`: logged, and the managers are told in the same transaction. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const of = await findCase(ask)
    if (!of) return 'not-found'
    const { words, reading } = readRequest(ask.form, {
      today: londonDate(ask.now),
      askers: askersOf(ask, setting).map((a) => a.code),
    })
    if (!words) {
      const values = { ...reading.entry.values, send_key: ask.form.text('send_key') }
      return faulty(TITLE, body(ask, setting, { of, entry: { ...reading.entry, values } }))
    }
    const { id, isNew } = await logRequest(ask.tx, { whose: whoseOf(of), words }, writingOf(ask))
    if (isNew) await tellManagers(ask, setting, { of, id })
    return goTo(`${urls.notesRequestUrl(id)}?done=request`, { about: about('request for notes', id, of) })
  }
}

/** A manager who is not named on a restricted record would find nothing at its address, so she is led to her list. */
async function tellManagers(ask: Ask, { organisation, url }: Setting, { of, id }: { of: Of; id: string }) {
  const href = of.person.restricted ? urls.notesRequests : urls.notesRequestUrl(id)
  const mail = { brand: organisation.organisation.name, url }
  await tell(
    ask.tx,
    await managers(ask.tx),
    { said: 'A request for notes waits for your decision.', href, mail },
    ask.now,
  )
}

function askersOf(ask: Ask, { organisation }: Setting) {
  return inUse(organisation.partners.askers, londonDate(ask.now))
}

function body(ask: Ask, setting: Setting, { of, entry }: { of: Of; entry: Entry }) {
  return RequestFormPage({
    ...of,
    back: urls.sharing(of.caseId),
    backText: 'Back to information shared or not',
    title: TITLE,
    entry,
    csrf: ask.csrf,
    askers: askersOf(ask, setting),
  })
}
