import type { VNode } from 'preact'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { type Advising, AdvisingContext, type Returned } from './advice.tsx'
import { type Finding, keptLine, lineOf, linesIn, newAmong, readKept } from './advice-lines.ts'
import { AdviceOn } from './advice-on.tsx'
import { AdviceRehearsed } from './advice-rehearsed.tsx'
import { Said } from './advice-text.tsx'
import { BothVersions } from './both-versions.tsx'
import { blankEntry, Field } from './field.tsx'
import { Form } from './form.tsx'
import { type Keeping, KeepingContext } from './kept.tsx'

/** Finds one phrase, wherever it stands. */
function check(text: string): Finding[] {
  const start = text.indexOf('asked for it')
  const found = { start, end: start + 12, text: 'asked for it', rule: 'asked-for-it', strength: 'strong' as const }
  return start < 0
    ? []
    : [{ ...found, reason: 'It lays the blame on a child.', alternatives: ['was hurt', '(say who)'], fits: 1 }]
}
/** Finds it as often as it stands there. */
function checkAll(text: string): Finding[] {
  return text
    .split('asked for it')
    .slice(1)
    .flatMap(() => check('asked for it'))
}
const finding = check('asked for it')[0] as Finding
const advising = (change: Partial<Advising> = {}): Advising => ({
  check,
  phrases: '/phrases/1',
  guide: '/language/guide',
  returned: null,
  drawn: new Set(),
  ...change,
})
const returned = (change: Partial<Returned> = {}): Returned => ({
  action: '/notes',
  before: [],
  kept: [],
  pointedOut: [],
  asked: '',
  ...change,
})
const entry = { values: { note: 'She asked for it.', said: 'I asked for it.' }, errors: [] }

const keeping: Keeping = {
  page: '/notes',
  title: 'Notes',
  who: 'p1',
  newKey: () => 'k1',
  discardUrl: () => '/discard',
  words: [],
  wanted: null,
  sent: null,
  drawn: new Set(),
}

type Drawn = { values?: typeof entry; kept?: boolean; isRecord?: boolean; above?: VNode }

function page(given: Advising | null, { values = entry, kept = true, isRecord = true, above }: Drawn = {}) {
  const form = (
    <AdvisingContext.Provider value={given}>
      <Form action="/notes" csrf="t0ken" kept={kept}>
        {above}
        <Field entry={values} name="note" as="textarea" writtenBy="us" label="Note" hint="Short" />
        <Field entry={values} name="said" as="textarea" writtenBy="them" label="Their words" />
        <Field entry={values} name="step" label="What an adult will do" writtenBy="us" />
        <Field entry={values} name="name" label="Name" />
      </Form>
    </AdvisingContext.Provider>
  )
  return render(isRecord ? <KeepingContext.Provider value={keeping}>{form}</KeepingContext.Provider> : form)
}

