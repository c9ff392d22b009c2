import type { GuideRule } from '#child-centred/guide'
import { CHAPTERS, type Chapter, STRENGTH_ORDER, STRENGTH_WORDS, type Strength } from '#ui/advice-lines.ts'
import * as urls from '#urls'
import { MEANS } from '../../rules/advice.ts'

/** "A to C" */
export function lettersOf(chapter: Chapter): string {
  return chapter.toUpperCase().replace('-', ' to ')
}

/** Every phrase that the check can find, in this charity, by how strong the advice is; each leads to its chapter. */
export function GuidePage({ guide }: { guide: readonly GuideRule[] }) {
  const groups = STRENGTH_ORDER.map((strength) => ({
    strength,
    entries: guide.filter((one) => one.strength === strength),
  }))
  return (
    <>
      <h1>Words that do not blame: the guide</h1>
      <p class="rose-lead rose-measure">
        Phrases that are often written about young people who are exploited. Each leads to why it harms, and what could
        stand there instead.
      </p>
      <p>
        <a href={urls.language}>Check a text</a>, or{' '}
        <a href={urls.languageGuidePdf}>print one page to pin up (PDF, A4)</a>.
      </p>
      <Chapters />
      {groups
        .filter(({ entries }) => entries.length > 0)
        .map(({ strength, entries }) => (
          <Contents strength={strength} entries={entries} />
        ))}
    </>
  )
}

/** The phrases of one chapter, by their names. */
export function ChapterPage({ chapter, entries }: { chapter: Chapter; entries: readonly GuideRule[] }) {
  return (
    <>
      <h1>Words that do not blame: {lettersOf(chapter)}</h1>
      <p>
        <a href={urls.languageGuide}>All phrases of the guide</a>
      </p>
      {entries.map((entry) => (
        <Phrase entry={entry} />
      ))}
      <Chapters here={chapter} />
    </>
  )
}

/** The chapters, for whoever reads on from one to the next. */
function Chapters({ here }: { here?: Chapter }) {
  return (
    <nav aria-label="Chapters">
      <p>
        Read on by letters:
        {CHAPTERS.map((chapter, n) => (
          <>
            {n === 0 ? ' ' : ', '}
            <a href={urls.languageChapter(chapter)} {...(chapter === here ? { 'aria-current': 'page' as const } : {})}>
              {lettersOf(chapter)}
            </a>
          </>
        ))}
      </p>
    </nav>
  )
}

/** The anchors stand here too: a link of old, which named the phrase alone, comes to its line. */
function Contents({ strength, entries }: { strength: Strength; entries: readonly GuideRule[] }) {
  return (
    <section aria-labelledby={strength}>
      <h2 id={strength}>{STRENGTH_WORDS[strength]}</h2>
      <p class="rose-measure">{MEANS[strength]}</p>
      <ul class="rose-contents">
        {entries.map(({ id, title }) => (
          <li id={id}>
            <a href={urls.languagePhrase(id)}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Phrase({ entry: { id, title, strength, why, instead, sentence, fine, source } }: { entry: GuideRule }) {
  return (
    <article class="rose-card rose-measure" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
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
      <p class="rose-quiet">
        How strong the advice is: “{STRENGTH_WORDS[strength]}”. Source: {source}
      </p>
    </article>
  )
}
