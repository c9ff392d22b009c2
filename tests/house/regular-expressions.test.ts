import { describe, expect, test } from 'vitest'
import { dangerOf, type Expression, expressionsIn } from './regular-expressions.ts'
import { readTree, type SourceFile } from './tree.ts'

/**
 * The stranger sends words on which a regular expression of ours would think for minutes, while nobody else is answered. So
 * the time that each takes grows no faster than its text does.
 */
const code = readTree().filter(
  ({ path }) =>
    (/^(?:src|db)\/.*\.tsx?$/.test(path) || /^packages\/[\w-]+\/(?:index|guide|lib\/[\w-]+)\.js$/.test(path)) &&
    !/\.test\.tsx?$|\.corpus\.ts$|fixture/.test(path),
)
const expressions = expressionsIn(code)

const BEFORE = '(?<![\\p{L}\\p{N}])'
const AFTER = '(?![\\p{L}\\p{N}])'
const HOSTILE = '\\(a\\+\\)\\+\\$'

/** Made of more than constants: why, and what each comes to with an innocent and with a hostile word in it. */
const OF_DATA: Readonly<Record<string, { readonly why: string; readonly like: readonly RegExp[] }>> = {
  'src/modules/contact/rules/giveaway.ts': {
    why: 'words of the settings, each letter taken as it stands',
    like: ['text', `don['’]t[ -]${HOSTILE}`].map(
      (word) => new RegExp(`${BEFORE}${word}(?:s|es|ed|['’]s)?${AFTER}`, 'iu'),
    ),
  },
  'src/modules/plans/rules/giveaways.ts': {
    why: 'names of the young person and of the charity, each letter taken as it stands, and any space as some',
    like: ['Sam', `Sam\\s+Lee\\s+${HOSTILE}`].flatMap((word) => [
      new RegExp(`${BEFORE}${word}${AFTER}`, 'giu'),
      new RegExp(`${BEFORE}${word}[\\p{L}\\p{N}]*`, 'giu'),
    ]),
  },
}

/** One line for each that is dangerous. */
function dangers(found: readonly Expression[]): string[] {
  return found.flatMap(({ path, written, source, flags }) => {
    const danger = source === null ? null : dangerOf({ source, flags })
    return danger === null ? [] : [`${path}: ${written} ${danger}`]
  })
}

const sample = (text: string): SourceFile => ({ path: 'src/modules/cases/rules/plan.ts', text })

describe('no regular expression of ours can be made to think for ever', () => {
  test('each takes time that grows as its text does', () => {
    expect(dangers(expressions)).toEqual([])
    expect(expressions.length).toBeGreaterThan(300)
  })

  test('what is made of data is listed, and as harmless with any word in it', () => {
    const made = expressions.filter(({ source }) => source === null).map(({ path }) => path)
    expect([...new Set(made)].toSorted()).toEqual(Object.keys(OF_DATA))
    expect(Object.values(OF_DATA).flatMap(({ like }) => like.flatMap((one) => dangerOf(one) ?? []))).toEqual([])
  })

  test('a text is never made into one by the way', () => {
    const byTheWay = /\.(?:match|matchAll|search)\(\s*['"`]/
    expect(code.filter(({ text }) => byTheWay.test(text)).map(({ path }) => path)).toEqual([])
    expect(byTheWay.test("words.match('(a+)+$')")).toBe(true)
  })

  test.each([
    ['between slashes', 'const is = /(a+)+$/.test(words)'],
    ['by its name', "const is = new RegExp('(a+)+$').test(words)"],
    ['without new', 'const is = RegExp(`(a+)+$`).test(words)'],
    ['of constants', "const MANY = '(a+)+'\nconst is = new RegExp(`^${MANY}$`)"],
    ['of constants as they stand', 'const MANY = String.raw`(\\w+)+`\nconst is = new RegExp(String.raw`^${MANY}\\d$`)'],
    ['of one repeat after another', 'const is = /^[\\w-]+\\w*@/'],
    ['that looks from every letter anew', "words.replace(/\\s+$/, '')"],
    ['with an end to its repeats that is far', 'const is = /^(?:[a-z]{1,60}){1,60}$/'],
    ['with small repeats of small repeats', 'const is = /^(?:a{1,9}){1,9}$/'],
    ['in a page', "const page = <p>{words.replace(/(.*a){12,}/, '')}</p>"],
  ])('one that could is seen: %s', (_how, text) => {
    const file = { ...sample(text), path: text.includes('<p>') ? 'src/ui/a.tsx' : sample(text).path }
    expect(dangers(expressionsIn([file]))).toHaveLength(1)
  })

  test.each([
    ['words of a visitor', 'new RegExp(words)'],
    ['what a function answers', "new RegExp(`^${of('a')}$`)"],
    ['what changes', "let most = 'a'\nnew RegExp(most)"],
  ])('one that is made of data is seen: %s', (_of, text) => {
    expect(expressionsIn([sample(text)]).map(({ source }) => source)).toEqual([null])
  })

  test.each(['/^[a-z]+$/', '/^\\d{4}-\\d\\d-\\d\\d$/', '/(?<!\\s)\\s+$/', '/^(?:[a-z]+,)*[a-z]+$/', '/a{25}/'])(
    'leaves alone %s',
    (text) => expect(dangers(expressionsIn([sample(text)]))).toEqual([]),
  )
})
