import type { VNode } from 'preact'
import { factsOf, helpFor, Lines, type Part, Parts, type Written } from '#modules/site'
import { type Answer, type Ask, faulty, goTo, type Page, page } from '#platform/http/ask.ts'
import { addDays, londonDate } from '#platform/pure/dates.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { newToken, type PageMark, readToken, requestId } from '../../page-token.ts'
import { Recent } from '../../recent.ts'
import { suspect } from '../../rules/flood.ts'
import { type Reading, readFrom, readingAt } from '../../rules/reading.ts'
import type { Asked } from '../../rules/records.ts'
import type { Setting } from '../../setting.ts'
import { dutyDays, receive, wasSent } from '../../store/receive.ts'
import { readAsked, TRAP } from './ask.form.ts'
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

/** `GET /you/call`: the form, while somebody will read it; else whom one can reach instead. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const reading = await readingOf(ask, setting, setting.organisation.call_requests.open_days)
    if (reading.is === 'nobody') return closed(ask, setting)
    return open(ask, setting, { reading, entry: blankEntry, again: ask.query['again'] !== undefined })
  }
}

/** `GET /you/call/next` */
export function showNext(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const reading = await readingOf(ask, setting, LOOKS_AHEAD)
    return {
      ...page(
        wordsOf(setting).about.tab,
        NextPage({ reading, now: ask.now, urgent: drawn(URGENT, setting, { now: ask.now, reading }) }),
      ),
      unlisted: true,
    }
  }
}

/** `POST /you/call`. What looks like a flood is kept and held, and answered as every other. */
export function submit(setting: Setting) {
  const counts = { hour: new Recent({ minutes: 60 }), pages: new Recent({ minutes: 60 }) }
  return async (ask: Ask): Promise<Answer> => {
    const reading = await readingOf(ask, setting, setting.organisation.call_requests.open_days)
    const { asked, entry } = readAsked(ask.form, setting.organisation.call_requests)
    const mark = readToken(setting.secret, ask.form.text('page'))
    if (asked === null || reading.is === 'nobody') {
      // A page that was sent already and is sent once more is the way back of a browser, perhaps by the next person.
      if (mark !== null && (await wasSent(ask.tx, mark.key))) return goTo(urls.youCallAgain, { clears: true })
      if (reading.is === 'nobody') return { ...(await closed(ask, setting, entry)), status: 409 }
      return open(ask, setting, { reading, entry, again: false })
    }
    const id = await keep(ask, setting, { asked, mark, reading, counts })
    return goTo(urls.youCallNext, { about: { kind: 'call-request', id }, clears: true })
  }
}

type Counts = { readonly hour: Recent; readonly pages: Recent }
type Sent = {
  readonly asked: Asked
  readonly mark: PageMark | null
  readonly reading: Reading
  readonly counts: Counts
}

async function keep(ask: Ask, setting: Setting, { asked, mark, reading, counts }: Sent): Promise<string> {
  const { flood } = setting.organisation.call_requests
  const words = JSON.stringify(asked)
  const id = requestId(setting.secret, mark?.key ?? `none ${ask.form.text('page')}`, words)
  const before = {
    network: counts.hour.note(`network ${ask.network ?? ''}`, ask.now),
    everybody: counts.hour.note('everybody', ask.now),
    page: mark === null ? 0 : counts.pages.note(mark.key, ask.now),
  }
  const signs = {
    trap: ask.form.text(TRAP),
    pageMadeAt: mark?.madeAt ?? null,
    now: ask.now,
    before,
    words: [asked.nickname, asked.say, asked.language],
  }
  const heldBecause = suspect(signs, flood)
  const request = { ...asked, id, pageKey: mark?.key ?? null, readFrom: readFrom(reading, ask.now), heldBecause }
  const since = new Date(ask.now.getTime() - flood.number_hours * 3_600_000)
  await receive(ask.tx, request, { most: flood.one_number, since })
  return id
}

/** The site refuses to start without them. */
export function wordsOf({ content }: Setting): Written {
  const words = content.get('you/call')
  if (!words) throw new Error('the words around the form are missing')
  return words
}

/** When somebody reads what is sent now, by the real rota. */
async function readingOf({ tx, now }: Ask, { organisation }: Setting, days: number): Promise<Reading> {
  const today = londonDate(now)
  const duty = await dutyDays(tx, { from: today, to: addDays(today, LOOKS_AHEAD) })
  const { hours, reply_days: replyDays } = organisation.call_requests
  return readingAt({ now, hours, holidays: organisation.bank_holidays, duty, days, replyDays })
}

type Given = { readonly reading: Reading; readonly entry: Entry; readonly again: boolean }

function open(ask: Ask, setting: Setting, { reading, entry, again }: Given): Page {
  const { organisation } = setting
  const words = wordsOf(setting)
  const { before, after } = wordsAround(words.parts)
  const body = AskPage({
    title: words.about.title,
    before: drawn(before, setting, { now: ask.now, reading }),
    after: drawn(after, setting, { now: ask.now, reading }),
    entry,
    token: tokenOf(ask, setting),
    reading,
    now: ask.now,
    organisation,
    again,
  })
  return { ...pageOf(setting, body, entry.errors.length > 0), hasForm: true }
}

async function closed(ask: Ask, setting: Setting, entry: Entry | null = null): Promise<Page> {
  const { organisation } = setting
  const next = await readingOf(ask, setting, LOOKS_AHEAD)
  const shown = helpFor(setting.lines, 'young-people', ask.now)
  const body = ClosedPage({
    title: wordsOf(setting).about.title,
    why: { is: 'nobody', next: next.is === 'later' ? next.from : null, now: ask.now },
    urgent: drawn(URGENT, setting, { now: ask.now, reading: next }),
    lines: Lines({ shown, audience: 'young-people' }),
    written: entry && AskForm({ entry, token: tokenOf(ask, setting), organisation }),
  })
  const made = pageOf(setting, body, false)
  return entry ? { ...made, hasForm: true } : made
}

/** A page that comes back goes on being the page it was. */
export function tokenOf({ form, now }: Pick<Ask, 'form' | 'now'>, { secret }: Setting): string {
  const sent = form.text('page')
  return readToken(secret, sent) ? sent : newToken(secret, now)
}

export function pageOf(setting: Setting, body: VNode, hasFaults: boolean): Page {
  const { tab, description } = wordsOf(setting).about
  const made = hasFaults ? faulty(tab, body) : page(tab, body)
  return { ...made, description, unlisted: true, script: 'answer-in-place' }
}

type AtMoment = { readonly now: Date; readonly reading: Reading }

export function drawn(parts: readonly Part[], { organisation, lines }: Setting, { now, reading }: AtMoment) {
  return Parts({
    parts,
    facts: { ...factsOf(organisation), ...factsOfReading(organisation, reading, now) },
    linesFor: (audience) => helpFor(lines, audience, now),
    allLines: false,
  })
}
