import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import * as urls from '#urls'
import type { Deed, Version, Words, Written } from '../../rules/item.ts'
import { standingOf } from '../../rules/when.ts'
import type { Setting } from '../../setting.ts'
import { findItem, saveItem } from '../../store/items.ts'
import { findVersion, versionsOf } from '../../store/versions.ts'
import { doubtsOf, faultsOf } from '../edit/edit.form.ts'
import { aboutItem } from '../edit/edit.ts'
import { ItemNowPage, VersionPage } from './version.page.tsx'

const TITLE = 'News'

/** `GET /manage/news/:news`: as it is now, and what became of it. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const item = await findItem(ask.tx, ask.params['news'] ?? '')
    return item ? page(TITLE, await bodyNow(ask, setting, { item }), { about: aboutItem(item) }) : 'not-found'
  }
}

/** `GET /manage/news/:news/versions/:version`: one version as it was saved. */
export function showVersion(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findBoth(ask)
    if (!found) return 'not-found'
    return page(TITLE, bodyThen(ask, setting, { ...found, doubts: [] }), { about: aboutItem(found.item) })
  }
}

type Then = { item: Written; version: Version; doubts: readonly string[] }

function bodyThen({ now, csrf }: Ask, { drawWords }: Setting, then: Then) {
  return VersionPage({ ...then, drawn: drawWords(then.version.words, now), now, csrf })
}

/** `POST /manage/news/:news/versions/:version/restoring`: its words once more, as a new version; whether it is on the site stays. */
export function restore(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findBoth(ask)
    if (!found) return 'not-found'
    const { item, version } = found
    const isOn = standingOf(item.publishAt, ask.now) === 'on the site'
    const words = { ...version, publishAt: isOn ? item.shownSince : item.publishAt, reviewBy: item.reviewBy }
    const faults = words.publishAt === null ? [] : faultsOf(setting, version, ask.now)
    if (faults.length > 0) return stale(TITLE, await bodyNow(ask, setting, { item, faults }))
    const isSure = words.publishAt === null || ask.form.text('sure') === 'yes'
    const doubts = isSure ? [] : doubtsOf(setting, words, ask.now)
    if (doubts.length > 0) return faulty(TITLE, bodyThen(ask, setting, { ...found, doubts }))
    return deed(ask, setting, { item, did: 'brought back', words })
  }
}

/** `POST /manage/news/:news/removal`: off the site at once; its words stay. */
export function takeOff(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const item = await findItem(ask.tx, ask.params['news'] ?? '')
    if (!item) return 'not-found'
    return deed(ask, setting, { item, did: 'taken off', words: { ...item, publishAt: null } })
  }
}

async function deed(
  ask: Ask,
  setting: Setting,
  { item, did, words }: { item: Written; did: Deed; words: Words },
): Promise<Answer> {
  const saw = ask.form.version()
  const saving = {
    itemId: item.id,
    deed: did,
    saw,
    words,
    by: staffOf(ask).id,
    sendKey: ask.form.sendKey(),
    at: ask.now,
  }
  if ((await saveItem(ask.tx, saving)) !== null) {
    await setting.latest.look(ask.tx, ask.now)
    return goTo(`${urls.manageItem(item.slug)}?done=${did === 'taken off' ? 'off' : 'back'}`, {
      about: aboutItem(item),
    })
  }
  const theirs = (await findItem(ask.tx, item.slug)) ?? item
  return stale(TITLE, await bodyNow(ask, setting, { item: theirs, isStale: true }))
}

async function findBoth(ask: Ask) {
  const { news = '', version: number = '' } = ask.params
  const item = await findItem(ask.tx, news)
  const version = item && /^\d{1,9}$/.test(number) ? await findVersion(ask.tx, item.id, Number(number)) : null
  return item && version ? { item, version } : null
}

async function bodyNow(
  ask: Ask,
  { drawWords, measure }: Setting,
  { item, isStale = false, faults = [] }: { item: Written; isStale?: boolean; faults?: readonly string[] },
) {
  const versions = await versionsOf(ask.tx, item.id)
  const isShown = item.shownSince !== null || item.publishAt !== null
  const done = ask.query['done'] ?? ''
  const drawn = drawWords(item.words, ask.now)
  return ItemNowPage({
    beside: 'body' in drawn ? measure(item, ask.now).beside : null,
    faults,
    item,
    versions,
    drawn,
    now: ask.now,
    csrf: ask.csrf,
    done,
    isShown,
    isStale,
  })
}
