import { inUse, type Organisation } from '#platform/organisation.ts'
import type { LinesNow } from '#platform/pure/help-line.ts'
import type { Lists } from './rules/question.ts'

/** What the roof tells the public form. `url` is the address that people type, for links in mails. */
export type ReferralSetting = {
  readonly organisation: Organisation
  readonly url: string
  readonly demo: boolean
  /** How often the help lines, and with them the front door's numbers, have changed. */
  readonly lines: Pick<LinesNow, 'turn'>
}

/** The lists that the questions choose from, as they are in use on a day (YYYY-MM-DD). */
export function listsOf(organisation: Organisation, today: string): Lists {
  const { districts, levels, screening_tools, urgencies } = organisation
  return {
    districts: inUse(districts, today),
    levels: inUse(levels, today),
    screening_tools: inUse(screening_tools, today),
    urgencies: inUse(urgencies, today),
  }
}
