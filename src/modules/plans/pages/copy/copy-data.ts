import { hoursWords } from '#modules/site'
import type { Summary } from '#modules/young-people'
import { nameOf } from '#modules/young-people'
import type { Organisation } from '#platform/organisation.ts'
import { printable } from '#platform/pdf-letters.ts'
import { formatDate, londonDate, plainDate } from '#platform/pure/dates.ts'
import { type HelpLine, knownHours } from '#platform/pure/help-line.ts'
import type { CopyKind, CopySection, Help } from '../../rules/copy.ts'
import type { Telltale } from '../../rules/giveaways.ts'
import { agreedLabel, isPastItsDay, type Plan } from '../../rules/safety-plan.ts'

export const TITLES: Readonly<Record<CopyKind, { title: string; fileName: string }>> = {
  discreet: { title: 'Notes', fileName: 'notes.pdf' },
  mine: { title: 'My safety plan', fileName: 'my-plan.pdf' },
  professional: { title: 'Safety plan', fileName: 'safety-plan.pdf' },
}

/** Numbers that always help: the emergency number, and the help lines that are marked for plans. */
export function helpOf({ emergency }: Organisation, lines: readonly HelpLine[], now: Date): Help[] {
  const chosen = lines.filter(({ shown, onPlans, telephone, text }) => shown && onPlans && (telephone ?? text))
  return [
    { who: 'In danger now', number: emergency.number, note: `. ${emergency.silent}` },
    ...chosen.map((line) => ({ who: line.name, number: line.telephone ?? line.text ?? '', note: noteOf(line, now) })),
  ]
}

/** Hours that nobody has verified for six months stand on no paper either. */
function noteOf(line: HelpLine, now: Date): string {
  const hours = knownHours(line, now)
  const said = [line.telephone ? null : 'By text', line.cost, hours && hoursWords(hours)].filter(
    (part) => part !== null,
  )
  return ` (${said.map((part) => part.charAt(0).toLowerCase() + part.slice(1)).join(', ')})`
}

/** What would tell a passer-by whose paper it is, or whom it comes from. */
export function telltaleOf(person: Summary, { organisation, safety_plan }: Organisation): Telltale {
  const ours = [organisation.charity, ...organisation.charity.split(' ').filter((word) => word.length > 5)]
  const theirs = [person.givenName, person.familyName, person.preferredName]
  return { names: [...theirs, organisation.name, ...ours], beginnings: safety_plan.giveaways }
}

type Given = {
  kind: CopyKind
  person: Summary
  plan: Plan
  sections: readonly CopySection[]
  organisation: Organisation
  printedBy: string
  now: Date
}

/** What the template draws. A discreet copy is handed neither a name nor the charity, so it cannot show them. */
export function copyData({ kind, person, plan, sections, organisation, printedBy, now }: Given) {
  const review = formatDate(plainDate(plan.reviewOn))
  const made = formatDate(londonDate(plan.madeAt))
  const { name, telephone } = organisation.organisation
  const foot = {
    discreet: `Again on ${review}`,
    mine: `Written with ${plan.madeBy} on ${made}. We look at it again by ${review}.\n${name}: ${telephone}`,
    professional: `${name}: ${telephone}`,
  }[kind]
  const isProfessional = kind === 'professional'
  return {
    kind,
    title: TITLES[kind].title,
    'word-label': kind === 'discreet' ? 'word' : 'safe word',
    sections,
    foot,
    person: isProfessional ? nameOf(person) : '',
    facts: isProfessional ? factsOf({ person, plan, made, review, today: londonDate(now) }) : '',
    watermark: isProfessional ? `Printed by ${printedBy} on ${formatDate(londonDate(now))}` : '',
  }
}

export type CopyData = ReturnType<typeof copyData>

type Facts = { person: Summary; plan: Plan; made: string; review: string; today: string }

function factsOf({ person, plan, made, review, today }: Facts): string {
  const isPast = isPastItsDay(plan, today)
  return [
    `${person.reference} · version ${plan.version} of ${made}`,
    isPast ? `Out of date: it was to be looked at again by ${review}.` : `To be looked at again by ${review}.`,
    `Written down by ${plan.madeBy}.${plan.writtenWith === '' ? '' : ` Together with: ${plan.writtenWith}.`}`,
    `Agreed by the young person: ${agreedLabel(plan.agreed).toLowerCase()}.${plan.agreedWords === '' ? '' : ` “${plan.agreedWords}”`}`,
  ].join('\n')
}

/** Every word on a copy, as it was typed. */
export function allWords(data: CopyData): string {
  const texts: string[] = []
  JSON.stringify(data, (_, value: unknown) => {
    if (typeof value === 'string') texts.push(value)
    return value
  })
  return texts.join('\n')
}

/** Every text in it as our fonts can draw it: whoever prints was told before which words they cannot. */
export function printableAll<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data), (_, value: unknown) =>
    typeof value === 'string' ? printable(value).text : value,
  ) as Data
}
