import { describe, expect, it } from 'vitest'
import { readTree, type SourceFile } from './tree.ts'

/**
 * Everything that can leave this house: mail, papers, and pages that are shown to a young person. Each place that makes one
 * is listed with whom it reaches and what stands in front of it; a new one is met here before it reaches anybody.
 */
const MAILS: Readonly<Record<string, string>> = {
  'src/modules/audit/send-anchor.ts': 'to an address outside that the settings name: a link of the trail and its hash',
  'src/modules/people/pages/recovery/telling.ts':
    'to the address a manager had before two keepers gave a new one: that it was changed',
  'src/modules/people/store/invitations.ts':
    'to somebody who is to work here: that an account waits, and the link to it',
  'src/modules/people/store/notices.ts': 'to staff, saying only that something waits',
  'src/modules/referrals/end-drafts.ts':
    'to whoever wrote the draft, at the work address they typed; nothing of a child',
  'src/modules/referrals/handover.ts': 'to the referrer at work: a reference and our number',
  'src/modules/referrals/pages/information-request/information-request.ts': 'to the referrer at work: the same',
  'src/modules/referrals/pages/link/link.ts': 'to whoever wrote the draft, because they asked',
  'src/modules/referrals/pages/sending/sending.ts': 'to the referrer at work and to staff: a reference',
}
const PAPERS: Readonly<Record<string, string>> = {
  'src/modules/contact/pages/printing/printing.ts':
    'to a young person or family, through the gate at the moment of printing',
  'src/modules/language/pages/guide/guide.ts': 'to anybody: one page of the language guide, about nobody',
  'src/modules/plans/pages/copy/copy.ts':
    'to the young person, through the gate that contact provides; or to a professional',
  'src/modules/site/pages/card/paper.ts': 'to anybody: numbers to call, about nobody',
}
const SHOWN: Readonly<Record<string, string>> = {
  'src/modules/contact/routes.ts': 'a letter as a page, through the gate',
  'src/modules/plans/routes.ts': 'a copy of the safety plan, through the gate',
  'src/modules/promises/routes.ts': 'the list of promises, looked through by the worker first',
  'src/modules/sessions/routes.ts': 'a note, looked through by the worker first',
}

const served = ({ path }: SourceFile) => /^src\/modules\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path)
const tree = readTree()
const calling = (pattern: RegExp, files: readonly SourceFile[] = tree) =>
  files.filter((file) => served(file) && pattern.test(file.text)).map(({ path }) => path)

const MAIL = /\bwriteMail\(/
const PAPER = /\bmakePdf\(/
const TOGETHER = /\bframe: 'together'/

describe('what leaves us', () => {
  it.each([
    ['mail', MAIL, MAILS],
    ['paper', PAPER, PAPERS],
    ['pages that a young person is shown', TOGETHER, SHOWN],
  ])('is known: %s', (_, pattern, known) => {
    expect(calling(pattern).sort()).toEqual(Object.keys(known).sort())
  })

  it('on paper is asked for by a press, never by an address that a link could open', () => {
    // The guide of words and the card of numbers are the same for everybody, and public.
    const forAnybody = ['src/modules/language/routes.ts', 'src/modules/site/routes.ts']
    const about = tree.filter((file) => served(file) && !forAnybody.includes(file.path))
    for (const { path, text } of about.filter((file) => file.path.endsWith('routes.ts')))
      expect([path, text.match(/r\.get\([^\n]*(?:\.pdf'|making|paper)/g)]).toEqual([path, null])
  })

  it('and one that is new is seen', () => {
    const at = (text: string): SourceFile[] => [{ path: 'src/modules/cases/pages/a.ts', text }]
    expect(calling(MAIL, at('await writeMail(tx, mail, now)'))).toHaveLength(1)
    expect(calling(PAPER, at('const bytes = makePdf(TEMPLATE, data)'))).toHaveLength(1)
    expect(calling(TOGETHER, at("{ handler, frame: 'together' }"))).toHaveLength(1)
  })

  it('a copy of the safety plan goes through the one gate, which contact provides', () => {
    const contact = tree.find(({ path }) => path === 'src/modules/contact/index.ts')?.text ?? ''
    expect(contact).toContain('provides: ({ organisation }) => ({ rehearsalOf: rehearsalOf(organisation) })')
  })
})
