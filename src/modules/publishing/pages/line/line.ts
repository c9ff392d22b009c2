import { type Answer, type Ask, page, stale } from '#platform/http/ask.ts'
import type { LinesSetting } from '../../setting.ts'
import { newestOrder } from '../../store/line-order.ts'
import { aboutLine, type FoundLine, findLine } from './find-line.ts'
import { LinePage } from './line.page.tsx'

const TITLE = 'Help line'

/** `GET /manage/help-lines/:line`: as it is now, what of it is to be checked, and what became of it. */
export function show(setting: LinesSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findLine(ask, setting)
    if (!found) return 'not-found'
    const about = aboutLine(found.line.code)
    return page(TITLE, await bodyOf(ask, setting, { found, done: ask.query['done'] ?? '' }), { about })
  }
}

/** The line as it is now, when nothing was changed: somebody was first (`isStale`), or a rule says no (`refused`). */
export async function unchanged(ask: Ask, setting: LinesSetting, refused: string | null): Promise<Answer> {
  const found = await findLine(ask, setting)
  if (!found) return 'not-found'
  const body = await bodyOf(ask, setting, { found, isStale: refused === null, refused })
  return refused === null ? stale(TITLE, body) : { ...page(TITLE, body), status: 422 }
}

type Given = { found: FoundLine; done?: string; isStale?: boolean; refused?: string | null }

async function bodyOf(ask: Ask, { lines }: LinesSetting, given: Given) {
  const { version: order } = await newestOrder(ask.tx)
  const { done = '', isStale = false, refused = null, found } = given
  return LinePage({ ...found, lines, order, now: ask.now, csrf: ask.csrf, done, isStale, refused })
}
