import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { keepReflection, reflectionsOf, removeReflection } from '../../store/reflections.ts'
import { ReflectionsPage } from './reflections.page.tsx'

const TITLE = 'My reflections'

/** `GET /supervision/reflections` */
export async function show(ask: Ask): Promise<Answer> {
  return page(TITLE, await pageOf(ask, { values: { send_key: newId() }, errors: [] }))
}

/** `POST /supervision/reflections` */
export async function submit(ask: Ask): Promise<Answer> {
  const r = new Reading(ask.form)
  const text = r.text('text', { missing: 'Write something, or leave the page.', most: 20_000 })
  const id = ask.form.sendKey()
  if (!r.isGood) return faulty(TITLE, await pageOf(ask, { ...r.entry, values: { ...r.entry.values, send_key: id } }))
  await keepReflection(ask.tx, { id, personId: staffOf(ask).id, text }, ask.now)
  return goTo(`${urls.reflections}?done=kept`)
}

/** `POST /supervision/reflections/:id/removal` */
export async function remove(ask: Ask): Promise<Answer> {
  if (!(await removeReflection(ask.tx, ask.params['id'] ?? ''))) return 'not-found'
  return goTo(`${urls.reflections}?done=removed`)
}

async function pageOf(ask: Ask, entry: Entry) {
  const reflections = await reflectionsOf(ask.tx, staffOf(ask).id)
  return ReflectionsPage({ reflections, entry, done: ask.query['done'] ?? '', csrf: ask.csrf })
}
