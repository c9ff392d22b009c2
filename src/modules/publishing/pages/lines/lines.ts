import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { dueOf, holidaysEnd } from '../../rules/lines-due.ts'
import type { LinesSetting } from '../../setting.ts'
import { ListOfLines } from './lines.page.tsx'

/** `GET /manage/help-lines`: every line, who is shown it, and what of it is to be checked. */
export function show({ lines }: LinesSetting) {
  return async (ask: Ask): Promise<Answer> => {
    await lines.look(ask.tx)
    const listed = lines.all().map((line) => ({ line, due: dueOf(line, ask.now) }))
    const body = ListOfLines({ listed, ends: holidaysEnd(lines.holidays, ask.now), lines, now: ask.now })
    return page('Help lines', body, { about: { kind: 'list', id: null } })
  }
}
