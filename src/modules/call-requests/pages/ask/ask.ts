import { type Answer, type Ask, goTo, type Handler } from '#platform/http/ask.ts'
import { KEY_PLACE } from '#platform/http/key-place.ts'
import type { Special } from '#platform/http/routes.ts'
import { lately } from '#platform/lately.ts'
import { addDays, londonDate } from '#platform/pure/dates.ts'
import type { Tx } from '#platform/tx.ts'
import * as urls from '#urls'
import { newToken, type PageMark, readToken, requestId } from '../../page-token.ts'
import { Recent } from '../../recent.ts'
import { suspect } from '../../rules/flood.ts'
import { type Reading, readFrom } from '../../rules/reading.ts'
import type { Asked } from '../../rules/records.ts'
import type { Setting } from '../../setting.ts'
import { dutyDays, receive, wasSent } from '../../store/receive.ts'
import { readAsked, TRAP } from './ask.form.ts'
import { daysAhead, doorAsOf, drawClosed, drawDoor, drawForm, drawNext, readingOf, type Standing } from './drawn.ts'

/**
 * `GET /you/call`: the form, while somebody will read it; else whom one can reach instead. It is drawn once for all who come
 * while that is so, and each copy has a key of its own.
 */
export function show(setting: Setting): Special {
  const { content, lines, secret } = setting
  const rota = lately(setting, { ask: (tx, now) => dutyAhead(tx, setting, now), patience: null })
  const standing = (now: Date): Standing => ({ setting, duty: rota.known(), now })
  return {
    prepared: {
      learn: rota.learn,
      page: (now) => drawDoor(standing(now), { token: KEY_PLACE, again: false }),
      asOf: (now) => doorAsOf(standing(now)),
      turn: () => rota.turn() + content.turn() + lines.turn(),
      newKey: (now) => newToken(secret, now),
      notWith: 'again',
      hasMark: false,
    },
    handler: async (ask) =>
      drawDoor(await standingOf(ask, setting), {
        token: newToken(secret, ask.now),
        again: ask.query['again'] !== undefined,
      }),
  }
}

/** `GET /you/call/next` */
export function showNext(setting: Setting): Handler {
  return async (ask) => drawNext(await standingOf(ask, setting))
}

/** `POST /you/call`. What looks like a flood is kept and held, and answered as every other. */
export function submit(setting: Setting): Handler {
  const counts = { hour: new Recent({ minutes: 60 }), pages: new Recent({ minutes: 60 }) }
  return async (ask: Ask): Promise<Answer> => {
    const standing = await standingOf(ask, setting)
    const reading = readingOf(standing)
    const { asked, entry } = readAsked(ask.form, setting.organisation.call_requests)
    const mark = readToken(setting.secret, ask.form.text('page'))
    if (asked === null || reading.is === 'nobody') {
      // A page that was sent already and is sent once more is the way back of a browser, perhaps by the next person.
      if (mark !== null && (await wasSent(ask.tx, mark.key))) return goTo(urls.youCallAgain, { clears: true })
      const written = { entry, token: tokenOf(ask, setting) }
      if (reading.is === 'nobody') return { ...drawClosed(standing, written), status: 409 }
      return drawForm(standing, { ...written, again: false })
    }
    const id = await keep(ask, setting, { asked, mark, reading, counts })
    return goTo(urls.youCallNext, { about: { kind: 'call-request', id }, clears: true })
  }
}

async function standingOf({ tx, now }: Ask, setting: Setting): Promise<Standing> {
  return { setting, duty: await dutyAhead(tx, setting, now), now }
}

async function dutyAhead(tx: Tx, setting: Setting, now: Date): Promise<string[]> {
  const today = londonDate(now)
  return dutyDays(tx, { from: today, to: addDays(today, daysAhead(setting)) })
}

/** A page that comes back goes on being the page it was. */
export function tokenOf({ form, now }: Pick<Ask, 'form' | 'now'>, { secret }: Setting): string {
  const sent = form.text('page')
  return readToken(secret, sent) ? sent : newToken(secret, now)
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
