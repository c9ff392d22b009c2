import { managers, personHere, tell } from '#modules/people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { newId } from '#platform/secrets.ts'
import { blankEntry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Setting } from '../../setting.ts'
import { answerLookRequest, askToLook, findLookRequest } from '../../store/look-requests.ts'
import { readLookRequest } from './look-request.form.ts'
import { AskedPage, AskPage, LookRequestPage } from './look-request.page.tsx'

const TITLE = 'Ask the manager'

/** `GET /look-requests/new` */
export async function show(ask: Ask): Promise<Answer> {
  if (ask.query['done'] === 'asked') return page(TITLE, AskedPage())
  return page(TITLE, AskPage({ entry: blankEntry, csrf: ask.csrf, sendKey: newId() }))
}

/** `POST /look-requests/new`: nothing is looked up here, so nothing can be learned from the answer. */
export function submit({ organisation, url }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const { words, why, entry, isGood } = readLookRequest(ask.form)
    if (!isGood) return faulty(TITLE, AskPage({ entry, csrf: ask.csrf, sendKey: ask.form.sendKey() }))
    const staff = staffOf(ask)
    const id = await askToLook(ask.tx, { words, why, by: staff.id, sendKey: ask.form.sendKey() }, ask.now)
    if (id !== null) {
      const said = `${staff.name} asks you to look somebody up.`
      const others = (await managers(ask.tx)).filter((one) => one.id !== staff.id)
      const mail = { brand: organisation.organisation.name, url }
      await tell(ask.tx, others, { said, href: urls.lookRequest(id), mail }, ask.now)
    }
    return goTo(`${urls.newLookRequest}?done=asked`, { about: { kind: 'look-request', id: id ?? staff.id } })
  }
}

/** `GET /look-requests/:id`: the manager reads it. */
export async function showOne(ask: Ask): Promise<Answer> {
  const request = await findLookRequest(ask.tx, ask.params['id'] ?? '')
  if (!request) return 'not-found'
  return page('Somebody to look up', LookRequestPage({ request, csrf: ask.csrf }), { about: aboutRequest(request.id) })
}

/** `POST /look-requests/:id`: the asker is told in the same words whatever was found. */
export async function answer(ask: Ask): Promise<Answer> {
  const request = await findLookRequest(ask.tx, ask.params['id'] ?? '')
  if (!request) return 'not-found'
  const answered = await answerLookRequest(ask.tx, { id: request.id, by: staffOf(ask).id }, ask.now)
  const asker = answered ? await personHere(ask.tx, request.askedBy) : null
  if (asker) await tell(ask.tx, [asker], { said: ANSWER, href: urls.today }, ask.now)
  return goTo(urls.today, { about: aboutRequest(request.id) })
}

const ANSWER = 'Your manager has looked at what you asked and will speak with you.'

function aboutRequest(id: string) {
  return { kind: 'look-request', id }
}
