import { type Contact, contactLine, PARTS, type Part, type Plan } from './safety-plan.ts'

/**
 * `mine`: the young person's own. `discreet`: theirs as well, with nothing on it that tells a passer-by what it is.
 * `professional`: for adults who must act on it.
 */
export const COPIES = [
  {
    code: 'discreet',
    label: 'Their copy, discreet',
    hint: 'Called “Notes”. No name, no logo, no charity, and headings that say nothing to somebody who glances at it.',
  },
  { code: 'mine', label: 'Their copy', hint: 'Called “My safety plan”, with emergency numbers and ours.' },
  {
    code: 'professional',
    label: 'Professional copy',
    hint: 'With name, version and date, what adults will do and by when, and who printed it on every page.',
  },
] as const
export type CopyKind = (typeof COPIES)[number]['code']

/** Of a copy that somebody may glance at. */
const DISCREET: Readonly<Record<Part, string>> = {
  signs: 'What I notice',
  calm: 'What helps',
  people: 'Numbers',
  safer: 'Good places',
  less_safe: 'Places to skip',
  home: 'Getting home',
  online: 'Phone',
  adults: 'Who does what',
  missing: 'If I am away',
  police: 'Good to know',
  kept: 'Where this is',
}

/** A number that always helps; `note` follows it as it is. Who answers is left out on a discreet copy. */
export type Help = { readonly who: string; readonly number: string; readonly note: string }

export type Duty = { readonly what: string; readonly owner: string; readonly by: string }

export type CopySection = {
  readonly part: Part | 'numbers'
  readonly heading: string
  readonly text: string
  readonly contacts: readonly Contact[]
  readonly duties: readonly Duty[]
}

/** What can be on a copy of this plan: the parts that say something, and the numbers that always help. */
export type CopyPart = Part | 'numbers'

export function partsOf(plan: Plan, duties: readonly Duty[]): { code: CopyPart; label: string }[] {
  const said = PARTS.filter(({ code }) => {
    if (code === 'adults') return duties.length > 0
    return code === 'people' ? plan.content.people.length > 0 : plan.content[code] !== ''
  })
  return [...said, { code: 'numbers', label: 'Emergency numbers' }]
}

type Given = {
  readonly plan: Plan
  readonly duties: readonly Duty[]
  readonly help: readonly Help[]
  readonly kind: CopyKind
  readonly parts: readonly string[]
}

/** What stands on a copy, in order. */
export function sectionsOf({ plan, duties, help, kind, parts }: Given): CopySection[] {
  const isDiscreet = kind === 'discreet'
  return partsOf(plan, duties)
    .filter(({ code }) => parts.includes(code))
    .map(({ code, label }) => {
      const empty = { part: code, text: '', contacts: [], duties: [] }
      if (code === 'numbers')
        return { ...empty, heading: isDiscreet ? 'More numbers' : label, text: helpText(help, isDiscreet) }
      const heading = isDiscreet ? DISCREET[code] : label
      if (code === 'people') return { ...empty, heading, contacts: plan.content.people }
      if (code === 'adults') return { ...empty, heading, duties }
      return { ...empty, heading, text: plan.content[code] }
    })
}

/** On a discreet copy the numbers alone: they are known, or learnt by heart, and a name beside them would tell. */
function helpText(help: readonly Help[], isDiscreet: boolean): string {
  if (isDiscreet) return help.map((one) => one.number).join(' · ')
  return help.map(({ who, number, note }) => `${who}: ${number}${note}`).join('\n')
}

/** Every word of a section that people typed: what has to be looked through before a discreet copy leaves. */
export function wordsOf({ text, contacts, duties }: CopySection): string {
  return [text, ...contacts.map(contactLine), ...duties.flatMap((one) => [one.what, one.owner])].join('\n')
}
