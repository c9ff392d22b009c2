import { type Answer, type Ask, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import * as urls from '#urls'
import { type Recording, withOne } from '../../rules/recording.ts'
import type { Setting } from '../../setting.ts'
import { offered, openRecording } from '../../shown.ts'
import {
  type Doing,
  deedsOf,
  findRecording,
  hideRecording,
  holdPage,
  showRecording,
  throwAway,
} from '../../store/recordings.ts'
import { ShowPage } from './show.page.tsx'

const TITLE = 'Recording'

const aboutIt = ({ number }: Recording) => ({ kind: 'recording', id: null, detail: { number } })

/** `GET /manage/recordings/:number` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const one = await find(ask)
    return one ? page(TITLE, await body(ask, setting, { one }), { about: aboutIt(one) }) : 'not-found'
  }
}

/** `GET /manage/recordings/:number/file`: for those who look after the site, also before anybody else may hear it. */
export function file({ transactions }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const one = await find(ask)
    if (!one?.hasFile) return 'not-found'
    return {
      kind: 'file',
      file: openRecording(one, { transactions, viewer: ask.viewer, now: ask.now }),
      about: aboutIt(one),
    }
  }
}

/** `POST /manage/recordings/:number/showing`: in place of the one that stood there, if its page can carry it. */
export function putOn(setting: Setting) {
  return deed(setting, async (ask, one, doing) => {
    const there = await holdPage(ask.tx, one.page)
    const own = there.find(({ number }) => number === one.number)
    if (!own?.hasFile) return { fault: 'Its file was thrown away.' }
    const recordings = withOne(there, own).map(offered)
    const over = setting.tooHeavyWith(one.page, { recordings, now: ask.now })
    if (over > 0) return { fault: tooHeavy(over) }
    await showRecording(ask.tx, { own, there }, doing)
    return 'shown'
  })
}

function tooHeavy(over: number): string {
  const size = over.toLocaleString('en-GB')
  return `With it the page would be ${size} bytes too heavy to arrive at once on a bad line. Shorten the words of the page first, or take another recording off it.`
}

/** `POST /manage/recordings/:number/removal` */
export function takeOff(setting: Setting) {
  return deed(setting, async (ask, one, doing) => {
    await hideRecording(ask.tx, one, doing)
    return 'off'
  })
}

/** `POST /manage/recordings/:number/throwing-away` */
export function throwOut(setting: Setting) {
  return deed(setting, async (ask, one, doing) =>
    (await throwAway(ask.tx, one, doing)) ? 'thrown' : { fault: 'It is on the site. Take it off the site first.' },
  )
}

type Do = (ask: Ask, one: Recording, doing: Doing) => Promise<string | { fault: string }>

function deed(setting: Setting, act: Do) {
  return async (ask: Ask): Promise<Answer> => {
    const one = await find(ask)
    if (!one) return 'not-found'
    const done = await act(ask, one, { by: staffOf(ask).id, at: ask.now })
    if (typeof done !== 'string')
      return stale(TITLE, await body(ask, setting, { one: (await find(ask)) ?? one, fault: done.fault }))
    await setting.shown.look(ask.tx)
    return goTo(`${urls.manageRecording(one.number)}?done=${done}`, { about: aboutIt(one) })
  }
}

async function find(ask: Ask): Promise<Recording | null> {
  const { number = '' } = ask.params
  return /^[1-9]\d{0,8}$/.test(number) ? findRecording(ask.tx, Number(number)) : null
}

async function body(ask: Ask, setting: Setting, { one, fault }: { one: Recording; fault?: string }) {
  const now = setting.pages(ask.now).find(({ path }) => path === one.page) ?? null
  const deeds = await deedsOf(ask.tx, one.number)
  return ShowPage({ one, page: now, deeds, csrf: ask.csrf, done: ask.query['done'] ?? '', fault })
}
