import {
  AFTER,
  ANEW,
  betterOf,
  type Finding,
  KEPT,
  type KeptWord,
  keptLine,
  lineOf,
  MOST_UNDER_A_BOX,
  REASONS,
  STRENGTH_WORDS,
  whyAt,
} from './advice-lines.ts'
import { linkTo } from './safe-href.ts'

interface TextProps {
  readonly id: string
  readonly field: string
  readonly findings: readonly Finding[]
  readonly kept: readonly KeptWord[]
  readonly guide: string
}

/** Under a box, for whoever writes without script: what may read as blame, better words, and how to keep one’s own. */
export function AdviceText({ id, field, findings, kept, guide }: TextProps) {
  const more = findings.length - MOST_UNDER_A_BOX
  return (
    <div class="rose-words" id={id}>
      {findings.slice(0, MOST_UNDER_A_BOX).map((finding, i) => (
        <div class="rose-words__one">
          <Said finding={finding} guide={guide} />
          <p class="rose-words__keep">
            <label for={`${id}-${i}`}>
              Keep <span class="govuk-visually-hidden">“{finding.text}”</span> because
            </label>
            <select class="govuk-select" id={`${id}-${i}`} name={KEPT}>
              <option value="">Choose, if you keep it</option>
              {REASONS.map(({ code, text }) => (
                <option
                  value={keptLine(field, finding, code)}
                  selected={kept.some(({ line, reason }) => reason === code && line === lineOf(field, finding))}
                >
                  {text}
                </option>
              ))}
            </select>
          </p>
        </div>
      ))}
      {more > 0 && <p class="rose-words__words">{andMore(more)}</p>}
    </div>
  )
}

/** What is not shown of a list. */
export function andMore(count: number): string {
  return count === 1 ? 'And one more place.' : `And ${count} more places.`
}

/** The words, the reason, better words, and the way to why. */
export function Said({ finding, guide }: { finding: Finding; guide: string }) {
  const { text, rule, strength, reason } = finding
  const { fitting, anew, after } = betterOf(finding)
  return (
    <p class="rose-words__words">
      <span class="rose-words__strength">{STRENGTH_WORDS[strength]}:</span> <q>{text}</q>. {reason}
      {fitting.length > 0 && <> Better: {fitting.map(listed)}.</>}
      {anew.length > 0 && (
        <>
          {' '}
          {ANEW} {anew.map(listed)}.
        </>
      )}
      {after !== '' && (
        <>
          {' '}
          {AFTER} <q>{after}</q>
        </>
      )}{' '}
      <a {...linkTo(whyAt(guide, rule))} target="_blank" rel="noopener">
        Why<span class="govuk-visually-hidden"> “{text}” (opens in a new tab)</span>
      </a>
    </p>
  )
}

function listed(words: string, i: number) {
  // In brackets stands what to write about, and no words that could stand there.
  return (
    <>
      {i > 0 && ' or '}
      {words.startsWith('(') ? words : <q>{words}</q>}
    </>
  )
}
