import { type HelpLine, knownHours } from './help-line.ts'
import type { Hours } from './opening-hours.ts'

/** Whom the front door has a number of its own for. */
export const CALLERS = ['public', 'professionals'] as const
export type Caller = (typeof CALLERS)[number]

/** What the settings say of the county's front door: its names, and the codes of the help lines that are its numbers. */
export type DoorSetting = {
  readonly name: string
  readonly short: string
  readonly lines: Readonly<Record<Caller, string>>
}

/** The county's front door. Its numbers and hours stand in its help lines alone, so that what is corrected there is right everywhere. */
export type FrontDoor = DoorSetting & {
  readonly number: (caller: Caller) => string
  /** Null: nobody has asked for six months. */
  readonly hours: (caller: Caller, now: Date) => Hours | null
}

/** `all`: the help lines as they are at the moment at which somebody asks. */
export function frontDoor({ name, short, lines }: DoorSetting, all: () => readonly HelpLine[]): FrontDoor {
  const lineOf = (caller: Caller) => {
    const line = all().find(({ code }) => code === lines[caller])
    if (!line) throw new Error(`the front door has no help line called ${lines[caller]}`)
    return line
  }
  return {
    name,
    short,
    lines,
    number: (caller) => lineOf(caller).telephone ?? '',
    hours: (caller, now) => knownHours(lineOf(caller), now),
  }
}

/** What it says at this moment, for pages that are kept in memory: another one once a number or its hours change. */
export function doorStanding(door: FrontDoor, now: Date): string {
  return JSON.stringify(CALLERS.map((caller) => [door.number(caller), door.hours(caller, now)]))
}
