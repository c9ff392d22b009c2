import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Judgement } from '../../rules/asked.ts'
import type { Passed } from '../../rules/pass.ts'
import type { Choice } from '../../rules/recipients.ts'
import { Checks, Stopped } from '../answer.page.tsx'
import { CallLink } from '../call-link.page.tsx'
import { IfSaved, LockScreen } from '../rehearsal.page.tsx'
import { NO_NAME } from '../shown.ts'
import type { Situation } from '../situation.ts'
import { About } from '../top.page.tsx'
import { OUTCOMES, type Outcome } from './call.form.ts'

export type CallGiven = {
  situation: Situation
  choice: Choice
  judgement: Judgement
  /** What the gate let through; null while it has not. */
  passed: Passed | null
  voicemailIsSafe: boolean
  shown: string
  time: string
  entry: Entry
  csrf: string
  sendKey: string
  confirmed: readonly string[]
}

export function CallPage(given: CallGiven) {
  const { situation, choice, judgement, passed, entry } = given
  const title = choice.id === '' ? 'Call' : `Call ${choice.name}`
  return (
    <About situation={situation} title={title} entry={entry}>
      <p class="govuk-body">
        Called already? <Link href="#what" text="Say what happened" />.
      </p>
      {judgement.answer === 'no' && <Stopped judgement={judgement} />}
      {judgement.answer !== 'no' && <Before {...given} />}
      {passed ? <CallLink passed={passed} /> : judgement.answer === 'check' && <Confirm {...given} />}
      <WhatHappened {...given} />
      <Others {...given} />
    </About>
  )
}

/** What their screen shows, and what to say; read before the number is pressed. */
function Before({ situation, choice, shown, time }: CallGiven) {
  const safe = choice.id === '' ? situation.person.safeContact : null
  return (
    <>
      <h2 class="govuk-heading-m">What their screen shows</h2>
      <LockScreen shown={shown} line="Incoming call" time={time} />
      <IfSaved shown={shown} />
      {shown === NO_NAME && (
        <p class="govuk-body">
          {choice.id === ''
            ? 'Nobody has asked which name to show. Withhold the number unless you know that ours is safe to see.'
            : 'Withhold the number unless you know that ours is safe to see.'}
        </p>
      )}
      <h2 class="govuk-heading-m">When somebody answers</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>First ask: “Is now a good time?” A hesitant yes is a no.</li>
        {safe?.codePhrase && <li>Say: “{safe.codePhrase}”</li>}
        <li>
          Somebody else answers:{' '}
          {safe?.ifSomeoneElseAnswers || 'say that you have the wrong number, give no name, and leave no message.'}
        </li>
      </ul>
    </>
  )
}

function Confirm({ situation, choice, judgement, entry, csrf }: CallGiven) {
  return (
    <Form action={urls.callNumber(situation.episode.id)} csrf={csrf}>
      <input type="hidden" name="to" value={choice.id || 'young-person'} />
      <Checks judgement={judgement} entry={entry} />
      <Button text="Show the number to call" />
    </Form>
  )
}

function WhatHappened({ situation, choice, entry, csrf, sendKey, confirmed, passed, voicemailIsSafe }: CallGiven) {
  const buttons = (Object.keys(OUTCOMES) as Outcome[]).filter((code) => code !== 'voicemail' || voicemailIsSafe)
  return (
    <>
      <h2 class="govuk-heading-m">What happened</h2>
      {!voicemailIsSafe && <p class="govuk-body">Leave no voicemail: it is not safe here.</p>}
      <Form action={urls.caseCall(situation.episode.id)} csrf={csrf}>
        <Hidden name="send_key" value={sendKey} />
        <input type="hidden" name="to" value={choice.id || 'young-person'} />
        {passed && confirmed.map((code) => <input type="hidden" name="sure" value={code} />)}
        <Field entry={entry} name="line" as="textarea" writtenBy="us" rows={2} label="A line, if it helps" />
        <div class="govuk-button-group" id="what">
          {buttons.map((code) => (
            <Button
              text={OUTCOMES[code].text}
              name="what"
              value={code}
              classes="govuk-button--secondary"
              preventDoubleClick={true}
            />
          ))}
        </div>
      </Form>
    </>
  )
}

function Others({ situation, choice }: CallGiven) {
  const others = situation.choices.filter((other) => other.id !== choice.id)
  const id = situation.episode.id
  return (
    <>
      <p class="govuk-body">
        A planned call is a session: <Link href={urls.newSession(id)}>record it as one</Link>.{' '}
        <Link href={urls.caseMessage(id)}>Write a message instead</Link>.
      </p>
      {others.length > 0 && (
        <p class="govuk-body">
          Call somebody else:{' '}
          {others.map((other, i) => (
            <>
              {i > 0 && ', '}
              <Link href={urls.caseCall(id, other.id)}>
                {other.name} ({other.relationship})
              </Link>
            </>
          ))}
        </p>
      )}
    </>
  )
}
