import { check } from '#child-centred'
import { type Ask, type Bytes, faulty, type Page, page } from '#platform/http/ask.ts'
import type { Special } from '#platform/http/routes.ts'
import { blankEntry } from '#ui/field.tsx'
import type { OwnWords } from '../../own-words.ts'
import { readText } from './check.form.ts'
import { CheckPage } from './check.page.tsx'

const TITLE = 'Language that does not blame'
const SCRIPT = { script: 'language-page' } as const

/** `GET /language`: the same for everybody, so it is drawn ahead. */
export function show(words: OwnWords): Special {
  const drawn = {
    ...page(TITLE, CheckPage({ entry: blankEntry, words, looked: null }), SCRIPT),
    description:
      'See which words in a note or an e-mail may blame a child without meaning to, and what to write instead.',
    hasForm: true as const,
  }
  const prepared = { page: () => drawn, asOf: () => '', hasMark: true }
  return { frame: 'form', prepared, handler: async () => drawn }
}

/**
 * `POST /language`: for browsers without our script. The text goes into the answer and nowhere else: it is not kept, not
 * logged, and no other answer of ours knows of it.
 */
export function submit(words: OwnWords) {
  return async ({ form }: Ask): Promise<Page> => {
    const { entry, text, isGood } = readText(form)
    if (!isGood) return { ...faulty(TITLE, CheckPage({ entry, words, looked: null }), SCRIPT), hasForm: true }
    const looked = { text, findings: check(text, words.phrases) }
    return { ...page(TITLE, CheckPage({ entry, words, looked }), SCRIPT), hasForm: true }
  }
}

/** `GET /language/phrases.json`: what the charity changes of the phrases. */
export function changes({ own }: OwnWords) {
  return async (): Promise<Bytes> => ({ ...JSON_TYPE, bytes: JSON.stringify(own ?? { off: [], add: [] }) })
}

/**
 * `GET /language/phrases/:version`: all phrases, for our scripts. They hold nothing of anybody, and another version stands
 * at another address, so the browser may keep them for good. Other versions are not there.
 */
export function phrases({ forBrowsers: { address, plain, gzipped } }: OwnWords) {
  return async ({ path }: Ask): Promise<Bytes | 'not-found'> =>
    path === address ? { ...JSON_TYPE, bytes: plain, gzipped, headers: KEPT } : 'not-found'
}

const JSON_TYPE = { kind: 'bytes', type: 'application/json; charset=utf-8' } as const
const KEPT = { 'cache-control': 'public, max-age=31536000, immutable' } as const