describe('a box in which we write', () => {
  it('is one of our own element, that says where the guide and the phrases are', () => {
    const own = /<rose-advice data-guide="\/language\/guide" data-phrases="\/phrases\/1">/g
    expect(page(advising()).match(own)).toHaveLength(2)
  })

  it('is named by its form, with the words that stood there before', () => {
    const html = page(advising())
    expect(html).toContain('<input type="hidden" name="_ours" value="note step"/>')
    expect(html).toContain('name="_found" value="note asked-for-it asked for it"')
    expect(page(advising(), { values: { values: { note: '', said: '' }, errors: [] } })).not.toContain('_found')
  })

  it('carries no advice until its form has come back with it', () => {
    expect(page(advising())).not.toContain('rose-words')
    expect(page(advising({ returned: returned() }))).not.toContain('rose-words')
    const html = page(advising({ returned: returned({ asked: 'yes' }) }))
    expect(html.match(/class="rose-words"/g)).toHaveLength(1)
    expect(html).toContain('aria-describedby="note-hint note-advice"')
    expect(html).toContain('It lays the blame on a child. Better: <q>was hurt</q>. Or write it anew: (say who).')
  })

  it('offers nothing as better words that does not fit where the found ones stand', () => {
    const said = (change: Partial<Finding>) =>
      render(<Said finding={{ ...finding, alternatives: ['was hurt', 'hurt'], ...change }} guide="/g" />)
    expect(said({ fits: 2 })).toContain('Better: <q>was hurt</q> or <q>hurt</q>. <a')
    for (const change of [{ fits: 0 }, { fits: undefined }] as Partial<Finding>[])
      expect(said(change)).toContain('child. Or write it anew: <q>was hurt</q> or <q>hurt</q>. <a')
    expect(said({ alternatives: [] })).toContain('on a child. <a')
  })

  it('shows again what was chosen, and sends nothing of it twice', () => {
    const kept = [keptLine('note', finding, 'legal'), keptLine('elsewhere', finding, 'other')]
    const html = page(advising({ returned: returned({ asked: 'yes', kept, pointedOut: ['note a b'] }) }))
    expect(html).toContain('<option value="note asked-for-it legal asked for it" selected>')
    expect(html).toContain('<input type="hidden" name="words-kept" value="elsewhere asked-for-it other asked for it"/>')
    expect(html).toContain('<input type="hidden" name="words-advised" value="note a b"/>')
    expect(html).toContain('<input type="hidden" name="words-asked" value="yes"/>')
  })

  it('says of a form that came back what it said itself, and not what was typed since', () => {
    expect(page(advising({ returned: returned() }))).not.toContain('_found')
    expect(page(advising({ returned: returned({ action: '/other' }) }))).toContain('_found')
  })
})

describe('what stands in the saved version', () => {
  const twice = { values: { note: 'She asked for it. He says she asked for it.', said: '' }, errors: [] }
  const words = (html: string) => html.split('rose-words__one').length - 1
  const asked = (before: string[]) => advising({ check: checkAll, returned: returned({ asked: 'yes', before }) })

  it('is not advised on again, as often as it stood there; one more is', () => {
    const line = lineOf('note', finding)
    const counts = [[], [line], [line, line]].map((before) => words(page(asked(before), { values: twice })))
    expect(counts).toEqual([2, 1, 0])
    expect(page(asked([line, line]), { values: twice })).not.toContain('aria-describedby="note-hint note-advice"')
  })

  it('stands in the box of another name for nothing', () => {
    expect(words(page(asked([lineOf('step', finding)])))).toBe(1)
  })

  it('is not said of what somebody is still putting together, which is sent nowhere yet', () => {
    expect(page(advising(), { isRecord: false })).not.toContain('_found')
  })

  it('is what somebody else saved meanwhile, where both versions stand there', () => {
    const both = (theirs: string) => (
      <BothVersions
        said="Asha saved it."
        rows={[{ name: 'note', label: 'Note', theirs, mine: 'Mine', fields: { note: theirs } }]}
      />
    )
    const html = (theirs: string, before: string[] = []) => page(asked(before), { above: both(theirs) })
    expect(words(html('Asha wrote that she asked for it.'))).toBe(0)
    expect(html('Asha wrote that she asked for it.')).toContain('name="_found" value="note asked-for-it asked for it"')
    expect(words(html('She was hurt.', [lineOf('note', finding)]))).toBe(1)
    expect(html('She was hurt.', [lineOf('note', finding), 'step a b'])).toContain('name="_found" value="step a b"')
  })
})

describe('no advice', () => {
  it.each([
    ['where nobody is advised', page(null)],
    ['in a form that is not kept', page(advising(), { kept: false })],
  ])('stands %s', (_where, html) => expect(html).not.toMatch(/rose-advice|_ours|words-/))

  it('stands at somebody’s own words, nor does a browser correct them', () => {
    const own = /<textarea[^>]*id="said"[^>]*>/.exec(page(advising({ returned: returned({ asked: 'yes' }) })))?.[0]
    expect(own).toContain('spellcheck="false"')
    expect(own).not.toContain('advice')
  })
})

