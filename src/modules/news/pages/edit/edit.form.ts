import type { Form } from '#platform/http/form.ts'
import { publishTimeFields, readPublishTime } from '#platform/http/publish-time.ts'
import { Reading } from '#platform/http/reading.ts'
import { addDays, formatDay, formatMoment, londonDate, type PlainDate } from '#platform/pure/dates.ts'
import { TURNED_ROUND, turnsRound } from '#platform/pure/turning-signs.ts'
import { type BothRow, differing } from '#ui/both-versions.tsx'
import type { Entry } from '#ui/field.tsx'
import type { Words, Written } from '../../rules/item.ts'
import { standingOf } from '../../rules/when.ts'
import type { Setting } from '../../setting.ts'

/** Of an item that visitors see, whatever is saved without a day leaves it as they see it. */
export function choicesOf(saved: Pick<Written, 'shownSince'> | null) {
  const off = saved?.shownSince ? 'A draft: visitors go on seeing what is on the site' : 'Not on the site'
  return [
    { value: 'on', text: 'On the site' },
    { value: 'at', text: 'On the site from a day and a time on' },
    { value: 'off', text: off },
  ] as const
}

const TITLE = { missing: 'Write a title.', most: 120 }
const SUMMARY = { missing: 'Write in one or two sentences what it is about.', most: 300 }
const WORDS = { missing: 'Write the news.', most: 6_000 }
const LINES = { most: 3_000 }
/** News is read again within a year, and after half of one unless somebody says. */
const LONGEST_DAYS = 366
const USUAL_DAYS = 183

type Known = {
  readonly now: Date
  readonly saved: Written | null
  readonly setting: Pick<Setting, 'drawWords' | 'pages'>
}

/** What was typed, every fault at once; `words` is null when there is one. `isSure`: whoever writes has looked at the doubts. */
export type ReadNews = { words: Words | null; isSure: boolean; entry: Entry }

export function readNews(form: Form, known: Known): ReadNews {
  const r = new Reading(form)
  const title = r.text('title', TITLE)
  const summary = r.text('summary', SUMMARY)
  const words = r.text('words', WORDS)
  if (words !== '') for (const fault of faultsOf(known.setting, { words }, known.now)) r.fault('words', fault)
  for (const [name, line] of [['title', title] as const, ['summary', summary] as const])
    if (/[{}]/.test(line)) r.fault(name, 'Write this without { and }: nothing is filled in here.')
    else if (turnsRound(line)) r.fault(name, TURNED_ROUND)
  const sources = linesOf(r.text('sources', LINES))
  const toVerify = linesOf(r.text('check', LINES))
  const reviewBy = readReviewBy(r, known.now)
  const publishAt = readWhen(r, known)
  const isSure = r.yesNo('sure') === true
  const read = { title, summary, words, publishAt, sources, toVerify, reviewBy }
  return { words: r.isGood ? read : null, isSure, entry: r.entry }
}

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

function readReviewBy(r: Reading, now: Date): PlainDate | null {
  const today = londonDate(now)
  const reviewBy = r.date('review_by', 'The day of the next review')
  if (reviewBy !== null && reviewBy <= today)
    r.fault('review_by', 'Choose a day that is still to come for the next review.')
  else if (reviewBy !== null && reviewBy > addDays(today, LONGEST_DAYS))
    r.fault('review_by', 'Choose a day within a year for the next review.')
  return reviewBy
}

/** What speaks against showing these words at all. */
export function faultsOf({ drawWords, pages }: Known['setting'], { words }: Pick<Words, 'words'>, now: Date): string[] {
  const drawn = drawWords(words, now)
  if ('faults' in drawn) return drawn.faults.slice(0, 3).map((fault) => `This cannot be shown: ${fault}.`)
  const nowhere = drawn.links.filter((link) => !pages.includes(link) && !link.startsWith('/news/'))
  return nowhere.slice(0, 3).map((link) => `A link leads to ${link}, which is no page of ours.`)
}

/** What has to be looked at once more before these words go on the site. */
export function doubtsOf(
  setting: Pick<Setting, 'measure' | 'drawWords' | 'latest'>,
  words: Words,
  now: Date,
): string[] {
  const drawn = setting.drawWords(words.words, now)
  const links = 'links' in drawn ? drawn.links : []
  return [...setting.measure(words, now).doubts, ...setting.latest.doubtsOf(links, now)]
}

function readWhen(r: Reading, { now, saved }: Known): Date | null {
  const since = saved?.shownSince ?? undefined
  return readPublishTime(r, { choices: choicesOf(saved), missing: 'Choose whether it is on the site.', now, since })
}

/** The form as it stands before anybody writes. */
export function typedNews(saved: Words | null, now: Date): Entry {
  if (saved) return { values: fieldsOf(saved, now), errors: [] }
  return { values: { when: 'off', ...dayFields(addDays(londonDate(now), USUAL_DAYS)) }, errors: [] }
}

function fieldsOf({ title, summary, words, publishAt, ...facts }: Words, now: Date): Record<string, string> {
  const standing = standingOf(publishAt, now)
  const when = { 'on the site': 'on', planned: 'at', 'not on the site': 'off' }[standing]
  return {
    title,
    summary,
    words,
    sources: facts.sources.join('\n'),
    check: facts.toVerify.join('\n'),
    ...dayFields(facts.reviewBy ?? addDays(londonDate(now), USUAL_DAYS)),
    ...publishTimeFields(standing === 'planned' ? publishAt : null),
    when,
  }
}

function dayFields(day: string): Record<string, string> {
  const [year = '', month, ofMonth] = day.split('-')
  return {
    'review_by-day': String(Number(ofMonth)),
    'review_by-month': String(Number(month)),
    'review_by-year': year,
  }
}

/** What differs between what is saved now and what was just written. */
export function bothNews(theirs: Words, mine: Words, now: Date): BothRow[] {
  const typed = fieldsOf(theirs, now)
  const own = fieldsOf(mine, now)
  const only = (start: string) => Object.fromEntries(Object.entries(typed).filter(([name]) => name.startsWith(start)))
  const row = (name: string, label: string): BothRow => ({
    name,
    label,
    theirs: typed[name] ?? '',
    mine: own[name] ?? '',
    fields: { [name]: typed[name] ?? '' },
  })
  const when = { ...only('from'), when: typed['when'] ?? '' }
  return differing([
    row('title', 'Title'),
    row('summary', 'In short'),
    row('words', 'The news'),
    row('sources', 'Where the facts are from'),
    row('check', 'To be verified'),
    {
      name: 'review_by',
      label: 'To be read again by',
      theirs: saidDay(theirs),
      mine: saidDay(mine),
      fields: only('review_by'),
    },
    { name: 'when', label: 'On the site', theirs: saidWhen(theirs, now), mine: saidWhen(mine, now), fields: when },
  ])
}

const saidDay = ({ reviewBy }: Words) => (reviewBy === null ? 'No day is set' : formatDay(reviewBy))

function saidWhen({ publishAt }: Words, now: Date): string {
  const standing = standingOf(publishAt, now)
  if (standing === 'planned' && publishAt) return `From ${formatMoment(publishAt)} on`
  return standing === 'on the site' ? 'On the site' : 'Not on the site, or a draft'
}
