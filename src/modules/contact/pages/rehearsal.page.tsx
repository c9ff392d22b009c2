import { type Found, preview } from '../rules/giveaway.ts'
import { NO_NAME } from './shown.ts'

/**
 * The lock-screen rehearsal: exactly what somebody beside the young person would see or hear, drawn before anything
 * leaves. The drawings are words in boxes, so that they are read aloud as well.
 */
export function LockScreen({ shown, line, time }: { shown: string; line: string; time: string }) {
  return (
    <figure class="rose-phone">
      <figcaption class="govuk-visually-hidden">The locked phone, as anybody beside them sees it</figcaption>
      <p class="rose-phone__time">{time}</p>
      <p class="rose-phone__note">
        <strong>{shown}</strong>
        <span>{line}</span>
      </p>
    </figure>
  )
}

/** The drawing holds only where our number is saved under that name, and nobody here sees their phone. */
export function IfSaved({ shown }: { shown: string }) {
  if (shown === NO_NAME) return null
  return (
    <p class="govuk-body">
      Their phone says “{shown}” only if our number is saved in it under that name. Otherwise it shows our number.
    </p>
  )
}

export function TextRehearsal({ shown, words, time }: { shown: string; words: string; time: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">On the locked phone</h2>
      <LockScreen shown={shown} line={preview(words)} time={time} />
      <IfSaved shown={shown} />
      <h2 class="govuk-heading-m">Once it is open</h2>
      <blockquote class="rose-paper rose-typed">{words}</blockquote>
    </>
  )
}

export function VoicemailRehearsal({ shown, words, time }: { shown: string; words: string; time: string }) {
  return (
    <>
      <h2 class="govuk-heading-m">On the locked phone</h2>
      <LockScreen shown={shown} line="Missed call. New voicemail" time={time} />
      <IfSaved shown={shown} />
      <h2 class="govuk-heading-m">Whoever is in the room hears</h2>
      <blockquote class="rose-paper rose-typed">{words}</blockquote>
    </>
  )
}

/** The envelope as it lies on the mat: a name and an address, and nothing that says who wrote. */
export function Envelope({ name, lines }: { name: string; lines: readonly string[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">On the mat</h2>
      <figure class="rose-envelope">
        <figcaption class="govuk-visually-hidden">The envelope, as anybody in the home sees it</figcaption>
        <p>
          {[name, ...lines].map((line, i) => (
            <>
              {i > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      </figure>
      <p class="govuk-body">
        A plain envelope with a stamp: no sender, no name of ours, no franking mark. Whoever opens it reads all of this:
      </p>
    </>
  )
}

export function Handed() {
  return (
    <>
      <h2 class="govuk-heading-m">In their hand</h2>
      <p class="govuk-body">
        You hand it over yourself. The paper carries no name of ours. Whoever finds it in a pocket or a room reads all
        of this:
      </p>
    </>
  )
}

export function Beside() {
  return (
    <>
      <h2 class="govuk-heading-m">On your screen</h2>
      <p class="govuk-body">
        You look at it together, and nothing is left behind. Whoever sits beside you, or walks past, reads all of this:
      </p>
    </>
  )
}

/** Words that give it away. They are pointed out, and the worker decides. */
export function Giveaways({ found }: { found: readonly Found[] }) {
  if (found.length === 0) return null
  return (
    <div class="govuk-inset-text">
      <p class="govuk-body">
        <strong>Somebody beside them would read:</strong>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        {found.map((one) => (
          <li>
            “{one.asWritten}”{one.onLockScreen ? '' : ', once it is open'}. Instead: {one.instead}.
          </li>
        ))}
      </ul>
    </div>
  )
}
