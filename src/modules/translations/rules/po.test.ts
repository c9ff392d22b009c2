import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTranslation, segmentFaults } from './faults.ts'
import { readPo, type Template, writePo } from './po.ts'
import type { Segment } from './source.ts'

const segment = (id: string, english: string): Segment => ({ id, english, note: 'A note.', is: 'markdown' })
const template: Template = {
  source: {
    path: 'you/help',
    title: 'Someone to talk to',
    segments: [
      segment('title', 'Someone to talk to'),
      segment('words 1', 'Call {emergency}, or [read on](/you/tell) at 16.'),
    ],
  },
  hash: 'a'.repeat(64),
  language: { code: 'pl', english: 'Polish' },
  texts: { title: 'Ktoś do rozmowy', 'words 1': 'Zadzwoń pod {emergency} albo [czytaj](/you/tell) w wieku 16 lat.' },
}
const file = writePo(template)
const faultsOf = (text: string) => {
  const read = readTranslation(text, template)
  return 'faults' in read ? read.faults : []
}

describe('a file for a translator', () => {
  it('comes back as it went', () => {
    expect(readTranslation(file, template)).toEqual({ texts: template.texts })
  })

  it('comes back from a program that wraps lines, writes \\r\\n and a mark of order, and keeps what is old', () => {
    const wrapped = file
      .replace('msgstr "Ktoś do rozmowy"', 'msgstr ""\n"Ktoś do "\n"rozmowy"\n#~ msgid "Old"\n#~ msgstr "Stare"')
      .replaceAll('\n', '\r\n')
    expect(readTranslation(`\uFEFF${wrapped}`, template)).toEqual({ texts: template.texts })
  })

  it('holds any words', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }).filter((text) => !text.includes('\r') && !text.includes('\u0000')),
        (english) => {
          const read = readPo(
            writePo({
              ...template,
              source: { ...template.source, segments: [segment('a', english)] },
              texts: { a: english },
            }),
          )
          expect('entries' in read && read.entries[0]).toMatchObject({ msgctxt: 'a', msgid: english, msgstr: english })
        },
      ),
    )
  })

  it.each([
    ['of another page', file.replace('X-Rose-Page: you/help', 'X-Rose-Page: you/tell'), /of another page: you\/tell/],
    ['in another language', file.replace('Language: pl', 'Language: ar'), /another language \(ar\), not in Polish/],
    ['of older words', file.replace('aaaa', 'bbbb'), /older version of the English words/],
    ['from elsewhere', 'msgid ""\nmsgstr ""\n', /not downloaded from Rose/],
    ['of no kind', 'Dear Rose,', /^Line 1: this is neither a note/],
    ['in another coding', file.replace('UTF-8\\n', 'ISO-8859-2\\n'), /Save the file as UTF-8/],
    [
      'with curly marks',
      file.replace('msgstr "Ktoś do rozmowy"', 'msgstr “Ktoś do rozmowy”'),
      /^Line \d+: write straight quotation marks/,
    ],
    ['with a bare mark', file.replace('Ktoś do', 'Ktoś "do"'), /^Line \d+: a quotation mark within the words/],
    [
      'with a piece missing',
      file.slice(0, file.indexOf('msgctxt "words 1"')),
      /“words 1” is missing: “Call \{emergency\}/,
    ],
    [
      'with other English',
      file.replace('msgid "Someone', 'msgid "Somebody'),
      /the English words \(msgid\) were changed/,
    ],
    ['not finished', file.replace('"Ktoś do rozmowy"', '""'), /it is not translated yet/],
    ['not sure', file.replace('msgctxt "title"', '#, fuzzy\nmsgctxt "title"'), /marked as unsure/],
    [
      'with a strange piece',
      `${file}\nmsgctxt "words 9"\nmsgid "x"\nmsgstr "y"\n`,
      /“words 9” is no part of this page/,
    ],
    [
      'with a piece twice',
      `${file}\nmsgctxt "title"\nmsgid "Someone to talk to"\nmsgstr "Ktoś"\n`,
      /“title” stands twice/,
    ],
  ])('%s is refused in one clear sentence', (_, text, says) => {
    expect(faultsOf(text)).toHaveLength(1)
    expect(faultsOf(text)[0]).toMatch(says)
  })
})

describe('the words of a piece', () => {
  const english = 'Call {emergency}, or [read on](/you/tell) at 16 or 17.'
  it.each([
    ['Zadzwoń pod {emergency} albo [czytaj](/you/tell), gdy masz 16 lub 17 lat.', []],
    ['اتصل على {emergency} أو [اقرأ](/you/tell) في سن ١٦ أو ١٧.', []],
    ['Zadzwoń albo [czytaj](/you/tell) 16 17', ['{emergency} is missing.']],
    ['{emergency} {police} [czytaj](/you/tell) 16 17', ['{police} is not in the English.']],
    [
      '{emergency} [czytaj](https://evil.example) 16 17',
      ['the address /you/tell is missing.', 'the address https://evil.example is not in the English.'],
    ],
    [
      '{emergency} [czytaj](/you/tell) 16 lub 18',
      ['the number 17 is missing.', 'the number 18 is not in the English.'],
    ],
    ['{emergency} <b>[czytaj](/you/tell)</b> 16 17', ['there is HTML in it, which no page holds.']],
    [
      '{emergency} [czytaj](/you/tell) 16 \u202E17',
      ['it holds hidden marks that turn the order of letters round. Write it without them.'],
    ],
    ['{emergency} [czytaj](/you/tell) 16 \u000717', ['it holds hidden signs. Write it without them.']],
    ['{emergency} [czytaj](/you/tell)\n\n16 17', ['it is one line in the English, and several here.']],
    [english, ['these are still the English words.']],
    ['', ['it is not translated yet.']],
  ])('%j', (text, faults) => expect(segmentFaults({ english, is: 'markdown' }, text)).toEqual(faults))
})
