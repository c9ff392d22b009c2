import { londonDate, type PlainDate } from '../../../platform/pure/dates.ts'
import { type Fact, factsOfLine, type HelpLine, WAYS } from '../../../platform/pure/help-line.ts'
import { monthsAfter } from '../../../platform/pure/opening-hours.ts'
import { type Refusal, refuse } from '../../../platform/pure/result.ts'

/** How somebody found out that a fact is right. */
export const HOWS = ['rang', 'read'] as const
export type How = (typeof HOWS)[number]

/** `soon`: for more than five months nobody has asked. `old`: for more than six, so the hours are not shown. */
export type Rightness = 'checked' | 'soon' | 'old' | 'never'

/** How well a fact is known. A day that is still to come is a slip, and counts for nothing. */
export function rightnessOf({ verified }: HelpLine, fact: Fact, now: Date): Rightness {
  const on = verified[fact]
  const today = londonDate(now)
  if (on === undefined || on > today) return 'never'
  if (today > monthsAfter(on, 6)) return 'old'
  return today > monthsAfter(on, 5) ? 'soon' : 'checked'
}

/** These facts were found to be right today. */
export function foundRight(line: HelpLine, facts: readonly Fact[], on: PlainDate): HelpLine {
  const found = factsOfLine(line).filter((fact) => facts.includes(fact))
  return { ...line, verified: { ...line.verified, ...Object.fromEntries(found.map((fact) => [fact, on])) } }
}

/** A line as somebody wrote it, before it is known which of it is right. */
export type Typed = Omit<HelpLine, 'code' | 'verified'>

type Saving = { readonly code: string; readonly how: How | null; readonly on: PlainDate }

/**
 * The line as it is kept: who asked the service today vouches for all of it; else what was changed is to be checked anew.
 * Refused where visitors would be sent to a number or an address that nobody has tried: it could ring anywhere.
 */
export function savedLine(before: HelpLine | null, typed: Typed, { code, how, on }: Saving): HelpLine | Refusal {
  const line = { ...typed, code, verified: {} }
  const kept = factsOfLine(line).filter((fact) => before !== null && isSame(before[fact], typed[fact]))
  const verified = Object.fromEntries(kept.flatMap((fact) => pairOf(fact, before?.verified[fact])))
  const saved = how === null ? { ...line, verified } : foundRight(line, factsOfLine(line), on)
  const isNews = (way: (typeof WAYS)[number]) => before === null || !before.shown || before[way] !== typed[way]
  return saved.shown && untriedWays(saved).some(isNews) ? refuse(UNTRIED) : saved
}

const UNTRIED =
  'Nobody has tried yet whether they can be reached like this. Say that you rang it or read it, or leave it off the site.'

/** On the site, or off it. */
export function shownLine(line: HelpLine, shown: boolean): HelpLine | Refusal {
  return shown && untriedWays(line).length > 0 ? refuse(UNTRIED) : { ...line, shown }
}

function untriedWays(line: HelpLine) {
  return WAYS.filter((way) => line[way] !== undefined && line.verified[way] === undefined)
}

function pairOf(fact: Fact, on: string | undefined): [Fact, string][] {
  return on === undefined ? [] : [[fact, on]]
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
