import type { Word } from '#platform/organisation.ts'
import { inSentence } from '#platform/pdf-letters.ts'
import { AdviceRehearsed } from '#ui/advice-rehearsed.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Judgement } from '../../rules/asked.ts'
import type { Found } from '../../rules/giveaway.ts'
import { addressLines } from '../../rules/letter.ts'
import { Checks } from '../answer.page.tsx'
import { Envelope, Giveaways, Handed } from '../rehearsal.page.tsx'
import type { Situation } from '../situation.ts'
import { toItems } from '../to-whom.ts'
import { About } from '../top.page.tsx'
import { changeUrl, type Marks, WordsKept } from '../words-kept.page.tsx'
import type { Written } from './new-letter.form.ts'

const TITLE = 'Write a letter'
const backTo = (caseId: string) => ({ href: urls.caseLetters(caseId), text: 'Back to the letters' })

/** First: which letter, and to whom. It begins with words of its own. */
export function ChoosePage({ situation, kinds }: { situation: Situation; kinds: readonly Word[] }) {
  const { episode, choices } = situation
  const entry: Entry = { values: { kind: kinds[0]?.code, to: 'young-person' }, errors: [] }
  return (
    <About situation={situation} title={TITLE} entry={entry} back={backTo(episode.id)}>
      <Form action={urls.newLetter(episode.id)} method="get">
        <Field
          entry={entry}
          name="kind"
          as="radios"
          label="What kind of letter?"
          items={kinds.map((kind) => ({ value: kind.code, text: kind.label }))}
        />
        <Field entry={entry} name="to" as="radios" label="To whom?" items={toItems(choices)} />
        <Button text="Begin" />
      </Form>
    </About>
  )
}

type Given = {
  situation: Situation
  kindLabel: string
  toName: string
  /** Why post is not safe for them; '' when it may be tried. */
  noPost: string
  entry: Entry
  csrf: string
}

export function WritePage({ situation, kindLabel, toName, noPost, entry, csrf }: Given) {
  const { episode } = situation
  return (
    <About situation={situation} title={`${kindLabel}, to ${toName}`} entry={entry} back={backTo(episode.id)}>
      <Form action={urls.newLetter(episode.id)} csrf={csrf}>
        <input type="hidden" name="kind" value={String(entry.values['kind'] ?? '')} />
        <input type="hidden" name="to" value={String(entry.values['to'] ?? '')} />
        <Field
          entry={entry}
          name="words"
          as="textarea"
          writtenBy="us"
          rows={16}
          label="The letter"
          hint="In your own voice. Fill what stands in square brackets."
        />
        <Field
          entry={entry}
          name="how"
          as="radios"
          label="How does it get there?"
          items={[
            { value: 'post', text: 'By post', ...(noPost ? { hint: { text: noPost } } : {}) },
            { value: 'in-person', text: 'You hand it over yourself' },
          ]}
        />
        <Field
          entry={entry}
          name="address"
          as="textarea"
          writtenBy="us"
          rows={4}
          label="Address, if it is posted"
          hint="Kept with this letter alone."
        />
        <Button text="See what others would see" preventDoubleClick={true} />
      </Form>
    </About>
  )
}

type Rehearsed = {
  situation: Situation
  written: Written
  judgement: Judgement
  found: readonly Found[]
  /** Words that a PDF of ours cannot show. */
  lost: readonly string[]
  entry: Entry
  csrf: string
  sendKey: string
  marks: Marks
}

/** The envelope on the mat, or the paper in their hand, before the letter is made. */
export function RehearsalPage({ situation, written, judgement, found, lost, entry, csrf, sendKey, marks }: Rehearsed) {
  const { episode } = situation
  const { kind, choice, how, words, address } = written
  const fields = { kind, to: choice.id || 'young-person', how, words, address }
  const change = changeUrl(urls.newLetter(episode.id, kind, fields.to), marks)
  return (
    <About situation={situation} title="What others would see" entry={entry} back={backTo(episode.id)}>
      <Form action={urls.caseLetters(episode.id)} csrf={csrf} kept={false}>
        <AdviceRehearsed texts={{ words, address }} change={change} />
        {how === 'post' ? <Envelope name={choice.name} lines={addressLines(address)} /> : <Handed />}
        <blockquote class="rose-paper rose-typed">{words}</blockquote>
        <Giveaways found={found} />
        {lost.length > 0 && (
          <p class="govuk-body">
            A PDF cannot show these words: <strong>{inSentence(lost)}</strong>. When you print the letter you get it as
            a page, to print from your browser.
          </p>
        )}
        <input type="hidden" name="send_key" value={sendKey} />
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <WordsKept marks={marks} />
        <Checks judgement={judgement} entry={entry} />
        <Button text="Make this letter" preventDoubleClick={true} />
      </Form>
      <p class="govuk-body">
        <Link href={change}>Change the words</Link>
      </p>
    </About>
  )
}
