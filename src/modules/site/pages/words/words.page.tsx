import type { VNode } from 'preact'
import { formatDay } from '#platform/pure/dates.ts'
import type { Audience } from '#platform/pure/help-line.ts'
import { ENGLISH, filled, type PageLanguage } from '#platform/pure/page-language.ts'
import type { PublicWord } from '#platform/pure/public-words.ts'
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
  /** English unless said. */
  readonly language?: PageLanguage | undefined
}

/** What stands with the words: the same in other forms, and what is new. */
type Beside = { latest: VNode | null; others: VNode | null }

/** A page of content: its heading, its words, and for adults when somebody last read it through. */
export function WordsPage({ about, parts, latest, others, ...fill }: Written & Fill & Beside) {
  const { opening, rest } = openingOf(parts)
  return (
    <>
      <div class="rose-hero">
        <h1>{fillPlainly(about.title, fill.facts, fill.language)}</h1>
        <Marks marks={opening} facts={fill.facts} language={fill.language} />
      </div>
      {others}
      <Parts parts={rest} {...fill} />
      {latest}
      {about.for === 'adults' && (
        <p class="rose-quiet rose-reviewed">{reviewedWords(about.reviewedOn, fill.language)}</p>
      )}
    </>
  )
}

function reviewedWords(on: string, { code, say } = ENGLISH): string {
  const day = code === ENGLISH.code ? formatDay(on) : dayIn(code, on)
  return filled(say('Last reviewed on {day}.'), { day })
}

/** As people of that language write a date, in the figures of telephone numbers. */
function dayIn(code: string, on: string): string {
  const format = new Intl.DateTimeFormat(code, { dateStyle: 'long', calendar: 'gregory', numberingSystem: 'latn' })
  return format.format(new Date(`${on}T12:00:00Z`))
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
  const { facts, language = ENGLISH } = given
  if (part.kind === 'words') return <Marks marks={part.marks} facts={facts} language={language} />
  if (part.kind === 'help') return <Help {...given} audience={part.audience} />
  if (part.kind === 'more')
    return (
      <Details summaryText={fillPlainly(part.question, facts, language)}>
        <Parts parts={part.parts} {...given} />
      </Details>
    )
  const { href, text, classes } = BUTTONS[part.kind]
  const to = language.to(href)
  const said = to === null ? `${language.say(text)} (${language.say('in English')})` : language.say(text)
  return <Button href={to ?? href} text={said} classes={classes} />
}

const BUTTONS: Readonly<Record<'call' | 'refer' | 'card', { href: string; text: PublicWord; classes?: string }>> = {
  call: { href: urls.youCall, text: 'Ask us to call you' },
  refer: { href: urls.refer, text: 'Refer a young person' },
  card: { href: urls.youCard, text: 'See the card', classes: 'govuk-button--secondary' },
}

const FIRST = 3

/** The first few lines at once and the others a press away, so that what comes after them is not far; on their own page all. */
function Help({ linesFor, audience, allLines, language = ENGLISH }: Fill & { audience: Audience }) {
  const shown = linesFor(audience)
  const given = { audience, language }
  if (allLines || shown.length <= FIRST + 1) return <Lines shown={shown} {...given} />
  return (
    <>
      <Lines shown={shown.slice(0, FIRST)} {...given} />
      <Details summaryText={language.say('More people to call or text')}>
        <Lines shown={shown.slice(FIRST)} {...given} />
      </Details>
    </>
  )
}