describe('advice on what was answered before', () => {
  const on = (given: Advising | null, texts: string[]) =>
    render(
      <AdvisingContext.Provider value={given}>
        <AdviceOn texts={texts} change="/refer/pages/why-now" />
      </AdvisingContext.Provider>,
    )

  it('stands there with the way to change it', () => {
    const html = on(advising(), ['Fine.', 'She asked for it.'])
    expect(html).toContain('asked for it')
    expect(html).toContain('<a href="/refer/pages/why-now">Change these words</a>')
  })

  it('is not there without words to point out', () => {
    expect(on(advising(), ['Fine.'])).toBe('')
    expect(on(null, ['She asked for it.'])).toBe('')
  })
})

describe('advice on a rehearsal', () => {
  const rehearsed = (given: Advising | null, note = 'She asked for it.') =>
    render(
      <AdvisingContext.Provider value={given}>
        <AdviceRehearsed texts={{ note, address: '' }} change="/notes/new?to=her" />
      </AdvisingContext.Provider>,
    )

  it('stands there with better words, reasons to keep it and the way back, and goes on with the form', () => {
    const html = rehearsed(advising({ returned: returned({ pointedOut: [lineOf('note', finding)] }) }))
    expect(html).toContain('It lays the blame on a child. Better: <q>was hurt</q>')
    expect(html).toContain('<option value="note asked-for-it quotation asked for it">')
    expect(html).toContain('href="/notes/new?to=her#note"')
    expect(html).toContain('<input type="hidden" name="_ours" value="note address"/>')
    expect(html).toContain('<input type="hidden" name="words-advised" value="note asked-for-it asked for it"/>')
    expect(html).toContain('<input type="hidden" name="words-asked" value="looked"/>')
  })

  it('is not given on what is kept for a reason, nor on what the page began with; the reason goes on', () => {
    const kept = [keptLine('note', finding, 'legal')]
    const html = rehearsed(advising({ returned: returned({ kept }) }))
    expect(html).not.toContain('rose-words')
    expect(html).toContain('<input type="hidden" name="words-kept" value="note asked-for-it legal asked for it"/>')
    const before = [lineOf('note', finding)]
    expect(rehearsed(advising({ returned: returned({ before }) }))).not.toContain('rose-words')
  })

  it('is not there where nobody is advised, and there when the page before said nothing of its advice', () => {
    expect(rehearsed(null)).toBe('')
    expect(rehearsed(advising())).toContain('rose-words')
    expect(rehearsed(advising(), 'She was hurt.')).not.toContain('rose-words')
  })
})

describe('the lines of a form', () => {
  it('say the same of the same words, wherever they stand and however they are spaced', () => {
    expect(lineOf('note', { rule: 'a-b', text: 'Asked\r\n for  it' })).toBe('note a-b asked for it')
  })

  it('are read as they were written', () => {
    expect(readKept(keptLine('note', finding, 'quotation'))).toEqual({
      line: lineOf('note', finding),
      rule: 'asked-for-it',
      reason: 'quotation',
    })
    for (const line of ['', 'note', 'note rule because words', '__proto__ x constructor y'])
      expect(readKept(line)).toBeNull()
    expect(linesIn(['a\r\nb', '', 'c'])).toEqual(['a', 'b', 'c'])
  })

  it('are counted: what stood there twice hides two', () => {
    const lines = (found: string[], before: string[]) => newAmong(found, before, (one) => one.toLowerCase())
    expect(lines(['A', 'a', 'b'], ['a'])).toEqual(['a', 'b'])
    expect(lines(['a'], ['a', 'a', 'c'])).toEqual([])
  })
})

it('nothing is found in a blank form', () => {
  expect(page(advising(), { values: blankEntry as typeof entry })).not.toContain('_found')
})
