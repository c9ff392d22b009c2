import { ADDRESSES, type WordsNow, type Written } from '#modules/site'
import type { Language } from '#platform/languages-setting.ts'
import { lastBegun } from '#platform/last-begun.ts'
import type { Organisation } from '#platform/organisation.ts'
import { ENGLISH, type OtherLanguage, type PageLanguage } from '#platform/pure/page-language.ts'
import { PUBLIC_WORDS } from '#platform/pure/public-words.ts'
import * as urls from '#urls'
import type { Around, CurrentTranslations } from './extension.ts'
import { FACTS, FRAME, type Texts } from './rules/source.ts'
import type { Version } from './rules/version.ts'
import { hashOfSource, sourceOf, writtenIn } from './sources.ts'
import { findVersion, lastSteps } from './store/versions.ts'

type Shown = Pick<Version, 'id' | 'path' | 'language' | 'version' | 'hash' | 'english' | 'texts'>
type Page = { readonly written: Written; readonly language: PageLanguage }

/** No page is made of help lines: they stand in it as they are. */
const NONE = { all: () => [] }

type Given = { readonly organisation: Organisation; readonly words: WordsNow }

export function currentTranslations({ organisation, words }: Given): CurrentTranslations {
  const { languages } = organisation
  const shown = new Map<string, Shown>()
  let turns = 0
  let cached = { turn: -1, pages: new Map<string, Page | null>() }
  const begin = lastBegun()
  const turn = () => turns + words.turn()
  const around = (code: string): Around => ({
    frame: byEnglish(shown.get(`${code} ${FRAME}`)),
    facts: byEnglish(shown.get(`${code} ${FACTS}`)),
  })
  const page = (path: string, code: string): Page | null => {
    if (cached.turn !== turn()) cached = { turn: turn(), pages: new Map() }
    const key = `${code} ${path}`
    const known = cached.pages.get(key)
    if (known !== undefined) return known
    const made = make(path, code)
    cached.pages.set(key, made)
    return made
  }
  const make = (path: string, code: string): Page | null => {
    const [found, english] = [shown.get(`${code} ${path}`), words.get(path)]
    const { frame } = around(code)
    if (!found || !english || !PUBLIC_WORDS.every((one) => frame.has(one.english))) return null
    const source = sourceOf({ organisation, words, lines: NONE }, path)
    if (!source || hashOfSource(source) !== found.hash) return null
    const written = writtenIn(english, found.texts)
    return written && { written, language: languageFor(code) }
  }
  const to = (code: string) => (href: string) => {
    const path = ADDRESSES.find(({ url }) => url === href)?.path
    return path !== undefined && page(path, code) ? addressIn(code, href) : null
  }
  const languageFor = (code: string, own: Partial<Around> = {}): PageLanguage => {
    const { frame, facts } = { ...around(code), ...own }
    const direction = languages.find((one) => one.code === code)?.direction ?? 'ltr'
    const say = (word: string) => frame.get(word) ?? word
    return { code, direction, say, said: (text) => facts.get(text) ?? null, to: to(code) }
  }
  return {
    page: (path, code) => (languages.some((one) => one.code === code) ? page(path, code) : null),
    others: (path, code) => othersOf({ languages, page }, path, code),
    listed: () =>
      ADDRESSES.filter(({ unlisted }) => !unlisted).flatMap(({ path, url }) =>
        languages.filter(({ code }) => page(path, code)).map(({ code }) => addressIn(code, url)),
      ),
    turn,
    languageFor,
    putOn: () => [...shown.values()],
    look: async (tx) => {
      const isNewest = begin()
      const steps = (await lastSteps(tx)).filter(({ deed }) => deed === 'put on the site')
      const next = new Map<string, Shown>()
      for (const { path, language, version } of steps) {
        const key = `${language} ${path}`
        const known = shown.get(key)
        const found = known?.version === version ? known : await findVersion(tx, { path, language }, version)
        if (found) next.set(key, found)
      }
      if (!isNewest()) return
      if (isSame(shown, next)) return
      shown.clear()
      for (const [key, one] of next) shown.set(key, one)
      turns++
    },
  }
}

type All = { languages: readonly Language[]; page: (path: string, code: string) => Page | null }

function othersOf({ languages, page }: All, path: string, code: string): OtherLanguage[] {
  const url = ADDRESSES.find((one) => one.path === path)?.url
  if (url === undefined) return []
  const english = { ...ENGLISH, name: 'English', href: url }
  return [
    ...(code === ENGLISH.code ? [] : [english]),
    ...languages
      .filter((one) => one.code !== code && page(path, one.code))
      .map((one) => ({ ...one, href: addressIn(one.code, url) })),
  ]
}

export function addressIn(code: string, url: string): string {
  return url === urls.home ? `/${code}` : `/${code}${url}`
}

export function byEnglish(of: { english: Texts; texts: Texts } | undefined): ReadonlyMap<string, string> {
  if (!of) return new Map()
  return new Map(Object.entries(of.english).map(([id, english]) => [english, of.texts[id] ?? english]))
}

function isSame(one: ReadonlyMap<string, Shown>, other: ReadonlyMap<string, Shown>): boolean {
  return one.size === other.size && [...one].every(([key, { id }]) => other.get(key)?.id === id)
}
