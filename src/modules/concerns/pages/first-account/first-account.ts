import type { WarningSource } from '#extension/cases'
import { Warnings } from '#modules/cases'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { gather } from '#platform/parts.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { keepFirstAccount } from '../../store/accounts.ts'
import { aboutConcern, type Found, findOne } from '../find.ts'
import { dateFields } from '../pieces.tsx'
import { FirstAccountPage } from './first-account.page.tsx'

const TITLE = 'First account'
const LONGEST = 50_000

/** `GET /concerns/:id/first-account` */
export function show(warnings: WarningSource) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findOne(ask, 'finds')
    if (!found) return 'not-found'
    const values = { ...dateFields('said_on', londonDate(ask.now)), send_key: newId() }
    return page(TITLE, await body(ask, warnings, { found, entry: { values, errors: [] } }), {
      about: aboutConcern(found),
    })
  }
}

/** `POST /concerns/:id/first-account` */
export function submit(warnings: WarningSource) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findOne(ask, 'finds')
    if (!found) return 'not-found'
    const r = new Reading(ask.form)
    r.text('words', { missing: 'Write the exact words, even if they are few.', most: LONGEST })
    r.text('asked', { most: LONGEST })
    const saidOn = r.date('said_on', 'The day', { notAfter: londonDate(ask.now) })
    const rest = {
      saidAt: r.text('said_at', { most: 100 }),
      place: r.text('place', { most: 300 }),
      present: r.text('present', { most: 1_000 }),
    }
    if (!r.isGood || saidOn === null) {
      const values = { ...r.entry.values, send_key: ask.form.sendKey() }
      return faulty(TITLE, await body(ask, warnings, { found, entry: { ...r.entry, values } }))
    }
    const verbatim = { words: asTyped(ask, 'words'), asked: asTyped(ask, 'asked') }
    const made = { concernId: found.concern.id, by: staffOf(ask).id, sendKey: ask.form.sendKey() }
    await keepFirstAccount(ask.tx, { ...verbatim, ...rest, saidOn, ...made }, ask.now)
    return goTo(`${urls.concernUrl(found.concern.id)}?done=first-account`, { about: aboutConcern(found) })
  }
}

/** Every space and every empty line as typed; only the browser's kind of line break is not anybody's word. */
function asTyped(ask: Ask, name: string): string {
  return ask.form.raw(name).replaceAll('\r\n', '\n')
}

async function body(ask: Ask, warnings: WarningSource, { found, entry }: { found: Found; entry: Entry }) {
  const { youngPersonId } = found.concern
  const ids = found.person ? [found.person.id, ...found.person.joinedIds] : youngPersonId ? [youngPersonId] : []
  const said = await gather([warnings], ask.tx, { youngPersonIds: ids, now: ask.now })
  return FirstAccountPage({ title: TITLE, found, entry, csrf: ask.csrf, above: Warnings({ warnings: said }) })
}
