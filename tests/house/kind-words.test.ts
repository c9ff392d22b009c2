import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ROOT } from '../../src/platform/root.ts'

// What a page says about a child is read by that child one day. These are ways of writing that lay what adults did at
// the child's door, or hang a label on the child; each is written with the forms it comes in.
const BLAMING = [
  /life-?style choice|cho(?:o?se|sen) this (?:way of )?life/,
  /ma[kd]\w* (?:poor|bad|risky|unsafe) (?:choice|decision)/,
  /(?:put|plac)\w* (?:her|him|them|your)sel\w+ (?:at|in) /,
  /risk-?tak(?:er|ing)|risky (?:sexual )?behaviou?r/,
  /promiscu|prostitut|sex work|escorting|sexual favours|sell\w* (?:her|his|their) body|sex for (?:drugs|money|gifts)/,
  /consented to (?:sex|the abuse)|consensual|willing(?:ly| victim| participant)|complicit/,
  /sexually active|under-?age (?:sex|relationship)|(?:had|having) (?:sex|intercourse) with/,
  /(?:older|adult) (?:boy|girl)friend|dating|infatuat|obsessed|besotted/,
  /(?:associat\w+|hang\w+ (?:around|out)) with|(?:got )?involved in (?:cse|cce|exploit|county lines)/,
  /recruited|drug (?:runn|deal)|money mule|plugging|gang (?:member|affiliat)/,
  /online friend|sexting|revenge porn|child porn|kiddie/,
  /street-?(?:wise|smart)|(?:mature|older) (?:than|for) (?:her|his|their)|provocativ|the way (?:s?he|they) dress|flirt|seducti/,
  /attention.seeking|manipulative|disguised compliance|abscond|serial misper|known to (?:the )?police/,
  /(?:refus|fail)\w* to (?:engage|attend|disclose)|not engaging|non-?engagement|disengag|hard to reach|did not attend|no.show/,
  /beyond (?:parental )?control|uncontrollable|challenging behaviou?r|troubl(?:emaker|esome)/,
  /unreliable|(?:not|lacks) credib|inconsistent account|alleg(?:ed|es|ation)|\bclaim(?:s|ed)\b|admit(?:s|ted)|confess/,
  /(?:should|could) have (?:known|told|left|said no|been more careful)|kn[eo]w\w* the risks/,
  /(?:let|allowed) (?:her|him|them)sel|asked for it|brought it on|deserved it/,
  /(?:low|medium|high)-?risk (?:child|girl|boy|young|case)|keep (?:her|him|them|your)sel\w+ safe|self-protect/,
  /historic(?:al)? (?:sexual )?abuse|\blac\b|naive|gullible|silly|easy target|inappropriate relationship/,
]

/** The words of a file in one line: no comments, and nothing that is quoted in order to warn of it. */
const wordsOf = (text: string) =>
  text
    // The facts above a page of content: where they are from and what is to be checked, for its editors alone.
    .replace(/^---\n[\s\S]*?\n---\n/, ' ')
    .replaceAll(/^\s*(?:\/\/|\/?\*|#).*$/gm, ' ')
    .replaceAll(/“[^”]*”/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .toLowerCase()

const blaming = (text: string) => BLAMING.flatMap((pattern) => pattern.exec(wordsOf(text))?.[0] ?? [])

// The words of an import are left out: they are those of other people's spreadsheets, read and never shown.
const FILES = globSync(
  [
    'src/**/*.page.tsx',
    'src/**/*.mail.ts',
    'src/**/rules/**/*.ts',
    'src/**/*.form.ts',
    'src/platform/http/*.tsx',
    'config/*.yml',
    'content/**/*.md',
  ],
  { cwd: ROOT },
).filter((file) => !/\.test\.|session-words\.ts$/.test(file))

describe('no page blames a child', () => {
  test.each(FILES)('%s', (file) => {
    expect(blaming(readFileSync(join(ROOT, file), 'utf8'))).toEqual([])
  })

  test('and every kind of page is read', () => {
    expect(FILES.length).toBeGreaterThan(60)
  })

  test.each([
    'She puts herself at risk',
    'He made poor choices',
    'They refused\n  to engage',
    'A high-risk young person',
    'Did not attend',
    'her older boyfriend',
  ])('a blaming sentence is seen: %s', (words) => {
    expect(blaming(words)).not.toEqual([])
  })

  test.each(['Not “boyfriend” or “girlfriend”', '// promiscuous', 'not what the young person “let happen”'])(
    'a warning of one is not: %s',
    (words) => {
      expect(blaming(words)).toEqual([])
    },
  )
})
