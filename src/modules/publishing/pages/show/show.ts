import { readFrontMatter, type Written, writePage } from '#modules/site'
import { type Answer, type Ask, goTo, page, stale } from '#platform/http/ask.ts'
import { addDays, daysBetween, londonDate, type PlainDate, plainDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { measure, wholePage } from '../../measure.ts'
import { aboutPage, findPage, type PageAt, startingMark } from '../../page-at.ts'
import { faultsOf, save, type Wish } from '../../save.ts'
import type { Setting } from '../../setting.ts'
import { ShowPage } from './show.page.tsx'

const TITLE = 'A page of the site'

/** `GET /manage/pages/:path`: as visitors see it, what waits, what is to be verified, and what became of it. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const at = await findPage(ask, setting)
    return at ? page(TITLE, body(ask, setting, { at }), { about: aboutPage(at) }) : 'not-found'
  }
}

/** `POST /manage/pages/:path/review`: read through, and nothing to change. What waits is not pushed aside by it. */
export function review(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const at = await findPage(ask, setting)
    if (!at) return 'not-found'
    const wish = { ...reviewed(shownOf(setting, at), londonDate(ask.now)), publishAt: ask.now }
    return deed(ask, setting, {
      at,
      wish: { ...wish, deed: 'reviewed', isSure: true },
      isRight: at.standing.waiting === null,
    })
  }
}

/** `POST /manage/pages/:path/plan-removal`: what was planned becomes a draft. */
export function takeBack(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const at = await findPage(ask, setting)
    if (!at) return 'not-found'
    const planned = at.standing.waiting?.publishAt ? at.standing.waiting : null
    const wish: Wish = { source: planned?.source ?? '', publishAt: null, deed: 'plan taken back', isSure: true }
    return deed(ask, setting, { at, wish, isRight: planned !== null })
  }
}

const LONGEST_DAYS = 366

/** The same words, read today; the next review is as far away as it was. */
function reviewed({ about, source }: Written, today: PlainDate): Pick<Wish, 'source'> {
  const apart = daysBetween(plainDate(about.reviewedOn), plainDate(about.reviewBy))
  const reviewBy = addDays(today, Math.min(LONGEST_DAYS, Math.max(1, apart)))
  const read = readFrontMatter(source)
  return { source: writePage({ ...about, reviewedOn: today, reviewBy }, 'words' in read ? read.words : '') }
}

type Doing = { at: PageAt; wish: Wish; isRight: boolean }

async function deed(ask: Ask, setting: Setting, { at, wish, isRight }: Doing): Promise<Answer> {
  const faults = isRight && wish.publishAt ? faultsOf(setting, at, { source: wish.source, now: ask.now }) : []
  if (isRight && faults.length === 0 && (await save(ask, setting, { at, wish })) !== null)
    return goTo(`${urls.managePage(at.address.path)}?done=${wish.deed === 'reviewed' ? 'reviewed' : 'taken-back'}`, {
      about: aboutPage(at),
    })
  const now = (await findPage(ask, setting)) ?? at
  const isStale = faults.length === 0
  return stale(TITLE, body(ask, setting, { at: now, isStale, faults: faults.map(({ says }) => says) }))
}

/** What visitors see. */
export function shownOf({ words }: Setting, { address, starting }: PageAt): Written {
  return words.get(address.path) ?? starting
}

type Given = { at: PageAt; isStale?: boolean; faults?: readonly string[] }

function body(ask: Ask, setting: Setting, { at, isStale = false, faults = [] }: Given) {
  const written = shownOf(setting, at)
  const { path } = at.address
  return ShowPage({
    at,
    written,
    shown: setting.words.version(path),
    wrong: setting.words.wrong(path),
    html: wholePage(setting, at.address, { written, now: ask.now }),
    measures: measure(setting, written),
    hasNewStart: at.newest !== null && at.newest.starting !== startingMark(at),
    csrf: ask.csrf,
    today: londonDate(ask.now),
    done: ask.query['done'] ?? '',
    isStale,
    faults,
  })
}
