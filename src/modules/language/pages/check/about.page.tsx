import { STRENGTH_ORDER, STRENGTH_WORDS } from '#ui/advice-lines.ts'
import * as urls from '#urls'
import { MEANS } from '../../rules/advice.ts'

/** What the check is and is not, and how others may use it. */
export function AboutTheCheck() {
  return (
    <div class="rose-measure">
      <h2>What this is, and what it is not</h2>
      <p>
        A program looks for phrases that put the cause with the child, such as “puts herself at risk”. It looks at what
        stands around them: words in quotation marks, words that are denied, and words about adults are left alone. It
        follows guides of the Children’s Society, the NSPCC and others, named at each phrase in the guide.
      </p>
      <p>
        It is advice, and never blocks anything. It does not understand what you meant, does not know what happened, and
        misses much. Keep a child’s own words as they said them, and the words of a law as they stand there.
      </p>
      <dl class="rose-strengths">
        {STRENGTH_ORDER.map((strength) => (
          <div>
            <dt>
              <strong class={`rose-strength rose-strength--${strength}`}>{STRENGTH_WORDS[strength]}</strong>
            </dt>
            <dd>{MEANS[strength]}</dd>
          </div>
        ))}
      </dl>
      <h2>The guide</h2>
      <ul>
        <li>
          <a href={urls.languageGuide}>Every phrase, why it harms, and better words</a>
        </li>
        <li>
          <a href={urls.languageGuidePdf}>One page to pin up (PDF, A4)</a>
        </li>
      </ul>
      <h2>Use it in your own work</h2>
      <p>
        The check is a package of its own, <code>retext-child-centred</code>, that other programs can build in; it needs
        no server and sends nothing anywhere. Whoever runs this site can look at a file on their own machine with{' '}
        <code>bin/rose language check FILE</code>.
      </p>
    </div>
  )
}
