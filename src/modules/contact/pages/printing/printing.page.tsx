import { inSentence } from '#platform/pdf-letters.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import type { Entry } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { WarningText } from '#ui/warning-text.tsx'
import * as urls from '#urls'
import type { Judgement } from '../../rules/asked.ts'
import type { Found } from '../../rules/giveaway.ts'
import type { How, Letter } from '../../rules/records.ts'
import type { Change } from '../../rules/standing.ts'
import { Checks, Stopped } from '../answer.page.tsx'
import { Envelope, Giveaways, Handed } from '../rehearsal.page.tsx'
import type { Situation } from '../situation.ts'
import { About } from '../top.page.tsx'

type Given = {
  situation: Situation
  letter: Letter
  changes: readonly Change[] | null
  how: How
  judgement: Judgement
  mayBeHandedOver: boolean
  found: readonly Found[]
  /** The name and the address, as they stand on the envelope. */
  lines: readonly string[]
  /** Words that a PDF of ours cannot show. */
  lost: Readonly<Record<'letter' | 'label', readonly string[]>>
  entry: Entry
  csrf: string
}

/** Before a letter is printed: the gate's answer of now, what has changed, and what somebody beside them would see. */
export function PrintingPage(given: Given) {
  const { situation, letter, changes, how, judgement, mayBeHandedOver, entry } = given
  const back = { href: urls.letterUrl(letter.id), text: 'Back to the letter' }
  const title = how === 'post' ? 'Print it, to post it' : 'Print it, to hand it over'
  return (
    <About situation={situation} title={title} entry={entry} back={back}>
      <Changes changes={changes} letter={letter} />
      {judgement.answer === 'no' ? (
        <div id="stopped">
          <Stopped judgement={judgement} />
          {how === 'post' && mayBeHandedOver && (
            <p class="govuk-body">
              <Link href={urls.letterPrinting(letter.id, 'in-person')}>Hand it over yourself instead</Link>
            </p>
          )}
        </div>
      ) : (
        <Rehearsed {...given} />
      )}
    </About>
  )
}

/** What was true when the words were chosen, beside what is true now. */
function Changes({ changes, letter }: { changes: readonly Change[] | null; letter: Letter }) {
  if (changes === null || changes.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">Changed since {letter.madeByName} wrote it</h2>
      <SummaryList
        rows={changes.map((one) => ({ key: { text: one.label }, value: { text: `${one.was} → ${one.is}` } }))}
      />
    </>
  )
}

function Rehearsed(given: Given) {
  const { letter, how, judgement, found, lines, entry, csrf } = given
  const [name = '', ...address] = lines
  return (
    <>
      {how === 'post' ? <Envelope name={name} lines={address} /> : <Handed />}
      <blockquote class="rose-paper rose-typed">{letter.words}</blockquote>
      <Giveaways found={found} />
      <Form action={urls.letterPrinting(letter.id)} csrf={csrf} kept={false}>
        <input type="hidden" name="how" value={how} />
        <Checks judgement={judgement} entry={entry} />
        <Paper {...given} what="letter" />
        {how === 'post' && <Paper {...given} what="label" />}
      </Form>
    </>
  )
}

const FACES = {
  letter: { pdf: 'The letter (PDF)', screen: 'The letter as a page, to print', classes: '' },
  label: {
    pdf: 'The label for the envelope (PDF)',
    screen: 'The label as a page, to print',
    classes: 'govuk-button--secondary',
  },
} as const

export function noShapeFor(what: 'letter' | 'label', words: readonly string[]): string {
  return `A PDF of the ${what} cannot show these words: ${inSentence(words)}. Take it as a page and print it from your browser.`
}

function Paper({ letter, lost, what }: Given & { what: 'letter' | 'label' }) {
  const { pdf, screen, classes } = FACES[what]
  const asPage = { formaction: urls.letterOnScreen(letter.id) }
  return (
    <div id={what}>
      {lost[what].length === 0 ? (
        <Button text={pdf} name="what" value={what} classes={classes} />
      ) : (
        <>
          <WarningText text={noShapeFor(what, lost[what])} iconFallbackText="Warning" />
          <Button text={screen} name="what" value={what} attributes={asPage} classes={classes} />
        </>
      )}
    </div>
  )
}

type Sheet = { id: string; day: string; words: string; lines: readonly string[] }

/** The paper as a page, in whatever letters the browser has. */
export function LetterSheet({ id, day, words }: Sheet) {
  return (
    <>
      <HowToPrint id={id} />
      <article class="rose-sheet">
        <p class="rose-sheet__day">{day}</p>
        <p class="rose-typed" dir="auto">
          {words}
        </p>
      </article>
    </>
  )
}

export function LabelSheet({ id, lines }: Sheet) {
  return (
    <>
      <HowToPrint id={id} />
      <article class="rose-sheet">
        {lines.map((line) => (
          <p class="rose-sheet__line" dir="auto">
            {line}
          </p>
        ))}
      </article>
    </>
  )
}

function HowToPrint({ id }: { id: string }) {
  return (
    <div class="rose-sheet__staff">
      <BackLink href={urls.letterPrinting(id)} text="Back" />
      <h1>To print</h1>
      <p>
        Print this page from your browser. Switch off “headers and footers” first, so that nothing on the paper says
        where it comes from. These lines are not printed.
      </p>
    </div>
  )
}
