import type { Fact, HelpLine } from '../../../platform/pure/help-line.ts'
import type { How } from './right.ts'

export type Deed = 'written' | 'found right' | 'shown' | 'taken off' | 'brought back'

/** One version of a line. `line` null: it was kept in a shape that cannot be read any more. */
export type LineVersion = {
  readonly version: number
  readonly deed: Deed
  readonly how: How | null
  readonly facts: readonly Fact[]
  readonly line: HelpLine | null
  readonly madeBy: string
  readonly madeAt: Date
}

/** What people call each part of a line. */
export const PARTS = [
  { part: 'name', label: 'Name' },
  { part: 'about', label: 'What it is for' },
  { part: 'for', label: 'Who is shown it' },
  { part: 'telephone', label: 'Telephone' },
  { part: 'text', label: 'Text' },
  { part: 'web', label: 'Web' },
  { part: 'email', label: 'E-mail' },
  { part: 'hours', label: 'Hours' },
  { part: 'cost', label: 'Cost' },
  { part: 'languages', label: 'Languages' },
  { part: 'note', label: 'Note for us' },
  { part: 'onPlans', label: 'On safety plans' },
  { part: 'onCard', label: 'On the discreet card' },
] as const satisfies readonly { part: keyof HelpLine; label: string }[]

export type Part = (typeof PARTS)[number]['part']

/** The parts that differ between two versions of a line. */
export function partsChanged(before: HelpLine, after: HelpLine): Part[] {
  return PARTS.map(({ part }) => part).filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]))
}

/** `Telephone`, in the middle of a sentence: `telephone`. */
export function partsWords(parts: readonly Part[]): string {
  const words = PARTS.filter(({ part }) => parts.includes(part)).map(({ label }) => label.toLowerCase())
  return words.join(', ')
}
