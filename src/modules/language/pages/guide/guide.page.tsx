import type { GuideRule } from '#child-centred/guide'
import { STRENGTH_ORDER, STRENGTH_WORDS, type Strength } from '#ui/advice-lines.ts'
import * as urls from '#urls'
import { MEANS } from '../../rules/advice.ts'

/** Every phrase that the check can find, in this charity, by how strong the advice is. */
export function GuidePage({ guide }: { guide: readonly GuideRule[] }) {
  const groups = STRENGTH_ORDER.map((strength) => ({
    strength,
    entries: guide.filter((one) => one.strength === strength),
  }))
  const filled = groups.filter(({ entries }) => entries.length > 0)
  return (
    <>
      <h1>Words that do not blame: the guide</h1>
      <p class="rose-lead rose-measure">
        Phrases that are often written about young people who are exploited, why each of them harms, and what could
        stand there instead.
      </p>
      <p>
        <a href={urls.language}>Check a text</a> or{' '}
        <a href={urls.languageGuidePdf}>print one page to pin up (PDF, A4)</a>.
      </p>
      <nav aria-label="Contents">
        <h2>Contents</h2>
        {filled.map(({ strength, entries }) => (
          <Contents strength={strength} entries={entries} />
        ))}
      </nav>
      {filled.map(({ strength, entries }) => (
        <section aria-labelledby={strength}>
          <h2 id={strength}>{STRENGTH_WORDS[strength]}</h2>
          <p class="rose-measure">{MEANS[strength]}</p>
          {entries.map((entry) => (
            <Phrase entry={entry} />
          ))}
        </section>
      ))}
    </>
  )
}

function Contents({ strength, entries }: { strength: Strength; entries: readonly GuideRule[] }) {
  return (
    <>
      <h3>
        <a href={`#${strength}`}>{STRENGTH_WORDS[strength]}</a>
      </h3>
      <ul class="rose-contents">
        {entries.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Phrase({ entry: { id, title, why, instead, sentence, fine, source } }: { entry: GuideRule }) {
  return (
    <article class="rose-card rose-measure" id={id} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{title}</h3>
      <p>{why}</p>
      {instead.length > 0 && (
        <>
          <p>
            <strong>Better:</strong>
          </p>
          <ul>
            {instead.map((words) => (
              <li>{words}</li>
            ))}
          </ul>
        </>
      )}
      {sentence && (
        <p>
          <strong>Or after it:</strong> {sentence}
        </p>
      )}
      {fine && (
        <p>
          <strong>No fault:</strong> {fine}
        </p>
      )}
      <p class="rose-quiet">Source: {source}</p>
    </article>
  )
}
