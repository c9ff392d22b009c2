import { ADDRESSES, type Address, readPage, type Written } from '#modules/site'
import type { About, Ask } from '#platform/http/ask.ts'
import { hashOf } from '#platform/secrets.ts'
import { type Standing, standingOf } from './rules/on-the-site.ts'
import type { Version } from './rules/version.ts'
import type { Setting } from './setting.ts'
import { versionsOf } from './store/versions.ts'

/** One page with all that was saved of it. */
export type PageAt = {
  readonly address: Address
  readonly starting: Written
  /** The oldest first. */
  readonly versions: readonly Version[]
  readonly standing: Standing<Version>
  readonly newest: Version | null
  /** The newest words, which one goes on writing; where they cannot be read any more, those on the site. */
  readonly words: Written
}

/** `you.tell` in an address is the page you/tell. */
export async function findPage(ask: Ask, setting: Setting): Promise<PageAt | null> {
  const path = (ask.params['path'] ?? '').replaceAll('.', '/')
  const address = ADDRESSES.find((one) => one.path === path)
  const starting = setting.words.starting.get(path)
  if (!address || !starting) return null
  const versions = await versionsOf(ask.tx, path)
  const newest = versions.at(-1) ?? null
  const standing = standingOf(versions, ask.now)
  return { address, starting, versions, standing, newest, words: readable(newest, setting.words.get(path) ?? starting) }
}

/** The same page where one goes on from the words of an earlier version; `start` null: from the newest. */
export type StartedAt = PageAt & { readonly start: number | null }

/** `asked`: a number of a version. One that is not there, or that can be read no more, begins nothing. */
export function startedAt(at: PageAt, asked: string): StartedAt {
  const version = /^\d{1,9}$/.test(asked) ? Number(asked) : null
  const source = version === null || version === (at.newest?.version ?? 0) ? null : sourceOf(at, version)
  const read = source === null ? null : readPage(at.address.path, source)
  return read === null || 'faults' in read ? { ...at, start: null } : { ...at, start: version, words: read }
}

function readable(newest: Version | null, otherwise: Written): Written {
  if (!newest) return otherwise
  const read = readPage(newest.path, newest.source)
  return 'faults' in read ? otherwise : read
}

/** Version 0 is the starting words. Null: there is no such version. */
export function sourceOf({ versions, starting }: PageAt, version: number): string | null {
  return version === 0 ? starting.source : (versions.find((one) => one.version === version)?.source ?? null)
}

export function startingMark({ starting }: Pick<PageAt, 'starting'>): string {
  return hashOf(starting.source)
}

export function aboutPage({ address }: Pick<PageAt, 'address'>, detail: About['detail'] = {}): About {
  return { kind: 'page', id: null, detail: { path: address.path, ...detail } }
}
