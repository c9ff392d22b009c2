import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'yaml'
import { type Phrases, type RuleSource, sourceWithOwn, withOwn } from '#child-centred'
import { type GuideRule, guideWithOwn } from '#child-centred/guide'
import { ROOT } from '#platform/root.ts'
import { hashOf } from '#platform/secrets.ts'
import * as urls from '#urls'

type OwnRule = RuleSource & GuideRule
export type Own = { readonly off: string[]; readonly add: OwnRule[] }

/** The phrases of this installation: the British ones, and the charity's own file laid over them. */
export type OwnWords = {
  readonly phrases: Phrases
  readonly guide: readonly GuideRule[]
  /** Every phrase that the engine can find, by its id. */
  readonly known: ReadonlySet<string>
  /** What the charity changes of the British phrases; null: nothing. */
  readonly own: Own | null
  /** All phrases as the browser fetches them, and where: the address changes with them, so it may keep them. */
  readonly forBrowsers: { readonly address: string; readonly plain: string; readonly gzipped: Uint8Array }
}

/** Something is wrong with the charity's own file: one sentence that names it. */
export class OwnWordsFault extends Error {}

const FILE = join(ROOT, 'config', 'language.yml')
let read: OwnWords | null = null

/** Those of config/language.yml, read once. Throws {@link OwnWordsFault}. */
export function ownWords(): OwnWords {
  read ??= readOwnWords(FILE)
  return read
}

export function readOwnWords(file: string): OwnWords {
  try {
    const own = readOwn(parse(readFileSync(file, 'utf8')))
    const isEmpty = own.off.length === 0 && own.add.length === 0
    const guide = guideWithOwn(own)
    return {
      phrases: withOwn(own),
      guide,
      known: new Set(guide.map(({ id }) => id)),
      own: isEmpty ? null : own,
      forBrowsers: packed(JSON.stringify(sourceWithOwn(own))),
    }
  } catch (fault) {
    const [what = ''] = (fault as Error).message.split('\n')
    throw new OwnWordsFault(`${file} has a fault: ${what.replace(/[:.]?$/, '.')}`, { cause: fault })
  }
}

function readOwn(file: unknown): Own {
  const { off, add, ...rest } = (file ?? {}) as Record<string, unknown>
  const [unknown] = Object.keys(rest)
  if (unknown !== undefined) throw new Error(`“${unknown}” stands beside off: and add:, and nothing else may`)
  return { off: listed<string>(off, 'off'), add: listed<OwnRule>(add, 'add').map(forPeople) }
}

function listed<T>(given: unknown, name: string): T[] {
  const list = given ?? []
  if (!Array.isArray(list)) throw new Error(`what stands under ${name}: is not a list`)
  return list as T[]
}

const LONGEST_ID = 40

/** The engine looks at what it needs itself; the guide needs these. */
function forPeople(rule: OwnRule): OwnRule {
  for (const part of ['id', 'title', 'fine', 'source'] as const)
    if (typeof rule?.[part] !== 'string') throw new Error(`a phrase under add: has no ${part}`)
  // What is counted of it is counted by its id (0040_language.sql).
  if (rule.id.length > LONGEST_ID) throw new Error(`the id ${rule.id} has more than ${LONGEST_ID} letters`)
  return rule
}

function packed(source: string): OwnWords['forBrowsers'] {
  const address = urls.languagePhrasesAt(hashOf(source).slice(0, 16))
  return { address, plain: source, gzipped: gzipSync(source, { level: 9 }) }
}
