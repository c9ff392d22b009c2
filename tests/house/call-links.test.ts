import { describe, expect, it } from 'vitest'
import { readTree, type SourceFile } from './tree.ts'

/**
 * A number that rings at a tap is one tap away from a child whose phone is in somebody else's hand. So a young person's or
 * a family's number can be pressed only in `contact`'s CallLink, which needs the gate's answer; every other place that
 * makes such a link is listed here with whose number it is. `tests/database/what-rings.test.ts` walks the pages themselves.
 */
const WHOSE: Readonly<Record<string, string>> = {
  'src/modules/contact/pages/call-link.page.tsx': 'the young person or family, once the gate let it through',
  'src/modules/referrals/pages/draft/danger-gate.page.tsx': 'emergency numbers and the front door',
  'src/modules/site/pages/words/phone.page.tsx': 'our own number and help lines',
  'src/platform/http/plain-pages.tsx': '999',
  'src/modules/concerns/pages/pieces.tsx': 'the front door, the police and other professionals',
  'src/modules/sessions/pages/absence/absence.page.tsx': 'the front door',
  'src/modules/young-people/pages/lead-number.page.tsx': 'the lead professional, where numberToTap let it',
  'src/modules/site/pages/crawlers/crawlers.ts': 'our own address, for whoever finds a fault',
  'src/modules/visits/pages/show/show.page.tsx': 'our own worker who is out',
  'src/modules/young-people/pages/emergency-card/telephone.page.tsx': 'emergency numbers and our own',
}

const made = (files: readonly SourceFile[]) =>
  files.filter(({ path, text }) => served(path) && RINGS.test(withoutComments(text))).map(({ path }) => path)

/** Whatever opens a telephone, a message or a mailbox at a tap. `safe-href.ts` says which may be links at all. */
const RINGS =
  /["'`(>](?:tel|sms|mms|callto|facetime|whatsapp|skype|sip|viber)['"`]?\s*(?:\+\s*['"`])?:|["'`(>\s]mailto:|\b(?:wa|t|signal)\.me\//

/** A component that makes such a link, handed the number of a young person or of somebody in their life. */
const handed = (files: readonly SourceFile[]) =>
  files.filter(({ path, text }) => served(path) && OF_A_CHILD.test(withoutComments(text))).map(({ path }) => path)

const OF_A_CHILD =
  /<(?:Telephone|Number|Phone|Call)\w*\s[^>]*=\{[^}]*\b(?:safe|safeContact|known|contact|connection|family|gran|young\w*)\b[?.]+telephone|tel:\$\{[^}]*\b(?:safe|safeContact|known|connection|family|choice)\b/i

const served = (path: string) => /^src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path)
const withoutComments = (text: string) => text.replaceAll(/^\s*(?:\/\/|\/?\*).*$/gm, '')

const tree = readTree()
const sample = (text: string): SourceFile[] => [{ path: 'src/modules/cases/pages/a.page.tsx', text }]

describe('a number that rings at a tap', () => {
  it('is made where it is known whose number it is', () => {
    expect(made(tree).filter((path) => !Object.hasOwn(WHOSE, path))).toEqual([])
  })

  it('and no place is listed that makes none', () => {
    expect(Object.keys(WHOSE).filter((path) => !made(tree).includes(path))).toEqual([])
  })

  it('is never a young person’s or a family’s, but through the gate', () => {
    expect(handed(tree)).toEqual([])
  })

  it.each([
    '<Link href={`tel:${person.safeContact.telephone}`} />',
    "<a href={'tel:' + number}>",
    '<a href="tel:01632960001">',
    '<a href={`sms:${number}`}>',
    "<a href={'mailto:' + email}>",
    "<a href={'tel' + ':' + number}>",
    '<a href={`https://wa.me/${number}`}>',
  ])('is seen where it is new: %s', (text) => {
    expect(made(sample(text))).toHaveLength(1)
  })

  it.each([
    '<Telephone number={safe.telephone} />',
    '<Telephone\n  number={person.safeContact?.telephone} />',
    '<PhoneLink to={connection.telephone} />',
    '<Link href={`tel:${safe.telephone}`} />',
  ])('is seen when it is a child’s: %s', (text) => {
    expect(handed(sample(text))).toHaveLength(1)
  })

  it.each([
    '<strong>{safe.telephone}</strong>',
    '<Telephone number={frontDoor.professionals} />',
    '// never tel: here',
  ])('leaves alone: %s', (text) => {
    expect([made(sample(text)), handed(sample(text))]).toEqual([[], []])
  })

  it('is a lead professional’s only where no family could answer', () => {
    const number = tree.find(({ path }) => path.endsWith('young-people/pages/lead-number.page.tsx'))
    expect(number?.text.match(/tel:[^`]*/g)).toEqual(['tel:${one.toTap}'])
    const givers = tree.filter(({ path, text }) => served(path) && /(?<!readonly )\btoTap:/.test(withoutComments(text)))
    expect(givers.map(({ path }) => path)).toEqual([
      'src/modules/young-people/store/card.ts',
      'src/modules/young-people/store/young-people.ts',
    ])
    for (const { text } of givers) expect(text).toContain('toTap: numberToTap(')
  })

  it('takes what the gate let through, and nothing else', () => {
    const link = tree.find(({ path }) => path.endsWith('contact/pages/call-link.page.tsx'))
    expect(link?.text).toContain('({ passed }: { passed: Passed })')
    const makers = tree.filter(({ path, text }) => served(path) && /\bas (?:unknown as )?Passed\b/.test(text))
    expect(makers.map(({ path }) => path)).toEqual(['src/modules/contact/rules/pass.ts'])
  })
})
