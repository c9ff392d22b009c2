import type { Referral } from '#modules/referrals'
import type { Form } from '#platform/http/form.ts'
import { Reading } from '#platform/http/reading.ts'
import { inUse, type Organisation } from '#platform/organisation.ts'
import { addDays, type PlainDate } from '#platform/pure/dates.ts'
import type { Entry } from '#ui/field.tsx'

const LINE = { most: 300 }
const TEN_YEARS = 3_653

/** The words a screening is chosen from are those in use on its day: an old result keeps the old words. */
export function readScreening(form: Form, { organisation, today }: { organisation: Organisation; today: PlainDate }) {
  const r = new Reading(form)
  const { levels, screening_tools } = organisation
  const level = r.choice('level', levels.map(codeOf), 'Choose the level that the partnership gave.')
  const bounds = { notAfter: today, notBefore: addDays(today, -TEN_YEARS) }
  const screenedOn = r.date('screened_on', 'The day of the screening', bounds)
  const screenedBy = r.text('screened_by', { ...LINE, missing: 'Write who screened: a name or a team.' })
  const tool = r.choice('tool', screening_tools.map(codeOf), 'Choose the tool that was used.')
  const toolVersion = r.text('tool_version', LINE)
  const note = r.text('note')
  if (screenedOn && level && !inUse(levels, screenedOn).some((one) => one.code === level))
    r.fault('level', 'This level was not in use on the day of the screening.')
  if (screenedOn && tool && !inUse(screening_tools, screenedOn).some((one) => one.code === tool))
    r.fault('tool', 'This tool was not in use on the day of the screening.')
  const result = { level, screenedOn: screenedOn ?? '', screenedBy, tool, toolVersion, note }
  return { result: r.isGood ? result : null, entry: r.entry }
}

export type Read = ReturnType<typeof readScreening>

function codeOf({ code }: { code: string }): string {
  return code
}

/** What the referrer wrote about a screening, in the fields of our form: somebody checks it and saves it, or does not. */
export function saidByReferrer(answers: Referral['answers']): Entry {
  const text = (name: string) => {
    const answer = answers[name]
    return typeof answer === 'string' ? answer : ''
  }
  const [year = '', month = '', day = ''] = text('screening_date').split('-')
  const plain = (part: string) => (part === '' ? '' : String(Number(part)))
  const values = {
    level: text('screening_level'),
    'screened_on-day': plain(day),
    'screened_on-month': plain(month),
    'screened_on-year': year,
    screened_by: text('screening_by'),
    tool: text('screening_tool'),
  }
  return { values, errors: [] }
}
