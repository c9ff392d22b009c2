import { type BankHolidays, type Hours, isFreshlyVerified } from './opening-hours.ts'

export const AUDIENCES = ['young-people', 'adults', 'professionals'] as const
export type Audience = (typeof AUDIENCES)[number]

/** The ways in which a line can be reached. */
export const WAYS = ['telephone', 'text', 'web', 'email'] as const

/** What can be right or wrong of a line, and is asked of the service itself or read at its source. */
export const FACTS = [...WAYS, 'hours', 'cost', 'languages'] as const
export type Fact = (typeof FACTS)[number]

/** A line that somebody can call, text, or read on the web. */
export type HelpLine = {
  readonly code: string
  readonly name: string
  readonly for: readonly Audience[]
  readonly about: string
  readonly telephone?: string | undefined
  readonly text?: string | undefined
  readonly email?: string | undefined
  readonly web?: string | undefined
  readonly hours: Hours | null
  readonly cost: string
  readonly languages: readonly string[]
  /** The day on which each fact was last found to be right. A fact that is not here is still to be checked. */
  readonly verified: Readonly<Partial<Record<Fact, string>>>
  readonly shown: boolean
  /** Its number stands on copies of safety plans. */
  readonly onPlans: boolean
  /** Its number stands on the card that says nothing: whoever finds it learns nothing from its name. */
  readonly onCard: boolean
  /** For whoever edits it: what is still to be found out. No visitor reads it. */
  readonly note: string
}

/** The lines as they are at this moment, which the roof hands to whoever shows them. */
export type LinesNow = {
  /** In the order in which they are shown. */
  readonly all: () => readonly HelpLine[]
  readonly holidays: BankHolidays
  /** How often they have changed since the start. */
  readonly turn: () => number
}

/** The hours, where somebody asked for them within the last six months; else nobody knows them. */
export function knownHours({ hours, verified }: HelpLine, now: Date): Hours | null {
  return isFreshlyVerified(verified.hours ?? null, now) ? hours : null
}

/** The facts that this line has at all. */
export function factsOfLine(line: Pick<HelpLine, Fact>): Fact[] {
  return FACTS.filter((fact) => line[fact] !== undefined && line[fact] !== null)
}

/** Whether people would take this for the line’s name: large letters, spaces and signs make no other one of it. */
export function isNamed({ name }: Pick<HelpLine, 'name'>, other: string): boolean {
  return plain(name) === plain(other)
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
