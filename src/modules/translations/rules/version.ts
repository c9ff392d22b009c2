import type { Texts } from './source.ts'

/** One page, or what is instead of one, in one language. */
export type Place = { readonly path: string; readonly language: string }

/** What was brought in one file, without its words. */
export type VersionLine = Place & {
  readonly id: string
  readonly version: number
  /** SHA-256 in hex of the English words that it translates. */
  readonly hash: string
  readonly translatedBy: string
  /** Null: nobody who may be named. */
  readonly madeBy: string | null
  readonly madeAt: Date
}

export type Version = VersionLine & { readonly english: Texts; readonly texts: Texts }

export type Step = Place & {
  readonly step: number
  readonly version: number
  readonly deed: 'put on the site' | 'taken off'
  readonly reviewedBy: string | null
  readonly reviewedOn: string | null
  readonly madeBy: string | null
  readonly madeAt: Date
}

/** `behind`: it was on the site until the English words changed. */
export type Standing = 'on-the-site' | 'behind' | 'waiting' | 'missing'

/** Where a page stands in a language. `isCurrent`: of what the last step put on the site. */
export function standingOf({
  newest,
  last,
  isCurrent,
}: {
  newest: Pick<VersionLine, 'version'> | null
  last: Pick<Step, 'deed'> | null
  isCurrent: boolean
}): Standing {
  if (newest === null) return 'missing'
  if (last?.deed !== 'put on the site') return 'waiting'
  return isCurrent ? 'on-the-site' : 'behind'
}

/** A second person reads a translation through: the same name, however it is written, is not one. */
export function isSamePerson(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
