import type { Organisation } from '#platform/organisation.ts'
import type { ScreeningOf } from './extension.ts'
import type { Lists } from './rules/question.ts'
import type { Clocks } from './rules/waiting.ts'

/** What the staff's referral pages stand on. */
export type StaffSetting = {
  readonly organisation: Organisation
  readonly screeningOf: ScreeningOf
}

/** The days that a referral may wait, by its urgency. */
export function clocksOf({ clocks }: Organisation): Clocks {
  return { today: clocks.today_days, 'this-week': clocks.this_week_days, routine: clocks.routine_days }
}

/** Every word that was ever in a list, so that an old referral reads as it was written. */
export function allWords({ districts, levels, screening_tools, urgencies }: Organisation): Lists {
  return { districts, levels, screening_tools, urgencies }
}
