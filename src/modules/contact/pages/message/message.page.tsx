import { AdviceRehearsed } from '#ui/advice-rehearsed.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Judgement } from '../../rules/asked.ts'
import type { Found } from '../../rules/giveaway.ts'
import type { Choice } from '../../rules/recipients.ts'
import { Checks } from '../answer.page.tsx'
import { Giveaways, TextRehearsal, VoicemailRehearsal } from '../rehearsal.page.tsx'
import type { Situation } from '../situation.ts'
import { toItems } from '../to-whom.ts'
import { About } from '../top.page.tsx'
import { changeUrl, type Marks, WordsKept } from '../words-kept.page.tsx'
import { WAYS, type Way } from './message.form.ts'

type Given = {
  situation: Situation
  entry: Entry
  csrf: string
  /** What the gate says of each way to the young person, in one sentence; '' when it may be tried. */
  notes: Readonly<Record<Way, string>>
}

export function MessagePage({ situation, entry, csrf, notes }: Given) {
  const { episode, choices } = situation
  return (
    <About situation={situation} title="Write a message" entry={entry}>
      <Form action={urls.caseMessage(episode.id)} csrf={csrf}>
        {choices.length > 1 ? (
          <Field entry={entry} name="to" as="radios" label="To whom?" items={toItems(choices)} />
        ) : (
          <input type="hidden" name="to" value="young-person" />
        )}
        <Field
          entry={entry}
          name="way"
          as="radios"
          label="How?"
          items={WAYS.map((way) => ({ value: way.code, text: way.label, hint: { text: notes[way.code] || way.hint } }))}
        />
        <Field
          entry={entry}
          name="words"
          as="textarea"
          writtenBy="us"
          rows={4}
          label="The words"
          hint="Short and plain, as a friend would write. No name of ours, and nothing about why you meet."
        />
        <Button text="See what others would see" preventDoubleClick={true} />
      </Form>
      <p class="govuk-body">
        <Link href={urls.caseCall(episode.id)}>Call instead</Link> ·{' '}
        <Link href={urls.quickContact(episode.id)}>Record something that was done already</Link>
      </p>
    </About>
  )
}

type Rehearsed = {
  situation: Situation
  choice: Choice
  way: Way
  words: string
  number: string
  judgement: Judgement
  shown: string
  time: string
  found: readonly Found[]
  entry: Entry
  csrf: string
  sendKey: string
  marks: Marks
}

/** What somebody beside them would see or hear, before anything is sent. */
export function RehearsalPage(given: Rehearsed) {
  const { situation, choice, way, words, judgement, entry, csrf } = given
  const change = changeUrl(urls.caseMessage(situation.episode.id), given.marks)
  const Drawing = way === 'text' ? TextRehearsal : VoicemailRehearsal
  return (
    <About
      situation={situation}
      title={choice.id === '' ? 'What others would see' : `What others beside ${choice.name} would see`}
      entry={entry}
    >
      <Form action={urls.messageSending(situation.episode.id)} csrf={csrf} kept={false}>
        <AdviceRehearsed texts={{ words }} change={change} />
        <Drawing shown={given.shown} words={words} time={given.time} />
        <Giveaways found={given.found} />
        <input type="hidden" name="send_key" value={given.sendKey} />
        <input type="hidden" name="to" value={choice.id || 'young-person'} />
        <input type="hidden" name="way" value={way} />
        <input type="hidden" name="words" value={words} />
        <WordsKept marks={given.marks} />
        <Checks judgement={judgement} entry={entry} />
        <p class="govuk-body">
          {way === 'text' ? 'Send it' : 'Call and say it'} now, from the team’s phone, to{' '}
          <strong>{given.number}</strong>.
        </p>
        <Button text={way === 'text' ? SENT : LEFT} preventDoubleClick={true} />
      </Form>
      <p class="govuk-body">
        <Link href={change}>Change the words</Link>
      </p>
    </About>
  )
}

const SENT = 'I have sent this from the team’s phone'
const LEFT = 'I have left this voicemail from the team’s phone'
