import type { HelpLine } from '../../../platform/pure/help-line.ts'
import { isRefusal, type Refusal, refuse } from '../../../platform/pure/result.ts'

const NEEDED =
  'This is the county’s front door. Its number stands on many pages and forms, so it needs a telephone number and stays on the site.'

/** Pages, forms and mails send people to the front door by its help lines (`doors`: their codes), so that no slip takes it away. */
export function doorKept(line: HelpLine | Refusal, doors: readonly string[]): HelpLine | Refusal {
  if (isRefusal(line) || !doors.includes(line.code)) return line
  return line.shown && line.telephone !== undefined ? line : refuse(NEEDED)
}
