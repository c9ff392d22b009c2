import { type Audience, type HelpLine, knownHours, type LinesNow } from '../../../platform/pure/help-line.ts'
import { ENGLISH, type PageLanguage } from '../../../platform/pure/page-language.ts'
import { type Said, standingOf } from './lines-in.ts'

/** `now` and `hours`: null where nobody has asked for six months, or where nobody can know. */
export type Shown = { readonly line: HelpLine } & Pick<Said, 'isOpen' | 'now'> & { readonly hours: string | null }

/** The lines, and the language in which they are said; English unless said. */
export type LinesIn = Pick<LinesNow, 'all' | 'holidays'> & { readonly language?: PageLanguage }

/** The lines for these readers in their order, those last where nobody answers now. */
export function helpFor({ all, holidays, language = ENGLISH }: LinesIn, audience: Audience, now: Date): Shown[] {
  const shown = all()
    .filter((line) => line.shown && line.for.includes(audience))
    .map((line) => ({ line, ...standingOfLine(line, { now, holidays, language }) }))
  return [...shown.filter(({ isOpen }) => isOpen !== false), ...shown.filter(({ isOpen }) => isOpen === false)]
}

type At = { readonly now: Date } & Pick<LinesIn, 'holidays' | 'language'>

export function standingOfLine(line: HelpLine, { now, holidays, language = ENGLISH }: At): Omit<Shown, 'line'> {
  const hours = knownHours(line, now)
  if (hours === null) return { isOpen: null, now: null, hours: null }
  return standingOf(hours, { now, holidays }, language)
}
