import type { DueLine } from '#extension/publishing'
import type { Language } from '#platform/languages-setting.ts'
import type { LinesNow } from '#platform/pure/help-line.ts'
import * as urls from '#urls'
import type { CurrentTranslations } from './extension.ts'
import { type From, hashOfSource, sourceOf } from './sources.ts'

type Behind = { readonly title: string; readonly language: Language }
type Known = From & {
  readonly lines: Pick<LinesNow, 'all' | 'turn'>
  readonly translations: Pick<CurrentTranslations, 'putOn' | 'turn'>
}

/** The translations that somebody put on the site and whose English has changed since, in one line for the desk. */
export function translationsDue(known: Known): () => DueLine[] {
  let counted: { turn: string; behind: readonly Behind[] } | null = null
  return () => {
    const turn = `${known.translations.turn()} ${known.lines.turn()}`
    if (counted?.turn !== turn) counted = { turn, behind: behindIn(known) }
    return wordsOf(counted.behind)
  }
}

function behindIn(known: Known): Behind[] {
  return known.translations.putOn().flatMap(({ path, language: code, hash }) => {
    const language = known.organisation.languages.find((one) => one.code === code)
    const source = sourceOf(known, path)
    return language && source && hashOfSource(source) !== hash ? [{ title: source.title, language }] : []
  })
}

/** Late at once: visitors who cannot read English are without it from that moment on. */
function wordsOf(behind: readonly Behind[]): DueLine[] {
  const [first] = behind
  if (!first) return []
  const text =
    behind.length === 1
      ? '1 translation no longer fits its English'
      : `${behind.length} translations no longer fit their English`
  const isOne = behind.every(({ language }) => language.code === first.language.code)
  const href = isOne ? urls.manageLanguage(first.language.code) : urls.manageTranslations
  const facts = `Visitors read the English instead. First “${first.title}” in ${first.language.english}`
  return [{ text, href, facts, isLate: true }]
}
