import { readFrontMatter, readPage } from '#modules/site'
import { type Answer, type Ask, faulty, goTo, page, stale } from '#platform/http/ask.ts'
import * as urls from '#urls'
import { wholePage } from '../../measure.ts'
import { aboutPage, findPage, type PageAt, sourceOf } from '../../page-at.ts'
import { differences } from '../../rules/differences.ts'
import { save, speaksAgainst, type Wish } from '../../save.ts'
import type { Setting } from '../../setting.ts'
import { VersionPage } from './version.page.tsx'

const TITLE = 'A version of a page'

/** `GET /manage/pages/:path/versions/:version`: one version, and what changed with it. Version 0 is the starting words. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findBoth(ask, setting)
    if (!found) return 'not-found'
    return page(TITLE, body(ask, setting, found), { about: aboutPage(found.at) })
  }
}

/** `POST /manage/pages/:path/versions/:version/restoring`: its words on the site once more, as a new version. */
export function restore(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findBoth(ask, setting)
    if (!found) return 'not-found'
    const { at, source } = found
    const wish: Wish = { source, publishAt: ask.now, deed: 'brought back', isSure: ask.form.text('sure') === 'yes' }
    const faults = speaksAgainst(setting, at, { wish, now: ask.now })
    if (faults.length > 0) return faulty(TITLE, body(ask, setting, { ...found, faults }))
    if ((await save(ask, setting, { at, wish })) === null) {
      const now = (await findPage(ask, setting)) ?? at
      return stale(TITLE, body(ask, setting, { ...found, at: now, isStale: true }))
    }
    return goTo(`${urls.managePage(at.address.path)}?done=back`, { about: aboutPage(at) })
  }
}

type Found = { readonly at: PageAt; readonly version: number; readonly source: string }

async function findBoth(ask: Ask, setting: Setting): Promise<Found | null> {
  const at = await findPage(ask, setting)
  const asked = ask.params['version'] ?? ''
  if (!at || !/^\d{1,9}$/.test(asked)) return null
  const version = Number(asked)
  const source = sourceOf(at, version)
  return source === null ? null : { at, version, source }
}

type Given = Found & { faults?: ReturnType<typeof speaksAgainst>; isStale?: boolean }

function body(ask: Ask, setting: Setting, { at, version, source, faults = [], isStale = false }: Given) {
  const read = readPage(at.address.path, source)
  const before = beforeOf(setting, at, version)
  return VersionPage({
    at,
    version,
    made: at.versions.find((one) => one.version === version) ?? null,
    html: 'faults' in read ? null : wholePage(setting, at.address, { written: read, now: ask.now }),
    before: before.name,
    lines: differences(readable(before.source), readable(source)),
    faults,
    isStale,
    isShown: setting.words.version(at.address.path) === version,
    csrf: ask.csrf,
  })
}

/** The version before; the starting words are compared with what is on the site. */
function beforeOf(setting: Setting, at: PageAt, version: number): { name: string; source: string } {
  if (version === 0) return { name: 'what is on the site', source: setting.words.get(at.address.path)?.source ?? '' }
  const earlier = at.versions.findLast((one) => one.version < version)
  if (earlier) return { name: `version ${earlier.version}`, source: earlier.source }
  return { name: 'the starting words', source: at.starting.source }
}

/** What a person reads of a version: its heading, its words and its days; not how the file is written. */
function readable(source: string): string {
  const read = readFrontMatter(source)
  if ('faults' in read) return source
  const { title, tab, description, reviewedOn, reviewBy, sources, check } = read.about
  const lines = [
    title,
    read.words,
    `On the tab: ${tab}`,
    `In one sentence: ${description}`,
    ...check.map((one) => `To be verified: ${one}`),
    ...sources.map((one) => `Source: ${one}`),
    `Reviewed on ${reviewedOn}, again by ${reviewBy}`,
  ]
  return lines.join('\n')
}
