import type { VNode } from 'preact'
import { factsAt, helpFor, Lines, type Part, Parts, standingOn, type Written } from '#modules/site'
import { faulty, type Page, page } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import { type Reading, readingAt } from '../../rules/reading.ts'
import type { Setting } from '../../setting.ts'
import { AskForm, AskPage } from './ask.page.tsx'
import { ClosedPage } from './closed.page.tsx'
import { factsOfReading } from './facts.ts'
import { NextPage } from './next.page.tsx'
import { wordsAround } from './words-around.ts'

/** Like words of the site, so that the number can be pressed. */
export const URGENT: readonly Part[] = [
  {
    kind: 'words',
    marks: [
      {
        is: 'p',
        marks: [
          { is: 'strong', marks: [{ is: 'text', text: 'This is not for emergencies.' }] },
          { is: 'text', text: ' In danger now? Call {emergency}. Not safe to speak? {silent}' },
        ],
      },
    ],
  },
]

/** How far ahead somebody who finds the form closed is told when it opens. */
const LOOKS_AHEAD = 14

/** By what somebody is shown a page who comes now. `duty`: the days on which somebody is on the rota and here. */
export type Standing = { readonly setting: Setting; readonly duty: readonly string[]; readonly now: Date }

/** How many days of the rota that is, at most. */
export function daysAhead({ organisation }: Setting): number {
  return Math.max(LOOKS_AHEAD, organisation.call_requests.open_days)
}

/** When somebody reads what is sent now, by the real rota; `nobody`: the form is closed. */
export function readingOf(standing: Standing): Reading {
  return within(standing, standing.setting.organisation.call_requests.open_days)
}

function within({ setting: { organisation }, duty, now }: Standing, days: number): Reading {
  const { hours, reply_days: replyDays } = organisation.call_requests
  return readingAt({ now, hours, holidays: organisation.bank_holidays, duty, days, replyDays })
}

/** `again`: the page was sent before. `token`: which page it is, and when it was made. */
type Door = { readonly token: string; readonly again: boolean }

/** The form, while somebody will read it; else whom one can reach instead. */
export function drawDoor(standing: Standing, { token, again }: Door): Page {
  return readingOf(standing).is === 'nobody'
    ? drawClosed(standing, null)
    : drawForm(standing, { token, again, entry: blankEntry })
}

/** In a few letters what makes the door another one, besides what changes with a turn of the words and the lines. */
export function doorAsOf(standing: Standing): string {
  const { setting, now } = standing
  const { parts } = wordsOf(setting)
  const spoken = helpFor(setting.lines, 'young-people', now).map(({ line, now: open, hours }) => [
    line.code,
    open,
    hours,
  ])
  const reading = [readingOf(standing), within(standing, LOOKS_AHEAD)]
  return JSON.stringify([
    setting.content.mark('you/call'),
    reading,
    londonDate(now),
    standingOn({ parts }, setting, now),
    spoken,
  ])
}

type Filled = { readonly entry: Entry; readonly token: string }

export function drawForm(standing: Standing, { entry, token, again }: Filled & Door): Page {
  const { setting, now } = standing
  const words = wordsOf(setting)
  const reading = readingOf(standing)
  const { before, after } = wordsAround(words.parts)
  const body = AskPage({
    title: words.about.title,
    before: drawn(before, setting, { now, reading }),
    after: drawn(after, setting, { now, reading }),
    entry,
    token,
    reading,
    now,
    organisation: setting.organisation,
    again,
  })
  return { ...pageOf(setting, body, entry.errors.length > 0), hasForm: true }
}

/** `written`: what somebody wrote while it closed. */
export function drawClosed(standing: Standing, written: Filled | null): Page {
  const { setting, now } = standing
  const { organisation } = setting
  const next = within(standing, LOOKS_AHEAD)
  const shown = helpFor(setting.lines, 'young-people', now)
  const body = ClosedPage({
    title: wordsOf(setting).about.title,
    why: { is: 'nobody', next: next.is === 'later' ? next.from : null, now },
    urgent: drawn(URGENT, setting, { now, reading: next }),
    lines: Lines({ shown, audience: 'young-people' }),
    written: written && AskForm({ ...written, organisation }),
  })
  const made = pageOf(setting, body, false)
  return written ? { ...made, hasForm: true } : made
}

/** What is shown when it was sent. */
export function drawNext(standing: Standing): Page {
  const { setting, now } = standing
  const reading = within(standing, LOOKS_AHEAD)
  const body = NextPage({ reading, now, urgent: drawn(URGENT, setting, { now, reading }) })
  return { ...page(wordsOf(setting).about.tab, body), unlisted: true }
}

/** The site refuses to start without them. */
export function wordsOf({ content }: Setting): Written {
  const words = content.get('you/call')
  if (!words) throw new Error('the words around the form are missing')
  return words
}

export function pageOf(setting: Setting, body: VNode, hasFaults: boolean): Page {
  const { tab, description } = wordsOf(setting).about
  const made = hasFaults ? faulty(tab, body) : page(tab, body)
  return { ...made, description, unlisted: true, script: 'in-place' }
}

type AtMoment = { readonly now: Date; readonly reading: Reading }

export function drawn(parts: readonly Part[], { organisation, lines }: Setting, { now, reading }: AtMoment) {
  return Parts({
    parts,
    facts: { ...factsAt(organisation, now), ...factsOfReading(organisation, reading, now) },
    linesFor: (audience) => helpFor(lines, audience, now),
    allLines: false,
  })
}
