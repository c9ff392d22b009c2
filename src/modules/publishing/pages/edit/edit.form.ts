import { type FrontMatter, readFrontMatter, type Written, writePage } from '#modules/site'
import type { Form } from '#platform/http/form.ts'
import { publishTimeFields, readPublishTime } from '#platform/http/publish-time.ts'
import { Reading } from '#platform/http/reading.ts'
import { addDays, formatDay, londonDate, plainDate } from '#platform/pure/dates.ts'
import { type BothRow, plainRows } from '#ui/both-versions.tsx'
import type { Entry } from '#ui/field.tsx'
import type { Version } from '../../rules/version.ts'

export const WHEN = [
  { value: 'on', text: 'On the site now' },
  { value: 'at', text: 'On the site from a day and a time on' },
  { value: 'off', text: 'A draft: visitors go on seeing what is on the site' },
] as const

const TITLE = { missing: 'Write the heading of the page.', most: 120 }
const TAB = { missing: 'Write what the browser shows on its tab.', most: 60 }
const DESCRIPTION = { missing: 'Write in one sentence what the page is.', most: 200 }
const WORDS = { missing: 'Write the words of the page.', most: 20_000 }
const LINES = { most: 6_000 }
const LONGEST_DAYS = 366

/** What was typed: a whole file again, and when it is to be on the site. `source` null: there is a fault. */
export type ReadPageForm = { source: string | null; publishAt: Date | null; isSure: boolean; entry: Entry }

export function readPageForm(form: Form, { base, now }: { base: Written; now: Date }): ReadPageForm {
  const r = new Reading(form)
  const title = r.text('title', TITLE)
  const tab = r.text('tab', TAB)
  const description = r.text('description', DESCRIPTION)
  const words = r.text('words', WORDS)
  const sources = linesOf(r.text('sources', { ...LINES, missing: 'Say where the facts are from, one on each line.' }))
  const check = linesOf(r.text('check', LINES))
  const reviewed = readReviewed(r, { base, now })
  const publishAt = readPublishTime(r, { choices: WHEN, missing: 'Choose when it is on the site.', now })
  const isSure = r.yesNo('sure') === true
  if (!r.isGood || !reviewed) return { source: null, publishAt, isSure, entry: r.entry }
  const about: FrontMatter = { ...base.about, title, tab, description, sources, check, ...reviewed }
  return { source: writePage(about, words), publishAt, isSure, entry: r.entry }
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function readReviewed(r: Reading, { base, now }: { base: Written; now: Date }) {
  const today = londonDate(now)
  const isRead = r.yesNo('reviewed') === true
  const reviewedOn = isRead ? today : plainDate(base.about.reviewedOn)
  const reviewBy = r.date('review_by', 'The day of the next review')
  if (reviewBy === null) return null
  if (reviewBy <= reviewedOn) r.fault('review_by', 'Choose a day after the last review for the next one.')
  else if (reviewBy > addDays(reviewedOn, LONGEST_DAYS))
    r.fault('review_by', `Choose a day within a year of the last review, ${formatDay(reviewedOn)}.`)
  return { reviewedOn, reviewBy }
}

/** The form as it stands before anybody writes: a planned version keeps its plan, everything else begins as a draft. */
export function typedPage(words: Written, newest: Version | null, now: Date): Entry {
  const plan = newest?.publishAt && newest.publishAt > now ? newest.publishAt : null
  return { values: { ...fieldsOf(words), ...publishTimeFields(plan), when: plan ? 'at' : 'off' }, errors: [] }
}

function fieldsOf({ about, source }: Written): Record<string, string> {
  const read = readFrontMatter(source)
  const [year = '', month = '', day = ''] = about.reviewBy.split('-')
  return {
    title: about.title,
    tab: about.tab,
    description: about.description,
    words: 'words' in read ? read.words.trim() : '',
    sources: about.sources.join('\n'),
    check: about.check.join('\n'),
    'review_by-day': String(Number(day)),
    'review_by-month': String(Number(month)),
    'review_by-year': year,
  }
}

const BOTH = [
  { name: 'title', label: 'Heading' },
  { name: 'tab', label: 'On the tab' },
  { name: 'description', label: 'In one sentence' },
  { name: 'words', label: 'The words' },
  { name: 'sources', label: 'Where the facts are from' },
  { name: 'check', label: 'To be verified' },
]

/** What differs between what is saved now and what was just written. */
export function bothPages(theirs: Written, typed: Entry['values']): BothRow[] {
  return plainRows(BOTH, { saved: fieldsOf(theirs), typed })
}
