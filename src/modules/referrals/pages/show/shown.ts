import type { Summary } from '#modules/young-people'
import type { Organisation } from '#platform/organisation.ts'
import type { Screening } from '../../extension.ts'
import type { History } from '../../rules/history.ts'
import type { Lists } from '../../rules/question.ts'
import type { Referral } from '../../rules/record.ts'
import type { Clocks } from '../../rules/waiting.ts'

/** All that the page of a referral shows. */
export type Shown = {
  referral: Referral
  history: History
  person: Summary | null
  screening: Screening
  decides: boolean
  organisation: Organisation
  lists: Lists
  clocks: Clocks
  now: Date
  saved: string | undefined
}
