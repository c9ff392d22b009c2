import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import type { Language } from '#platform/languages-setting.ts'
import { languageOf, PATHS } from '../../place.ts'
import { standingOf } from '../../rules/version.ts'
import type { Setting } from '../../setting.ts'
import { hashOfSource, sourceOf } from '../../sources.ts'
import { lastSteps, newestLines, stepVersions } from '../../store/versions.ts'
import { AllPage, LanguagePage, type Line } from './list.page.tsx'

/** `GET /manage/translations`: every language, and how far it is. */
export function showAll(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const linesOf = await linesFor(ask, setting)
    const languages = setting.organisation.languages.map((language) => ({ language, lines: linesOf(language) }))
    return page('Other languages', AllPage({ languages }))
  }
}

/** `GET /manage/translations/:language`: every page, and where it stands in this language. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const language = languageOf(ask, setting)
    if (!language) return 'not-found'
    const lines = (await linesFor(ask, setting))(language)
    const about = { kind: 'translation', id: null, detail: { language: language.code } }
    return page(`The site in ${language.english}`, LanguagePage({ language, lines }), { about })
  }
}

async function linesFor(ask: Ask, setting: Setting): Promise<(language: Language) => Line[]> {
  const newest = await newestLines(ask.tx)
  const steps = await lastSteps(ask.tx)
  const hashes = await stepVersions(ask.tx)
  return ({ code }) =>
    PATHS.flatMap((path) => {
      const source = sourceOf(setting, path)
      if (!source) return []
      const here = <One extends { path: string; language: string }>(all: readonly One[]) =>
        all.find((one) => one.path === path && one.language === code) ?? null
      const last = here(steps)
      const line = here(newest)
      const isCurrent = here(hashes)?.hash === hashOfSource(source)
      const standing = standingOf({ newest: line, last, isCurrent })
      return { path, title: source.title, standing, by: line?.translatedBy ?? '' }
    })
}
