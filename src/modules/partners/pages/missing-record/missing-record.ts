import { type Answer, type Ask, faulty, goTo, page } from '#platform/http/ask.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Setting } from '../../setting.ts'
import { recordMissing } from '../../store/missing.ts'
import { about, aboutCase, findCase, fresh, type Of, whoseOf, writingOf } from '../case.ts'
import { readMissing } from './missing-record.form.ts'
import { MissingFormPage } from './missing-record.page.tsx'

const TITLE = 'Missing'

/** `GET /cases/:id/missing/new` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const of = await findCase(ask)
    if (!of) return 'not-found'
    return page(TITLE, body(ask, setting, { of, entry: { values: fresh(ask, 'reported_on'), errors: [] } }), {
      about: aboutCase(of),
    })
  }
}

/** `POST /cases/:id/missing/new` */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const of = await findCase(ask)
    if (!of) return 'not-found'
    const { words, reading } = readMissing(ask.form, ask.now)
    if (!words) {
      const values = { ...reading.entry.values, send_key: ask.form.text('send_key') }
      return faulty(TITLE, body(ask, setting, { of, entry: { ...reading.entry, values } }))
    }
    const id = await recordMissing(ask.tx, { whose: whoseOf(of), words }, writingOf(ask))
    return goTo(`${urls.missing(of.caseId)}?done=missing`, { about: about('missing episode', id, of) })
  }
}

function body(ask: Ask, { organisation }: Setting, { of, entry }: { of: Of; entry: Entry }) {
  return MissingFormPage({
    name: of.name,
    title: TITLE,
    back: urls.missing(of.caseId),
    backText: 'Back to times missing',
    action: urls.newMissing(of.caseId),
    entry,
    csrf: ask.csrf,
    emergency: organisation.emergency.number,
    police: organisation.emergency.police,
    change: null,
  })
}
