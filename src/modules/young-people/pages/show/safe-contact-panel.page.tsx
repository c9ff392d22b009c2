import type { SafeContact } from '../../rules/person.ts'

/**
 * How it is safe to reach a young person: on top of every page from which somebody could make contact. What nobody has
 * asked yet is shown as a no, because a wrong yes could put a child in danger.
 */
export function SafeContactPanel({ safe }: { safe: SafeContact | null }) {
  if (safe === null)
    return (
      <section class="rose-safety" aria-labelledby="safe-contact">
        <h2 id="safe-contact">Safe contact</h2>
        <p>Nobody has written down what is safe yet. Do not ring, text or write until somebody has asked.</p>
      </section>
    )
  return (
    <section class="rose-safety" aria-labelledby="safe-contact">
      <h2 id="safe-contact">Safe contact</h2>
      {safe.neverContact && (
        <p>
          <strong>Never:</strong> {safe.neverContact}
        </p>
      )}
      <p>
        <strong>{safe.telephone || 'No number known'}</strong>
        {safe.safeTimes && ` · ${safe.safeTimes}`}
      </p>
      <p>
        Voicemail: {yesOrNo(safe.voicemail)} · Text: {yesOrNo(safe.textMessage)} · Post: {yesOrNo(safe.post)}
      </p>
      {line('Name to show', safe.nameToShow)}
      {line('If someone else answers', safe.ifSomeoneElseAnswers)}
      {line('Who else sees the phone or post', safe.whoElseSees)}
      {line('Code phrase', safe.codePhrase)}
    </section>
  )
}

function yesOrNo(answer: boolean | null): string {
  if (answer === null) return 'no (not asked)'
  return answer ? 'yes' : 'no'
}

function line(label: string, words: string) {
  return (
    words && (
      <p>
        {label}: {words}
      </p>
    )
  )
}
