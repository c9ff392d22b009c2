import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import type { HelpLine } from '#platform/pure/help-line.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { doorKept } from '../../rules/front-door-line.ts'
import type { LineVersion } from '../../rules/line-history.ts'
import { nameTaken } from '../../rules/line-order.ts'
import { HOWS, savedLine } from '../../rules/right.ts'
import type { LinesSetting } from '../../setting.ts'
import { save } from '../line/deeds.ts'
import { aboutLine, type FoundLine, findLine } from '../line/find-line.ts'
import { LineVersionPage } from './line-version.page.tsx'

type Readable = LineVersion & { readonly line: HelpLine }

/** `GET /manage/help-lines/:line/versions/:version`: as it was then, and the way back to it. */
export function show(setting: LinesSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const both = await findBoth(ask, setting)
    if (!both) return 'not-found'
    return page('Help line', LineVersionPage({ ...both, csrf: ask.csrf, refused: null }), {
      about: aboutLine(both.found.line.code),
    })
  }
}

/**
 * `POST /manage/help-lines/:line/versions/:version/restoring`: what it said then, as a new version. What differs from now
 * was right then and may be wrong today, so it is to be checked, unless somebody has; whether it is on the site stays.
 */
export function restore(setting: LinesSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const both = await findBoth(ask, setting)
    if (!both) return 'not-found'
    const { found, version } = both
    const how = HOWS.find((one) => one === ask.form.text('how')) ?? null
    const typed = { ...version.line, shown: found.line.shown }
    const { code } = found.line
    const line =
      nameTaken(setting.lines.all(), { code, name: typed.name }) ??
      doorKept(savedLine(found.line, typed, { code, how, on: londonDate(ask.now) }), setting.doors)
    if (isRefusal(line)) {
      const body = LineVersionPage({ ...both, csrf: ask.csrf, refused: line.refused })
      return { ...page('Help line', body), status: 422 }
    }
    return save(ask, setting, { line, deed: 'brought back', how, done: 'back' })
  }
}

async function findBoth(ask: Ask, setting: LinesSetting): Promise<{ found: FoundLine; version: Readable } | null> {
  const found = await findLine(ask, setting)
  const version = found?.versions.find((one) => String(one.version) === ask.params['version'])
  if (!found || !version?.line) return null
  return { found, version: { ...version, line: version.line } }
}
