import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { root } from '../scripts/root.ts'

/** Stands in hostile words: a tag or an attribute of this name in a page was not escaped. */
const MARK = 'zqrose'
const TAG = `<${MARK}>`
const OUT_OF_AN_ATTRIBUTE = `" ${MARK}="1' ${MARK}='1`

/** What else is written against this program: its own formats, its database, its templates, its regular expressions. */
const OWN = [
  "'; drop table people.person; --",
  "' or 1=1 or ''='",
  '1; select pg_sleep(30)',
  '\\x27; copy (select 1) to program $$id$$',
  '../../../../etc/passwd',
  '..\\..\\..\\windows\\win.ini',
  'file:///etc/passwd',
  '//evil.example/%2f..',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  'toString',
  '__proto__[isAdmin]',
  '{"__proto__":{"isAdmin":true}}',
  '=cmd|" /C calc"!A0',
  '%00',
  '\r\nset-cookie: rose_session=x',
  '${7*7}{{7*7}}<%= 7*7 %>#{7*7}',
  '#read("/etc/passwd")',
  '#image("/etc/passwd")',
  '2026-02-30',
  '31/02/2026',
  '-1',
  '99999999999999999999',
  '1e309',
  'NaN',
  '24:61',
  '00000000-0000-4000-8000-0000000000ff',
  'x'.repeat(20_000),
  `${'a'.repeat(40_000)}!`,
  `${'a@'.repeat(5_000)}`,
  `${' '.repeat(30_000)}x`,
  `${'0'.repeat(30_000)}`,
  '('.repeat(5_000),
  '\u202e\u2066\u200b\ufeff',
  '\ud800',
  '\u0000',
]

/** Words of every kind that broke some program once, words of our own, and words that nobody has thought of. */
export function hostileWords(): fc.Arbitrary<string> {
  const list = JSON.parse(
    readFileSync(join(root, 'node_modules', 'big-list-of-naughty-strings', 'blns.json'), 'utf8'),
  ) as string[]
  const plain = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...list) },
    { weight: 4, arbitrary: fc.constantFrom(...OWN) },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 2_000 }) },
    { weight: 1, arbitrary: fc.json() },
    { weight: 1, arbitrary: fc.webUrl() },
    { weight: 1, arbitrary: fc.date({ noInvalidDate: true }).map((d) => d.toISOString()) },
    { weight: 1, arbitrary: fc.double().map(String) },
  )
  return fc
    .tuple(plain, fc.constantFrom('', TAG, OUT_OF_AN_ATTRIBUTE, `</textarea>${TAG}`, `--></script>${TAG}`))
    .map(([word, end]) => word + end)
}

const TAGS = /<\/?([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/gi
const VALUES = /=\s*("[^"]*"|'[^']*'|[^\s>]+)/g

/** The first tag of a page that is, or has an attribute that is, the mark of a hostile word; null: all were escaped. */
export function unescaped(html: string): string | null {
  for (const [tag, name = '', attributes = ''] of html.matchAll(TAGS))
    if (name.toLowerCase().includes(MARK) || attributes.replaceAll(VALUES, '').includes(MARK)) return tag.slice(0, 120)
  return null
}
