import { ADDRESSES, type Address } from '#modules/site'
import type { About, Ask } from '#platform/http/ask.ts'
import type { Language } from '#platform/languages-setting.ts'
import { FACTS, FRAME, type Source } from './rules/source.ts'
import { type Standing, type Step, standingOf, type VersionLine } from './rules/version.ts'
import type { Setting } from './setting.ts'
import { hashOfSource, sourceOf } from './sources.ts'
import { stepsOf, versionsOf } from './store/versions.ts'

/** What can be translated, in the order in which it is best begun. */
export const PATHS: readonly string[] = [FRAME, FACTS, ...ADDRESSES.map(({ path }) => path)]

/** One page in one language, with all that was brought of it. */
export type At = {
  readonly language: Language
  /** The English as it is now. */
  readonly source: Source
  readonly hash: string
  /** Null: it is no page by itself. */
  readonly address: Address | null
  /** The newest first. */
  readonly versions: readonly VersionLine[]
  readonly steps: readonly Step[]
  readonly standing: Standing
}

/** `you.tell` in an address is the page you/tell. */
export async function findPlace(ask: Ask, setting: Setting): Promise<At | null> {
  const language = languageOf(ask, setting)
  const path = (ask.params['path'] ?? '').replaceAll('.', '/')
  const source = PATHS.includes(path) ? sourceOf(setting, path) : null
  if (!language || !source) return null
  const hash = hashOfSource(source)
  const place = { path, language: language.code }
  const [versions, steps] = [await versionsOf(ask.tx, place), await stepsOf(ask.tx, place)]
  const shown = versions.find(({ version }) => version === steps[0]?.version)
  const standing = standingOf({ newest: versions[0] ?? null, last: steps[0] ?? null, isCurrent: shown?.hash === hash })
  const address = ADDRESSES.find((one) => one.path === path) ?? null
  return { language, source, hash, address, versions, steps, standing }
}

export function languageOf(ask: Ask, { organisation }: Pick<Setting, 'organisation'>): Language | null {
  return organisation.languages.find(({ code }) => code === ask.params['language']) ?? null
}

export function aboutPlace({ source, language }: Pick<At, 'source' | 'language'>, detail: About['detail'] = {}): About {
  return { kind: 'translation', id: null, detail: { path: source.path, language: language.code, ...detail } }
}
