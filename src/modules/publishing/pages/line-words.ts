import { hoursWords } from '#modules/site'
import { formatDate, formatDay, londonInstant, type PlainDate } from '#platform/pure/dates.ts'
import type { Audience, Fact, HelpLine, LinesNow } from '#platform/pure/help-line.ts'
import * as urls from '#urls'
import { PARTS } from '../rules/line-history.ts'
import { holidaysEnd, type LineDue, linesDue } from '../rules/lines-due.ts'
import { type How, rightnessOf } from '../rules/right.ts'

export const AUDIENCE_WORDS: Readonly<Record<Audience, string>> = {
  'young-people': 'Young people',
  adults: 'Adults',
  professionals: 'Professionals',
}

export function audienceWords(line: Pick<HelpLine, 'for'>): string {
  const words = line.for.map((audience) => AUDIENCE_WORDS[audience])
  return words.map((word, i) => (i === 0 ? word : word.toLowerCase())).join(', ')
}

export const factLabel = (fact: Fact) => PARTS.find(({ part }) => part === fact)?.label ?? fact

/** A fact as a visitor would read it. */
export function factWords(line: HelpLine, fact: Fact): string {
  if (fact === 'hours') return line.hours ? hoursWords(line.hours) : 'Not known'
  return fact === 'languages' ? line.languages.join(', ') : (line[fact] ?? '')
}

/** How well a fact is known, and since when. */
export function rightnessWords(line: HelpLine, fact: Fact, now: Date): string {
  const on = line.verified[fact]
  const hidden = fact === 'hours' ? ' Visitors do not see these hours.' : ''
  switch (rightnessOf(line, fact, now)) {
    case 'never':
      return `To check: nobody has asked yet.${hidden}`
    case 'old':
      return `Checked on ${formatDay(on ?? '')}, more than six months ago.${hidden}`
    case 'soon':
      return `Checked on ${formatDay(on ?? '')}: time to ask again.`
    default:
      return `Checked on ${formatDay(on ?? '')}.`
  }
}

/** What is to be done about a line, in a sentence or two. */
export function dueWords({ never, again, hours }: LineDue): string {
  const list = (facts: readonly Fact[]) => facts.map((fact) => factLabel(fact).toLowerCase()).join(', ')
  return [
    never.length > 0 ? `To check: ${list(never)}.` : null,
    again.length > 0 ? `To check again: ${list(again)}.` : null,
    hours === 'hidden' ? 'Visitors do not see its hours.' : null,
    hours !== null && hours !== 'hidden' ? `Visitors do not see its hours from ${formatDay(hours)} on.` : null,
  ]
    .filter((part) => part !== null)
    .join(' ')
}

/** What somebody has to look at, a line for each kind of thing, as the desk shows it. */
export function dueLines({ all, holidays }: Pick<LinesNow, 'all' | 'holidays'>, today: PlainDate) {
  const noon = londonInstant(today, '12:00')
  const due = linesDue(all(), noon)
  const hidden = due.filter(({ hours }) => hours === 'hidden').length
  const toCheck = {
    text: due.length === 1 ? '1 help line to check' : `${due.length} help lines to check`,
    href: urls.manageHelpLines,
    facts: hidden === 0 ? 'Visitors see all their hours' : `Visitors do not see the hours of ${hidden}`,
    isLate: hidden > 0,
  }
  const end = holidaysEnd(holidays, noon)
  const toAdd = end && {
    text: `Bank holidays are known until ${formatDate(end)}`,
    href: urls.manageHelpLines,
    facts: 'Ask whoever looks after Rose to add the next ones',
    isLate: end < today,
  }
  return [...(due.length > 0 ? [toCheck] : []), ...(toAdd ? [toAdd] : [])]
}

export const HOW_WORDS: Readonly<Record<How, string>> = { rang: 'rang or texted it', read: 'read it on its own site' }
