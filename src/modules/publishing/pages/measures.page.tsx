import type { Measures } from '../measure.ts'
import { OLDEST_READER } from '../measure.ts'

/** What can be said of the words as they are in the box, or as they were when one last looked. */
export function MeasuresBeside({ measures }: { measures: Measures }) {
  const { ages, average, longest, blaming, isForYoungPeople } = measures
  const oldest = Math.max(...ages)
  const isHard = isForYoungPeople && oldest > OLDEST_READER
  return (
    <section class="rose-card" aria-label="How it reads">
      <h2 class="govuk-heading-s">How it reads</h2>
      <ul class="govuk-list">
        <li>
          Reading age: <strong>{ages[0]}</strong> (Flesch and Kincaid), <strong>{ages[1]}</strong> (automated index)
          {isForYoungPeople &&
            (isHard ? `. That is above ${OLDEST_READER}: shorter words and sentences help.` : ': good.')}
        </li>
        <li>
          A sentence has <strong>{Math.round(average)}</strong> words on average.
        </li>
        <li>
          The longest has <strong>{longest.words}</strong>: <span class="rose-quiet">“{longest.text}”</span>
        </li>
      </ul>
      <h2 class="govuk-heading-s">Words that may blame</h2>
      {blaming.length === 0 ? (
        <p class="govuk-body">None was found.</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {blaming.map(({ text, reason, alternatives }) => (
            <li>
              <strong>“{text}”</strong> {reason}
              {alternatives.length > 0 && ` Better: ${alternatives.slice(0, 2).join('; ')}.`}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
