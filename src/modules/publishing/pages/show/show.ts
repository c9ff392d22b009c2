import { readFrontMatter, type Written, writePage } from '#modules/site'
import { type Answer, type Ask, goTo, page, stale } from '#platform/http/ask.ts'
import { addDays, daysBetween, londonDate, type PlainDate, plainDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { measure, wholePage } from '../../measure.ts'
import { aboutPage, findPage, type PageAt, startingMark } from '../../page-at.ts'
import { type Deed, FACT_HOWS } from '../../rules/version.ts'
import { faultsOf, save, type Wish } from '../../save.ts'
import type { Setting } from '../../setting.ts'
import { wasSent } from '../../store/versions.ts'
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

/**
 * `POST /manage/pages/:path/checking`: a fact that was to be verified was found right today. The words stay as they are, and
 * so does what waits.
 */
export function check(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const at = await findPage(ask, setting)
    if (!at) return 'not-found'
    const how = FACT_HOWS.find((one) => one === ask.form.text('how'))
    const fact = ask.form.text('fact')
    const source = how ? withoutFact(at, fact) : null
    if (!how || source === null) {
      if (await wasSent(ask.tx, ask.form.sendKey())) return done(at, 'found right')
      return unchanged(ask, setting, { at, faults: how ? [] : ['Say how you know.'] })
    }
    const { waiting } = at.standing
    const wish: Wish = { source, publishAt: waiting ? waiting.publishAt : ask.now, deed: 'found right', isSure: true }
    return deed(ask, setting, { at, wish: { ...wish, found: { fact, how } }, isRight: true })
  }
}

/** The newest words with one thing less to verify. Null: it is not to be verified, or the words cannot be read any more. */
function withoutFact({ words: { about, source }, newest }: PageAt, fact: string): string | null {
  const read = readFrontMatter(source)
  if (!about.check.includes(fact) || !('words' in read) || (newest && newest.source !== source)) return null
  return writePage({ ...about, check: about.check.filter((one) => one !== fact) }, read.words)
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
  if (isRight && faults.length === 0 && (await save(ask, setting, { at, wish })) !== null) return done(at, wish.deed)
  return unchanged(ask, setting, { at, faults: faults.map(({ says }) => says) })
}

const SAID: Readonly<Partial<Record<Deed, string>>> = {
  reviewed: 'reviewed',
  'plan taken back': 'taken-back',
  'found right': 'right',
}

function done(at: PageAt, did: Deed): Answer {
  return goTo(`${urls.managePage(at.address.path)}?done=${SAID[did] ?? 'saved'}`, { about: aboutPage(at) })
}

/** The page as it is now: something speaks against what was asked, or, without any faults, somebody was first. */
async function unchanged(ask: Ask, setting: Setting, { at, faults }: { at: PageAt; faults: readonly string[] }) {
  const isStale = faults.length === 0
  const drawn = body(ask, setting, { at: (await findPage(ask, setting)) ?? at, isStale, faults })
  return isStale ? stale(TITLE, drawn) : { ...page(TITLE, drawn), status: 422 }
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
    measures: measure(setting, { written, now: ask.now }),
    hasNewStart: at.newest !== null && at.newest.starting !== startingMark(at),
    csrf: ask.csrf,
    today: londonDate(ask.now),
    done: ask.query['done'] ?? '',
    isStale,
    faults,
  })
}
