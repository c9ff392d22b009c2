import { AFTER, ANEW, betterOf, STRENGTH_WORDS } from '#ui/advice-lines.ts'
import * as urls from '#urls'
import { beyondShown, MOST_SHOWN, NOTHING_FOUND, type Piece, pieces, type Shown, summary } from '../../rules/advice.ts'

/**
 * What was found: the words in their place in the text, then each with its reason and better words. The script of the page
 * (src/client/language-page.ts) builds the same from the same rules.
 */
export function Findings({ text, findings }: { text: string; findings: readonly Shown[] }) {
  const shown = findings.slice(0, MOST_SHOWN)
  const more = beyondShown(findings.length)
  return (
    <>
      <h2 id="advice-heading">{summary(findings.length)}</h2>
      {findings.length === 0 && <p>{NOTHING_FOUND}</p>}
      {shown.length > 0 && (
        <>
          <p class="rose-marked">
            {pieces(text, shown).map((piece) => (
              <Marked piece={piece} />
            ))}
          </p>
          <ol class="rose-advice">
            {shown.map((finding, index) => (
              <Advice finding={finding} number={index + 1} />
            ))}
          </ol>
        </>
      )}
      {more && <p>{more}</p>}
    </>
  )
}

function Marked({ piece: { text, finding } }: { piece: Piece }) {
  if (finding === null) return <>{text}</>
  return (
    <>
      <mark>{text}</mark>
      <sup>
        <a href={`#advice-${finding + 1}`}>
          <span class="govuk-visually-hidden">advice </span>
          {finding + 1}
        </a>
      </sup>
    </>
  )
}

function Advice({ finding, number }: { finding: Shown; number: number }) {
  const { text, strength, reason, rule } = finding
  const { fitting, anew, after } = betterOf(finding)
  return (
    <li id={`advice-${number}`}>
      <p>
        <strong class={`rose-strength rose-strength--${strength}`}>{STRENGTH_WORDS[strength]}</strong> <q>{text}</q>
      </p>
      <p>
        {reason} {/* In the same tab the text would be gone: nothing of it is kept. */}
        <a href={urls.languagePhrase(rule)} target="_blank" rel="noopener">
          More about these words (opens in a new tab)
        </a>
      </p>
      {fitting.length > 0 && (
        <p>
          Better: <Alternatives words={fitting} />
        </p>
      )}
      {anew.length > 0 && (
        <p>
          {ANEW} <Alternatives words={anew} />
        </p>
      )}
      {after !== '' && (
        <p>
          {AFTER} <em>{after}</em>
        </p>
      )}
    </li>
  )
}

function Alternatives({ words }: { words: readonly string[] }) {
  return (
    <>
      {words.map((one, index) => (
        <>
          {index > 0 && ', or '}
          <em>{one}</em>
        </>
      ))}
    </>
  )
}
