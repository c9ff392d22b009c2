import { type About, type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Words, Written } from '../../rules/item.ts'
import type { Setting } from '../../setting.ts'
import { findItem, makeItem, saveItem } from '../../store/items.ts'
import { findVersion } from '../../store/versions.ts'
import { bothNews, doubtsOf, readNews, typedNews } from './edit.form.ts'
import { EditPage } from './edit.page.tsx'

const NEW = 'Write news'
const CHANGE = 'Change news'
/** How it reads follows what is typed. */
const LIVE = { script: 'page-words' } as const

export function aboutItem({ id }: Pick<Written, 'id'>, detail: About['detail'] = {}): About {
  return { kind: 'news', id, detail }
}

/** `GET /manage/news/new` */
export function showNew(setting: Setting) {
  return async (ask: Ask): Promise<Answer> =>
    page(NEW, body(ask, setting, { entry: withKey(typedNews(null, ask.now)), item: null }), {
      ...LIVE,
      about: { kind: 'news', id: null },
    })
}

/** `POST /manage/news/new`: an item with an address of its own; or, asked for a look, only how it would be. */
export function submitNew(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const { words, entry } = read(ask, setting, null)
    if (!words) return faulty(NEW, body(ask, setting, { entry, item: null, typed: typedIn(entry) }), LIVE)
    if (isLook(ask)) return look(ask, setting, { words, entry, item: null })
    const sendKey = ask.form.sendKey()
    const slug = await makeItem(ask.tx, { words, by: staffOf(ask).id, sendKey, at: ask.now })
    await setting.latest.look(ask.tx, ask.now)
    return goTo(`${urls.manageItem(slug)}?done=saved`, { about: aboutItem({ id: sendKey }) })
  }
}

/** `GET /manage/news/:news/change`: its newest words, or those of the version `start`. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const item = await findItem(ask.tx, ask.params['news'] ?? '')
    if (!item) return 'not-found'
    const start = await startOf(ask, item)
    const words = start ?? item
    const entry = withKey(typedNews(words, ask.now))
    const given = { entry, item, typed: words, start: start?.version ?? null }
    return page(CHANGE, body(ask, setting, given), { ...LIVE, about: aboutItem(item) })
  }
}

/** An earlier version to begin with: on the site where visitors see it now, and a draft else. */
async function startOf(ask: Ask, item: Written): Promise<(Words & { readonly version: number }) | null> {
  const asked = ask.query['start'] ?? ''
  if (!/^\d{1,9}$/.test(asked) || Number(asked) === item.version) return null
  const found = await findVersion(ask.tx, item.id, Number(asked))
  return found && { ...found, publishAt: found.version === item.shownVersion ? item.shownSince : null }
}

/** `POST /manage/news/:news/change`: a whole new version; the one before stays. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const item = await findItem(ask.tx, ask.params['news'] ?? '')
    if (!item) return 'not-found'
    const { words, entry } = read(ask, setting, item)
    const saw = ask.form.version()
    if (!words) return faulty(CHANGE, body(ask, setting, { entry, item, saw, typed: typedIn(entry) }), LIVE)
    if (isLook(ask)) return look(ask, setting, { words, entry, item, saw })
    const sendKey = ask.form.sendKey()
    const saving = { itemId: item.id, deed: 'written', saw, words, by: staffOf(ask).id, sendKey, at: ask.now } as const
    if ((await saveItem(ask.tx, saving)) === null) {
      const theirs = (await findItem(ask.tx, item.slug)) ?? item
      const rows = bothNews(theirs, words, ask.now)
      return stale(CHANGE, body(ask, setting, { entry, item: theirs, rows, typed: words }), LIVE)
    }
    await setting.latest.look(ask.tx, ask.now)
    return goTo(`${urls.manageItem(item.slug)}?done=saved`, { about: aboutItem(item) })
  }
}

const isLook = (ask: Ask) => ask.form.text('look') === 'yes'

type Looked = { words: Words; entry: Entry; item: Written | null; saw?: number }

/** Nothing is saved yet; the words stay in the form below. */
function look(ask: Ask, setting: Setting, { words, entry, item, saw }: Looked): Answer {
  const preview = { words, drawn: setting.drawWords(words.words, ask.now) }
  const about = item
    ? aboutItem(item, { 'only-looked': true })
    : { kind: 'news', id: null, detail: { 'only-looked': true } }
  const given = saw === undefined ? { entry, item, preview } : { entry, item, preview, saw }
  return page(item ? CHANGE : NEW, body(ask, setting, { ...given, typed: words }), { looksOnly: true, ...LIVE, about })
}

/** What goes on the site with a doubt comes back once, and is saved when somebody has looked at it. A draft may have any. */
function read(ask: Ask, setting: Setting, saved: Written | null): { words: Words | null; entry: Entry } {
  const { words, isSure, entry } = readNews(ask.form, { now: ask.now, saved, setting })
  const kept = { ...entry, values: { ...entry.values, send_key: ask.form.sendKey() } }
  if (!words || words.publishAt === null || isSure || isLook(ask)) return { words, entry: kept }
  const doubts = doubtsOf(setting, words, ask.now).map((message) => ({ field: 'sure', message }))
  return doubts.length === 0 ? { words, entry: kept } : { words: null, entry: { ...kept, errors: doubts } }
}

function withKey(entry: Entry): Entry {
  return { ...entry, values: { ...entry.values, send_key: newId() } }
}

type Typed = Pick<Words, 'title' | 'summary' | 'words'>

function typedIn({ values }: Entry): Typed {
  return {
    title: String(values['title'] ?? ''),
    summary: String(values['summary'] ?? ''),
    words: String(values['words'] ?? ''),
  }
}

type Given = Omit<Parameters<typeof EditPage>[0], 'csrf' | 'version' | 'now' | 'beside'> & {
  /** The version that the writer saw, when it is not the newest. */
  saw?: number
  /** What stands in the boxes, to be measured. */
  typed?: Typed
}

const NOTHING: Typed = { title: '', summary: '', words: '' }

function body(ask: Ask, { measure }: Setting, { saw, typed, ...given }: Given) {
  const beside = measure(typed ?? NOTHING, ask.now).following
  return EditPage({ ...given, beside, csrf: ask.csrf, now: ask.now, version: saw ?? given.item?.version ?? 0 })
}
