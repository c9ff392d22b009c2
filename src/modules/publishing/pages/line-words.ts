import { hoursWords } from '#modules/site'
import { formatDay } from '#platform/pure/dates.ts'
import type { Audience, Fact, HelpLine } from '#platform/pure/help-line.ts'
import { PARTS } from '../rules/line-history.ts'
import { type LineDue, linesDue } from '../rules/lines-due.ts'
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
    hours !== null && hours !== 'hidden' ? `Visitors see its hours until ${formatDay(hours)}.` : null,
  ]
    .filter((part) => part !== null)
    .join(' ')
}

/** For the desk: all of it in a few words; null when there is nothing to do. */
export function allDueWords(lines: readonly HelpLine[], now: Date): string | null {
  const due = linesDue(lines, now)
  if (due.length === 0) return null
  const hidden = due.filter(({ hours }) => hours === 'hidden').length
  const many = due.length === 1 ? '1 help line to check' : `${due.length} help lines to check`
  return hidden === 0 ? many : `${many}; visitors do not see the hours of ${hidden}`
}

export const HOW_WORDS: Readonly<Record<How, string>> = { rang: 'rang or texted it', read: 'read it on its own site' }
