import { ageWords, sentenceWords } from '#platform/pure/reading-age.ts'
import { blamingWords } from '#ui/advice-lines.ts'
import type { Measures } from '../measure.ts'

type Given = {
  measures: Measures
  /** What placeholders stand for: given where the script follows what is typed (client/page-words.ts). */
  facts?: Readonly<Record<string, string>>
}

/** What can be said of the words as they are in the box, or as they were when one last looked. */
export function MeasuresBeside({ measures, facts }: Given) {
  const { ages, words, longest, blaming, isForYoungPeople } = measures
  return (
    <section
      class="rose-card"
      aria-label="How it reads"
      data-follows={facts && JSON.stringify(facts)}
      data-judged={isForYoungPeople ? 'yes' : 'no'}
    >
      <h2 class="govuk-heading-s">How it reads</h2>
      <p class="govuk-body" aria-live={facts && 'polite'} data-part="age">
        {ageWords(ages, { words, isJudged: isForYoungPeople })}
      </p>
      <p class="govuk-body rose-quiet">
        <span data-part="sentences">{sentenceWords(measures)}</span>{' '}
        <q data-part="longest" hidden={longest === ''}>
          {longest}
        </q>
      </p>
      <h2 class="govuk-heading-s">Words that may blame</h2>
      <p class="govuk-body" data-part="none" hidden={blaming.length > 0}>
        None was found.
      </p>
      <ul class="govuk-list govuk-list--bullet" data-part="blaming" hidden={blaming.length === 0}>
        {blaming.map((one) => (
          <li data-elsewhere={one.isInWords ? undefined : 'yes'}>
            <strong>“{one.text}”</strong> {blamingWords(one)}
          </li>
        ))}
      </ul>
    </section>
  )
}
