import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import { blankEntry, type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import * as urls from '#urls'
import type { Session } from '../../rules/records.ts'
import type { PlainNote } from '../../rules/together.ts'

type Shown = { session: Session; note: PlainNote }

/** The day, what we did, their words, and what adults will do. Nothing else of the note, and nobody else's name. */
export function PlainNoteOf({ session, note }: Shown) {
  return (
    <>
      <p class="rose-together__day">{formatDate(plainDate(session.date))}</p>
      <h2>What we did</h2>
      {note.did ? <p class="rose-typed">{note.did}</p> : <p>Nothing is written down here yet.</p>}
      {note.words && (
        <>
          <h2>Your words</h2>
          <blockquote class="rose-together__words">{note.words}</blockquote>
        </>
      )}
      {note.adults.length > 0 && (
        <>
          <h2>What adults will do</h2>
          <ul class="rose-together__list">
            {note.adults.map((adult) => (
              <li>
                <strong>{adult.owner}</strong>
                {adult.dueOn && `, by ${formatDate(plainDate(adult.dueOn))}`}:<p>{adult.what}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

type Given = Shown & { csrf: string; sendKey: string }

/** For the young person, with the phone in their own hand: short, large, warm, and with no way into anything else. */
export function TogetherPage({ session, note, csrf, sendKey }: Given) {
  return (
    <>
      <h1>This is what we wrote about our time together</h1>
      <p>It is about you, so you can say if it is right. Take your time.</p>
      <PlainNoteOf session={session} note={note} />
      {note.leftOut && <p>Where it says “somebody”, we left out a name.</p>}
      <h2>Is that right?</h2>
      <Answers {...{ session, version: session.version, entry: blankEntry, csrf, sendKey }} />
    </>
  )
}

type Answering = { session: Session; version: number; entry: Entry; csrf: string; sendKey: string }

function Answers({ session, version, entry, csrf, sendKey }: Answering) {
  return (
    // One form: whoever wrote something and then taps “Yes” has said both.
    <Form action={urls.sessionAnswer(session.id)} csrf={csrf}>
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="send_key" value={sendKey} />
      <Button text="Yes, that is right" name="answer" value="yes" preventDoubleClick={true} />
      <Field
        entry={entry}
        name="words"
        as="textarea"
        writtenBy="them"
        rows={5}
        label="In my words"
        hint="Write it how you would say it. Nobody changes it."
      />
      <Button
        text="Keep my words"
        name="answer"
        value="words"
        classes="govuk-button--secondary"
        preventDoubleClick={true}
      />
    </Form>
  )
}

/** Nothing was written yet: only the question again, because what was hidden is known to nobody any more. */
export function AnswerPage(given: Answering) {
  return (
    <>
      <FormErrors entry={given.entry} />
      <h1>Is that right?</h1>
      <Answers {...given} />
    </>
  )
}

export function ThanksPage({ id }: { id: string }) {
  return (
    <>
      <h1>Thank you</h1>
      <p>It helps us to know how you see it.</p>
      <p>Please give the phone back.</p>
      <p class="rose-together__staff">
        <a href={urls.sessionUrl(id)}>Go on</a>
      </p>
    </>
  )
}
