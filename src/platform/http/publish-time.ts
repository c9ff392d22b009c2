import { formatDay, londonDate, londonTime } from '../pure/dates.ts'
import { monthsAfter } from '../pure/opening-hours.ts'
import type { Reading } from './reading.ts'

/** At once, from a day and a time on, or not. */
export type PublishChoice = { readonly value: 'on' | 'at' | 'off'; readonly text: string }

type Asked = {
  readonly choices: readonly [PublishChoice, PublishChoice, PublishChoice]
  readonly missing: string
  readonly now: Date
  /** Since when it is on the site already; a corrected word does not make it new. */
  readonly since?: Date | undefined
}

/** From when on something is on the site, by the fields of `ui/publish-time.tsx`. Null: not at all, or there is a fault. */
export function readPublishTime(r: Reading, { choices, missing, now, since = now }: Asked): Date | null {
  const when = r.choice(
    'when',
    choices.map(({ value }) => value),
    missing,
  )
  if (when === 'on') return since
  if (when !== 'at') return null
  const day = r.date('from', 'The day')
  const at = r.time('from_time', day, { notAfter: new Date(8.64e15) })
  if (at === null || day === null) return null
  const last = monthsAfter(londonDate(now), 12)
  if (at.getTime() <= now.getTime())
    r.fault('from', `This day and time have passed. Choose “${choices[0].text}”, or a time that is still to come.`)
  // A slip of the year would be a page that never comes, and nobody would hear of it.
  else if (day > last) r.fault('from', `This is more than a year ahead. Choose a day up to ${formatDay(last)}.`)
  else return at
  return null
}

/** The day and the time as the form shows them; empty where there is no plan. */
export function publishTimeFields(plan: Date | null): Record<string, string> {
  const [year = '', month = '', day = ''] = plan === null ? [] : londonDate(plan).split('-').map(withoutZero)
  return {
    'from-day': day,
    'from-month': month,
    'from-year': year,
    from_time: plan === null ? '' : londonTime(plan),
  }
}

const withoutZero = (figures: string) => figures.replace(/^0/, '')
