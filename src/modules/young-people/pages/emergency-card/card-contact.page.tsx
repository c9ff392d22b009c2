import type { SafeContact } from '../../rules/person.ts'

const NBSP = '\u00a0'

/** How it is safe to reach them: what must never be done stands first, and what nobody asked is a no. */
export function CardContact({ safe }: { safe: SafeContact | null }) {
  return (
    <section>
      <h2>Safe contact</h2>
      {safe === null ? (
        <p>Nobody has written down what is safe. Do not ring, text or write.</p>
      ) : (
        <>
          {safe.neverContact && (
            <p class="rose-emergency__never">
              <strong>Never:</strong> {safe.neverContact}
            </p>
          )}
          <p>
            {/* Words and no link: a tap would ring past what stands above and below it. */}
            <strong class="rose-emergency__number">{safe.telephone || 'No number known'}</strong>
            {safe.safeTimes && (
              <>
                <br />
                {safe.safeTimes}
              </>
            )}
          </p>
          <p>
            {/* A "yes" that slips into the next line is read as the answer to something else. */}
            Voicemail{NBSP}
            <strong>{yesOrNo(safe.voicemail)}</strong> · Text{NBSP}
            <strong>{yesOrNo(safe.textMessage)}</strong> · Post{NBSP}
            <strong>{yesOrNo(safe.post)}</strong>
          </p>
          <Line label="Say it is" words={safe.nameToShow} />
          <Line label="If someone else answers" words={safe.ifSomeoneElseAnswers} />
          <Line label="Who else sees the phone" words={safe.whoElseSees} />
          <Line label="Code phrase" words={safe.codePhrase} />
        </>
      )}
    </section>
  )
}

/** After a death nobody rings the number that was theirs; who is not to be told anything stays so. */
export function NoContact({ safe }: { safe: SafeContact | null }) {
  return (
    <section>
      <h2>Safe contact</h2>
      <p>Do not ring or write to their number or their family. Speak to our worker first.</p>
      {safe?.neverContact && (
        <p class="rose-emergency__never">
          <strong>Never:</strong> {safe.neverContact}
        </p>
      )}
    </section>
  )
}

function Line({ label, words }: { label: string; words: string }) {
  if (words === '') return null
  return (
    <p>
      {label}: <strong>{words}</strong>
    </p>
  )
}

function yesOrNo(answer: boolean | null): string {
  return answer === true ? 'yes' : 'no'
}
