import type { Screening } from '#extension/referrals'
import type { Form } from '#platform/http/form.ts'
import { labelOf, type Organisation } from '#platform/organisation.ts'
import { formatDate, plainDate, readDateFields } from '#platform/pure/dates.ts'
import { isRefusal } from '#platform/pure/result.ts'
import type { BothRow } from '#ui/both-versions.tsx'

type Result = Screening['results'][number]
const LABELS = {
  level: 'Level',
  screenedOn: 'Day of the screening',
  screenedBy: 'Who screened',
  tool: 'Tool',
  toolVersion: 'Version of the tool',
  note: 'Anything to know about it',
} as const
type Words = Readonly<Record<keyof typeof LABELS, string>>
const NAMES = Object.keys(LABELS) as (keyof Words)[]

/** Each question with what was recorded meanwhile and what was typed. Results stay as they were recorded: nothing is mixed. */
export function resultRows(theirs: readonly Result[], mine: Words, organisation: Organisation): BothRow[] {
  const recorded = theirs.map((result) => wordsOf(result, organisation))
  return NAMES.map((name) => {
    const said = recorded.map((words) => words[name]).filter((words) => words !== '')
    return { name, label: LABELS[name], theirs: said.join('\n\n'), mine: mine[name] }
  })
}

function wordsOf(result: Result, { levels, screening_tools }: Organisation): Words {
  return {
    level: labelOf(levels, result.level),
    screenedOn: formatDate(plainDate(result.screenedOn)),
    screenedBy: result.screenedBy,
    tool: labelOf(screening_tools, result.tool),
    toolVersion: result.toolVersion,
    note: result.note,
  }
}

/** What was typed, as a person reads it; a day that cannot be read stays as it was typed. */
export function typedResult(form: Form, { levels, screening_tools }: Organisation): Words {
  const [day = '', month = '', year = ''] = ['day', 'month', 'year'].map((part) => form.text(`screened_on-${part}`))
  const date = readDateFields({ day, month, year }, '')
  const chosen = (list: Organisation['levels'] | Organisation['screening_tools'], code: string) =>
    code === '' ? '' : labelOf(list, code)
  return {
    level: chosen(levels, form.text('level')),
    screenedOn: isRefusal(date) ? [day, month, year].join(' ').trim() : formatDate(date),
    screenedBy: form.text('screened_by'),
    tool: chosen(screening_tools, form.text('tool')),
    toolVersion: form.text('tool_version'),
    note: form.text('note'),
  }
}
