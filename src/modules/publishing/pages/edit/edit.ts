import { factsAt, readPage } from '#modules/site'
import { type Answer, type Ask, faulty, goTo, page, stale } from '#platform/http/ask.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { measure, wholePage } from '../../measure.ts'
import { aboutPage, findPage, type StartedAt, startedAt } from '../../page-at.ts'
import { type Fault, save, speaksAgainst, type Wish } from '../../save.ts'
import type { Setting } from '../../setting.ts'
import { bothPages, readPageForm, typedPage } from './edit.form.ts'
import { EditPage } from './edit.page.tsx'

const TITLE = 'Change a page'

/** `GET /manage/pages/:path/change`: the newest words, whether they are on the site or wait; or those of `start`. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const at = await findStarted(ask, setting, ask.query['start'])
    if (!at) return 'not-found'
    const typed = typedPage(at.words, at.start === null ? at.newest : null, ask.now)
    const entry = { ...typed, values: { ...typed.values, send_key: newId() } }
    return page(TITLE, body(ask, setting, { at, entry }), { ...scriptOf(at), about: aboutPage(at) })
  }
}

/** `POST /manage/pages/:path/change`: a whole new version; or, asked for a look, only how it would be. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const at = await findStarted(ask, setting, ask.form.text('start'))
    if (!at) return 'not-found'
    const read = readPageForm(ask.form, { base: at.words, now: ask.now })
    const entry = { ...read.entry, values: { ...read.entry.values, send_key: ask.form.sendKey() } }
    const saw = ask.form.version()
    if (read.source === null) return faulty(TITLE, body(ask, setting, { at, entry, saw }), scriptOf(at))
    const wish: Wish = { source: read.source, publishAt: read.publishAt, deed: 'written', isSure: read.isSure }
    const isLook = ask.form.text('look') === 'yes'
    const faults = speaksAgainst(setting, at, { wish: isLook ? { ...wish, isSure: true } : wish, now: ask.now })
    if (faults.length > 0)
      return faulty(
        TITLE,
        body(ask, setting, { at, entry: withFaults(entry, faults), saw, source: wish.source }),
        scriptOf(at),
      )
    if (isLook) {
      const looked = body(ask, setting, { at, entry, saw, source: wish.source, isLook })
      return page(TITLE, looked, { looksOnly: true, ...scriptOf(at), about: aboutPage(at, { 'only-looked': true }) })
    }
    if ((await save(ask, setting, { at, wish })) === null) return second(ask, setting, { at, entry })
    return goTo(`${urls.managePage(at.address.path)}?done=saved`, { about: aboutPage(at) })
  }
}

async function findStarted(ask: Ask, setting: Setting, start = ''): Promise<StartedAt | null> {
  const at = await findPage(ask, setting)
  return at && startedAt(at, start)
}

/** Somebody else was first: both versions stand side by side, and the form goes on from the newer one. */
async function second(ask: Ask, setting: Setting, { at, entry }: { at: StartedAt; entry: Entry }): Promise<Answer> {
  const theirs = (await findStarted(ask, setting)) ?? at
  const rows = bothPages(theirs.words, entry.values)
  return stale(TITLE, body(ask, setting, { at: theirs, entry, rows }), scriptOf(at))
}

/** Only pages for young people have a reading age to keep. */
const isFollowed = ({ words }: StartedAt) => words.about.for === 'young-people'

function scriptOf(at: StartedAt): { script?: 'page-words' } {
  return isFollowed(at) ? { script: 'page-words' } : {}
}

function withFaults(entry: Entry, faults: readonly Fault[]): Entry {
  return { ...entry, errors: [...entry.errors, ...faults.map(({ field, says }) => ({ field, message: says }))] }
}

type Given = Pick<Parameters<typeof EditPage>[0], 'entry' | 'rows'> & {
  at: StartedAt
  /** The version that the writer saw, when it is not the newest. */
  saw?: number
  /** What was typed, as a whole file. */
  source?: string
  isLook?: boolean
}

function body(ask: Ask, setting: Setting, { at, entry, rows, saw, source, isLook = false }: Given) {
  const read = source === undefined ? at.words : readPage(at.address.path, source)
  const written = 'faults' in read ? null : read
  const preview = written && isLook ? { html: wholePage(setting, at.address, { written, now: ask.now }) } : null
  return EditPage({
    entry,
    ...(rows ? { rows } : {}),
    at,
    shown: setting.words.version(at.address.path),
    preview,
    measures: written && measure(setting, { written, now: ask.now }),
    follows: isFollowed(at) ? factsAt(setting.organisation, ask.now) : null,
    csrf: ask.csrf,
    version: saw ?? at.newest?.version ?? 0,
  })
}
