import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { readFile } from '../../checks.ts'
import { type At, aboutPlace, findPlace } from '../../place.ts'
import { writePo } from '../../rules/po.ts'
import type { Texts } from '../../rules/source.ts'
import type { Setting } from '../../setting.ts'
import { findVersion, saveStep, saveVersion } from '../../store/versions.ts'
import { OnePage } from './one.page.tsx'

const TITLE = 'A translation'

/** `GET /manage/translations/:language/:path`: where it stands, its file, and what was brought so far. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const at = await findPlace(ask, setting)
    if (!at) return 'not-found'
    return page(TITLE, await body(ask, at, { entry: blankEntry }), { about: aboutPlace(at) })
  }
}

/** `GET …/file`: for the translator. What is translated already, and whose English did not change, is filled in. */
export function template(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const at = await findPlace(ask, setting)
    if (!at) return 'not-found'
    const { source, hash, language } = at
    const known = await newestWords(ask, at)
    const texts = Object.fromEntries(
      source.segments.flatMap(({ id, english }) => {
        const before = Object.entries(known.english).find(([, one]) => one === english)?.[0]
        return before === undefined ? [] : [[id, known.texts[before] ?? '']]
      }),
    )
    return {
      kind: 'bytes',
      type: 'text/x-gettext-translation; charset=utf-8',
      bytes: writePo({ source, hash, language, texts }),
      fileName: `${source.path.replaceAll('/', '.')}-${language.code}.po`,
      about: aboutPlace(at),
    }
  }
}

async function newestWords(
  ask: Ask,
  { source, language, versions: [newest] }: At,
): Promise<{ english: Texts; texts: Texts }> {
  const place = { path: source.path, language: language.code }
  const found = newest ? await findVersion(ask.tx, place, newest.version) : null
  return found ?? { english: {}, texts: {} }
}

/** `POST /manage/translations/:language/:path`: the translator's file. It is looked at before it goes on the site. */
export function bring(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const at = await findPlace(ask, setting)
    if (!at) return 'not-found'
    const r = new Reading(ask.form)
    const translatedBy = r.text('translated_by', {
      missing: 'Write who translated it: a person, or an organisation.',
      most: 120,
    })
    const upload = ask.form.uploads.find(({ name }) => name === 'file')
    const read = upload ? readFile(setting, at, { bytes: upload.bytes, now: ask.now }) : null
    if (!read) r.fault('file', 'Choose the translator’s file.')
    const faults = read && 'faults' in read ? read.faults : []
    if (!r.isGood || !read || 'faults' in read)
      return faulty(TITLE, await body(ask, at, { entry: r.entry, faults }), { about: aboutPlace(at) })
    const saved = await saveVersion(ask.tx, {
      path: at.source.path,
      language: at.language.code,
      hash: at.hash,
      english: Object.fromEntries(at.source.segments.map(({ id, english }) => [id, english])),
      texts: read.texts,
      translatedBy,
      by: staffOf(ask).id,
      sendKey: ask.form.sendKey(),
      at: ask.now,
    })
    if (saved === null) return stale(TITLE, await body(ask, at, { entry: r.entry, isStale: true }))
    const version = saved === 'sent-before' ? (at.versions[0]?.version ?? 1) : saved
    return goTo(urls.manageTranslationVersion(at.language.code, at.source.path, version), { about: aboutPlace(at) })
  }
}

/** `POST …/removal`: visitors see the English page again, at once. */
export function takeOff(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const at = await findPlace(ask, setting)
    if (!at) return 'not-found'
    const [last] = at.steps
    const isOn = last?.deed === 'put on the site'
    const saved = isOn
      ? await saveStep(ask.tx, {
          path: at.source.path,
          language: at.language.code,
          saw: ask.form.version(),
          version: last.version,
          deed: 'taken off',
          reviewedBy: null,
          reviewedOn: null,
          by: staffOf(ask).id,
          sendKey: ask.form.sendKey(),
          at: ask.now,
        })
      : null
    if (saved === null) return stale(TITLE, await body(ask, at, { entry: blankEntry, isStale: true }))
    await setting.translations.look(ask.tx)
    return goTo(`${urls.manageTranslation(at.language.code, at.source.path)}?done=off`, { about: aboutPlace(at) })
  }
}

type Given = { entry: Entry; faults?: readonly string[]; isStale?: boolean }

async function body(ask: Ask, at: At, { entry, faults = [], isStale = false }: Given) {
  const known = at.standing === 'behind' ? await newestWords(ask, at) : null
  const now = new Set(at.source.segments.map(({ english }) => english))
  const before = new Set(Object.values(known?.english ?? {}))
  return OnePage({
    at,
    entry,
    faults,
    isStale,
    done: ask.query['done'] ?? '',
    csrf: ask.csrf,
    gone: known ? [...before].filter((one) => !now.has(one)) : [],
    fresh: known ? [...now].filter((one) => !before.has(one)) : [],
  })
}
