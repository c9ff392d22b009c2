import { type About, type Answer, type Ask, faulty, page } from '#platform/http/ask.ts'
import { makePdf } from '#platform/pdf.ts'
import { printable, wordsWithoutShape } from '#platform/pdf-letters.ts'
import { formatDate, londonDate } from '#platform/pure/dates.ts'
import { blankEntry, type Entry, type FieldError } from '#ui/field.tsx'
import { judge } from '../../rules/gate.ts'
import { giveaways } from '../../rules/giveaway.ts'
import { addressLines } from '../../rules/letter.ts'
import { pass } from '../../rules/pass.ts'
import type { How, Letter } from '../../rules/records.ts'
import type { Setting } from '../../setting.ts'
import { NOT_SURE } from '../answer.page.tsx'
import { aboutLetter, type FoundLetter, findLetterOf } from '../letter-of.ts'
import { giveawayWords } from '../shown.ts'
import { confirmedOf } from '../situation.ts'
import { LabelSheet, LetterSheet, noShapeFor, PrintingPage } from './printing.page.tsx'

const TITLE = 'Print a letter'
const HERE = 'src/modules/contact/pages/printing'

/** `GET /letters/:id/printing`, and `?how=in-person` to hand over what was written for the post. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findLetterOf(ask, setting)
    if (!found) return 'not-found'
    const how = howOf(found.letter, ask.query['how'] ?? '')
    return page(TITLE, body(ask, setting, { found, how, entry: blankEntry }), { about: aboutLetter(found) })
  }
}

/** `POST /letters/:id/printing`: the PDF of the letter or of its label, once the gate let it through at this moment. */
export function paper(setting: Setting) {
  return pressed(setting, ({ letter }, { what, about, again }) => {
    const lost = wordsWithoutShape(what === 'label' ? linesOf(letter).join('\n') : letter.words)
    if (lost.length > 0) return again({ field: what, message: noShapeFor(what, lost) })
    if (what === 'label') {
      const lines = linesOf(letter).map((line) => printable(line).text)
      return { ...PDF, fileName: 'label.pdf', bytes: makePdf(`${HERE}/label.typ`, { lines }), about }
    }
    const paragraphs = printable(letter.words)
      .text.split(/\n{2,}/)
      .map((text) => ({ lines: text.split('\n'), fromTheRight: RIGHT_TO_LEFT.test(text) }))
    const data = { date: dayOf(letter), paragraphs }
    return { ...PDF, fileName: 'letter.pdf', bytes: makePdf(`${HERE}/letter.typ`, data), about }
  })
}
/** A paragraph whose first letter is Arabic or Hebrew. */
const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u
const PDF = { kind: 'bytes', type: 'application/pdf' } as const

/** `POST /letters/:id/printing/screen`: the same as a page, for words that no PDF of ours can show. */
export function screen(setting: Setting) {
  return pressed(setting, ({ letter }, { what, about }) => {
    const sheet = what === 'label' ? LabelSheet : LetterSheet
    return page('Letter', sheet({ id: letter.id, day: dayOf(letter), words: letter.words, lines: linesOf(letter) }), {
      about,
    })
  })
}

type What = 'letter' | 'label'
type Press = { readonly what: What; readonly about: About; readonly again: (error: FieldError) => Answer }
type Make = (found: FoundLetter, press: Press) => Answer

/** Somebody pressed: the gate answers now, whatever it said when the letter was written or when the page was opened. */
function pressed(setting: Setting, make: Make) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findLetterOf(ask, setting)
    if (!found) return 'not-found'
    const how = howOf(found.letter, ask.form.text('how'))
    const what: What = how === 'post' && ask.form.text('what') === 'label' ? 'label' : 'letter'
    const question = found.asked(what === 'label' ? 'label' : how)
    const judgement = judge(question)
    const again = (error: FieldError) => {
      const entry = { values: { sure: ask.form.all('sure') }, errors: [error] }
      return faulty(TITLE, body(ask, setting, { found, how, entry }))
    }
    const stop = judgement.findings.find((f) => f.is === 'no')
    if (stop) return again({ field: 'stopped', message: `${stop.sentence} Nothing was printed.` })
    if (!pass(question, confirmedOf(ask))) return again({ field: 'sure', message: NOT_SURE })
    const confirmed = judgement.findings.map((f) => f.code).join(' ')
    const about = { ...aboutLetter(found), detail: { what, how, answer: judgement.answer, confirmed } }
    return make(found, { what, about, again })
  }
}

/** A letter that was written to be handed over has no address, so it cannot be posted. */
function howOf(letter: Letter, sent: string): How {
  return letter.how === 'post' && sent !== 'in-person' ? 'post' : 'in-person'
}

function linesOf(letter: Letter): readonly string[] {
  return [letter.toName, ...addressLines(letter.address)]
}

function dayOf(letter: Letter): string {
  return formatDate(londonDate(letter.madeAt))
}

type Shown = { found: FoundLetter; how: How; entry: Entry }

function body(ask: Ask, { organisation }: Setting, { found, how, entry }: Shown) {
  const { letter, asked } = found
  return PrintingPage({
    ...found,
    how,
    judgement: judge(asked(how)),
    mayBeHandedOver: judge(asked('in-person')).answer !== 'no',
    found: giveaways(letter.words, giveawayWords(organisation)),
    lines: linesOf(letter),
    lost: { letter: wordsWithoutShape(letter.words), label: wordsWithoutShape(linesOf(letter).join('\n')) },
    entry,
    csrf: ask.csrf,
  })
}
