import type { Form } from '#platform/http/form.ts'
import { publishTimeFields, readPublishTime } from '#platform/http/publish-time.ts'
import { Reading } from '#platform/http/reading.ts'
import { formatMoment } from '#platform/pure/dates.ts'
import { type BothRow, differing } from '#ui/both-versions.tsx'
import type { Entry } from '#ui/field.tsx'
import type { Words } from '../../rules/item.ts'
import { standingOf } from '../../rules/when.ts'
import type { Setting } from '../../setting.ts'

export const WHEN = [
  { value: 'on', text: 'On the site' },
  { value: 'at', text: 'On the site from a day and a time on' },
  { value: 'off', text: 'Not on the site' },
] as const

const TITLE = { missing: 'Write a title.', most: 120 }
const SUMMARY = { missing: 'Write in one or two sentences what it is about.', most: 300 }
const WORDS = { missing: 'Write the news.', most: 6_000 }

type Known = {
  readonly now: Date
  readonly saved: Words | null
  readonly setting: Pick<Setting, 'drawWords' | 'pages'>
}

/** What was typed, every fault at once; `words` is null when there is one. */
export function readNews(form: Form, known: Known): { words: Words | null; entry: Entry } {
  const r = new Reading(form)
  const title = r.text('title', TITLE)
  const summary = r.text('summary', SUMMARY)
  const words = r.text('words', WORDS)
  if (words !== '') for (const fault of faultsOf(words, known.setting)) r.fault('words', fault)
  for (const [name, line] of [['title', title] as const, ['summary', summary] as const])
    if (/[{}]/.test(line)) r.fault(name, 'Write this without { and }: nothing is filled in here.')
  const publishAt = readWhen(r, known)
  return { words: r.isGood ? { title, summary, words, publishAt } : null, entry: r.entry }
}

function faultsOf(words: string, { drawWords, pages }: Known['setting']): string[] {
  const drawn = drawWords(words)
  if ('faults' in drawn) return drawn.faults.slice(0, 3).map((fault) => `This cannot be shown: ${fault}.`)
  const nowhere = drawn.links.filter((link) => !pages.includes(link) && !link.startsWith('/news/'))
  return nowhere.slice(0, 3).map((link) => `A link leads to ${link}, which is no page of ours.`)
}

function readWhen(r: Reading, { now, saved }: Known): Date | null {
  const isOn = saved !== null && standingOf(saved.publishAt, now) === 'on the site'
  const since = (isOn && saved.publishAt) || undefined
  return readPublishTime(r, { choices: WHEN, missing: 'Choose whether it is on the site.', now, since })
}

/** The form as it stands before anybody writes. */
export function typedNews(saved: Words | null, now: Date): Entry {
  if (!saved) return { values: { when: 'off' }, errors: [] }
  return { values: fieldsOf(saved, now), errors: [] }
}

function fieldsOf({ title, summary, words, publishAt }: Words, now: Date): Record<string, string> {
  const standing = standingOf(publishAt, now)
  const when = { 'on the site': 'on', planned: 'at', 'not on the site': 'off' }[standing]
  return { title, summary, words, ...publishTimeFields(standing === 'planned' ? publishAt : null), when }
}

/** What differs between what is saved now and what was just written. */
export function bothNews(theirs: Words, mine: Words, now: Date): BothRow[] {
  const typed = fieldsOf(theirs, now)
  const row = (name: 'title' | 'summary' | 'words', label: string): BothRow => ({
    name,
    label,
    theirs: theirs[name],
    mine: mine[name],
    fields: { [name]: theirs[name] },
  })
  const { title: _title, summary: _summary, words: _words, ...when } = typed
  return differing([
    row('title', 'Title'),
    row('summary', 'In short'),
    row('words', 'The news'),
    { name: 'when', label: 'On the site', theirs: saidWhen(theirs, now), mine: saidWhen(mine, now), fields: when },
  ])
}

function saidWhen({ publishAt }: Words, now: Date): string {
  const standing = standingOf(publishAt, now)
  if (standing === 'planned' && publishAt) return `From ${formatMoment(publishAt)} on`
  return standing === 'on the site' ? 'On the site' : 'Not on the site'
}
