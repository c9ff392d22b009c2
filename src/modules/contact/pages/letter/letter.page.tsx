import { formatDate, londonDate, londonTime } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import type { Judgement } from '../../rules/asked.ts'
import type { How, Letter, Sent } from '../../rules/records.ts'
import { Checks, Stopped } from '../answer.page.tsx'
import type { Situation } from '../situation.ts'
import { About } from '../top.page.tsx'

type Given = {
  situation: Situation
  letter: Letter
  kindLabel: string
  sent: readonly Sent[]
  judgements: Readonly<Record<How, Judgement>>
  entry: Entry
  csrf: string
  sendKey: string
  done: string
}

const DONE: Readonly<Record<string, string>> = {
  post: 'It is written down that the letter was posted.',
  'in-person': 'It is written down that the letter was handed over.',
}

export function LetterPage(given: Given) {
  const { situation, letter, kindLabel, sent, judgements, entry } = given
  const postStopped = letter.how === 'post' && judgements.post.answer === 'no'
  const back = { href: urls.caseLetters(letter.episodeId), text: 'Back to the letters' }
  const saved = DONE[given.done]
  return (
    <>
      {saved && <NotificationBanner type="success" titleText="Done" text={saved} />}
      <About situation={situation} title={`${kindLabel}, to ${letter.toName}`} entry={entry} back={back}>
        {postStopped && (
          <>
            <Stopped judgement={judgements.post} />
            <p class="govuk-body">You can hand the letter over yourself.</p>
          </>
        )}
      </About>
      <blockquote class="rose-paper rose-typed">{letter.words}</blockquote>
      <p class="govuk-hint rose-typed">
        Made by {letter.madeByName}, {formatDate(londonDate(letter.madeAt))}. Safe contact said then: {letter.told}
      </p>
      {!situation.died && <Paper {...given} />}
      {sent.length > 0 && <h2 class="govuk-heading-m">What became of it</h2>}
      <ul class="govuk-list govuk-list--bullet">
        {sent.map((one) => (
          <li>
            {one.channel === 'post' ? 'Posted' : 'Handed over'} by {one.byName}, {formatDate(londonDate(one.at))},{' '}
            {londonTime(one.at)}
          </li>
        ))}
      </ul>
    </>
  )
}

function Paper(given: Given) {
  const { letter, judgements } = given
  const hows = (letter.how === 'post' ? (['post', 'in-person'] as const) : (['in-person'] as const)).filter(
    (how) => judgements[how].answer !== 'no',
  )
  if (hows.length === 0) return letter.how === 'post' ? null : <Stopped judgement={judgements['in-person']} />
  return (
    <>
      <div class="govuk-button-group">
        {hows.map((how, i) => (
          <Button
            href={urls.letterPrinting(letter.id, how)}
            text={how === 'post' ? 'Print it, to post it' : 'Print it, to hand it over'}
            classes={i > 0 ? 'govuk-button--secondary' : ''}
          />
        ))}
      </div>
      <Leaving {...given} hows={hows} />
    </>
  )
}

/** It has left: the gate is asked once more, because days may lie between the printing and the post box. */
function Leaving({ letter, judgements, entry, csrf, sendKey, hows }: Given & { hows: readonly How[] }) {
  const codes = new Set<string>()
  const findings = hows
    .flatMap((how) => judgements[how].findings)
    .filter((f) => !codes.has(f.code) && codes.add(f.code))
  return (
    <Form action={urls.letterSending(letter.id)} csrf={csrf} kept={false}>
      <input type="hidden" name="send_key" value={sendKey} />
      <Checks judgement={{ answer: 'check', findings }} entry={entry} />
      {hows.length > 1 ? (
        <Field
          entry={entry}
          name="how"
          as="radios"
          label="What have you done with it?"
          items={[
            { value: 'post', text: 'I have posted it' },
            { value: 'in-person', text: 'I have handed it over' },
          ]}
        />
      ) : (
        <input type="hidden" name="how" value={hows[0] ?? ''} />
      )}
      <Button
        text={hows.length > 1 ? 'Save' : hows[0] === 'post' ? 'I have posted it' : 'I have handed it over'}
        classes="govuk-button--secondary"
        preventDoubleClick={true}
      />
    </Form>
  )
}
