import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { isIdentifier } from '#platform/pure/identifier.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { SET_ASIDE } from '../../rules/standing.ts'
import type { Setting } from '../../setting.ts'
import { areAll, letThrough, setAside } from '../../store/deeds.ts'
import { heldRequests } from '../../store/requests.ts'
import { HeldPage } from './held.page.tsx'

const TITLE = 'Held for review'
/** So many on one page; the next follow when these are done. */
const MOST = 50
const ABOUT = { kind: 'list', id: null }

/** `GET /call-requests/held` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => page(TITLE, await body(ask, setting, blankEntry), { about: ABOUT })
}

/** `POST /call-requests/held`: those that are ticked go to whoever is on duty, or are set aside with a reason. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const r = new Reading(ask.form)
    const ids = ask.form.all('ticked').filter(isIdentifier)
    if (ids.length === 0) r.fault('ticked', 'Tick those that you mean.')
    const what = r.choice('what', ['let-through', 'set-aside'], 'Press one of the two buttons.')
    const reason = r.text('reason', { most: 500 })
    if (what === 'set-aside' && reason === '') r.fault('reason', 'Write why these are no young person’s.')
    const entry = { values: { ...r.entry.values, ticked: ids }, errors: r.entry.errors }
    if (what === '' || !r.isGood) return faulty(TITLE, await body(ask, setting, entry), { about: ABOUT })
    const deed = { by: staffOf(ask).id, now: ask.now }
    if (what === 'let-through') await letThrough(ask.tx, ids, deed)
    else await setAside(ask.tx, ids, { ...deed, outcome: SET_ASIDE, reason })
    const late = (await areAll(ask.tx, ids, what)) ? '' : '-late'
    return goTo(`${urls.heldCallRequests}?done=${what}${late}`, {
      about: { ...ABOUT, detail: { what, how_many: ids.length } },
    })
  }
}

async function body(ask: Ask, { organisation }: Setting, entry: Entry) {
  const all = await heldRequests(ask.tx, MOST + 1)
  const given = { held: all.slice(0, MOST), more: all.length > MOST, organisation, entry }
  return HeldPage({ ...given, title: TITLE, csrf: ask.csrf, done: ask.query['done'] ?? '' })
}
