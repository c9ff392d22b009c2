import type { VNode } from 'preact'
import { formatDay } from '#platform/pure/dates.ts'
import type { Audience } from '#platform/pure/help-line.ts'
import { Button } from '#ui/button.tsx'
import { Details } from '#ui/details.tsx'
import * as urls from '#urls'
import type { Mark } from '../../content/markdown.ts'
import type { Part, Written } from '../../content/read-content.ts'
import type { Shown } from '../../rules/help-lines.ts'
import { type Facts, fillPlainly } from '../../rules/placeholders.ts'
import { Lines } from './lines.page.tsx'
import { Marks } from './marks.page.tsx'

/** What a page of words is filled with at a moment. */
export type Fill = {
  readonly facts: Facts
  readonly linesFor: (audience: Audience) => readonly Shown[]
  readonly allLines?: boolean | undefined
}

/** What stands with the words: the same in other forms, and what is new. */
type Beside = { latest: VNode | null; others: VNode | null }

/** A page of content: its heading, its words, and for adults when somebody last read it through. */
export function WordsPage({ about, parts, latest, others, ...fill }: Written & Fill & Beside) {
  const { opening, rest } = openingOf(parts)
  return (
    <>
      <div class="rose-hero">
        <h1>{fillPlainly(about.title, fill.facts)}</h1>
        <Marks marks={opening} facts={fill.facts} />
      </div>
      {others}
      <Parts parts={rest} {...fill} />
      {latest}
      {about.for === 'adults' && (
        <p class="rose-quiet rose-reviewed">Last reviewed on {formatDay(about.reviewedOn)}.</p>
      )}
    </>
  )
}

const LONGEST_OPENING = 2

/** The first lines of a page stand with its heading, if they are few. */
function openingOf(parts: readonly Part[]): { opening: readonly Mark[]; rest: readonly Part[] } {
  const [first, ...others] = parts
  if (first?.kind !== 'words') return { opening: [], rest: parts }
  const found = first.marks.findIndex(({ is }) => is !== 'p')
  const end = found < 0 ? first.marks.length : found
  if (end > LONGEST_OPENING) return { opening: [], rest: parts }
  return { opening: first.marks.slice(0, end), rest: [{ kind: 'words', marks: first.marks.slice(end) }, ...others] }
}

export function Parts({ parts, ...fill }: { parts: readonly Part[] } & Fill) {
  return (
    <>
      {parts.map((part) => (
        <OnePart part={part} {...fill} />
      ))}
    </>
  )
}

function OnePart({ part, ...given }: { part: Part } & Fill) {
  if (part.kind === 'words') return <Marks marks={part.marks} facts={given.facts} />
  if (part.kind === 'help') return <Help {...given} audience={part.audience} />
  if (part.kind === 'call') return <Button href={urls.youCall} text="Ask us to call you" />
  if (part.kind === 'refer') return <Button href={urls.refer} text="Refer a young person" />
  if (part.kind === 'card') return <Button href={urls.youCard} text="See the card" classes="govuk-button--secondary" />
  return (
    <Details summaryText={fillPlainly(part.question, given.facts)}>
      <Parts parts={part.parts} {...given} />
    </Details>
  )
}

const FIRST = 3

/** The first few lines at once and the others a press away, so that what comes after them is not far; on their own page all. */
function Help({ linesFor, audience, allLines }: Fill & { audience: Audience }) {
  const shown = linesFor(audience)
  if (allLines || shown.length <= FIRST + 1) return <Lines shown={shown} audience={audience} />
  return (
    <>
      <Lines shown={shown.slice(0, FIRST)} audience={audience} />
      <Details summaryText="More people to call or text">
        <Lines shown={shown.slice(FIRST)} audience={audience} />
      </Details>
    </>
  )
}
