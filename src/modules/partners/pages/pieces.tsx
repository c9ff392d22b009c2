import type { ComponentChildren } from 'preact'
import type { Word } from '#platform/organisation.ts'
import { formatDate, formatMoment, plainDate } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { type Entry, FormErrors } from '#ui/field.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { SummaryList } from '#ui/summary-list.tsx'

type Given = {
  title: string
  name: string
  back: string
  backText?: string
  entry?: Entry
  /** What has just been saved: the word after `?done=`. */
  done?: string | undefined
}

const DONE: Readonly<Record<string, string>> = {
  meeting: 'The meeting is saved.',
  missing: 'It is saved. Rose has told nobody outside.',
  interview: 'What is known of the return home interview is saved.',
  share: 'The decision is saved, with its reasons.',
  request: 'The request is saved, and the manager has been told. Nothing leaves before a decision.',
  decision: 'Your decision is saved.',
  release: 'What left is written down.',
  added: 'It is added.',
  changed: 'Your change is saved, and the version before is kept.',
}

/** The top of each page: the way back, faults, and what is done for whom. */
export function Heading({ title, name, back, backText = 'Back to the case', entry, done = '' }: Given) {
  const saved = DONE[done]
  return (
    <>
      <BackLink href={back} text={backText} />
      {entry && <FormErrors entry={entry} />}
      {saved && <NotificationBanner type="success" titleText="Done" text={saved} />}
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{name}</span>
        {title}
      </h1>
    </>
  )
}

/** What is written, row by row; what nobody wrote is left out. */
export function Facts({ rows }: { rows: readonly (readonly [string, string | null])[] }) {
  const said = rows.filter(([, words]) => words !== null && words !== '')
  return (
    <SummaryList
      rows={said.map(([key, words]) => ({ key: { text: key }, value: { text: words ?? '' } }))}
      classes="rose-typed"
    />
  )
}

/** The young person's own words stand apart from ours. */
export function Voice({ words }: { words: string }) {
  return words === '' ? null : <blockquote class="rose-voice">{words}</blockquote>
}

/** Part of a form that is folded away until it is wanted. */
export function Folded({ title, open, children }: { title: string; open: boolean; children: ComponentChildren }) {
  return (
    <details class="govuk-details" open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{title}</span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}

/** "17 March 2026" of a day, or nothing. */
export function dayOf(day: string | null): string {
  return day === null ? '' : formatDate(plainDate(day))
}

/** "17 March 2026, 10:00" of a moment, or nothing. */
export function momentOf(at: Date | null): string {
  return at === null ? '' : formatMoment(at)
}

/** A list's words as the choices of a select, with nothing chosen first. */
export function choices(words: readonly Word[], first = 'Choose'): { value: string; text: string }[] {
  return [{ value: '', text: first }, ...words.map((w) => ({ value: w.code, text: w.label }))]
}

export function radios(words: readonly { code: string; label: string }[]): { value: string; text: string }[] {
  return words.map((w) => ({ value: w.code, text: w.label }))
}

export function labelIn(words: readonly { code: string; label: string }[], code: string): string {
  return words.find((w) => w.code === code)?.label ?? code
}
