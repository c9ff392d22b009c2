import { type Answer, type Ask, goTo, staffOf } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { FACTS, factsOfLine } from '#platform/pure/help-line.ts'
import { isRefusal } from '#platform/pure/result.ts'
import * as urls from '#urls'
import { doorKept } from '../../rules/front-door-line.ts'
import { movedAfter } from '../../rules/line-order.ts'
import { foundRight, HOWS, shownLine } from '../../rules/right.ts'
import type { LinesSetting } from '../../setting.ts'
import { type Making, saveLine } from '../../store/help-lines.ts'
import { saveOrder } from '../../store/line-order.ts'
import { aboutLine, findLine } from './find-line.ts'
import { unchanged } from './line.ts'
import { FIRST } from './place.page.tsx'

const NOTHING_TICKED = 'Tick what you found to be right, and say how you know.'

/** `POST /manage/help-lines/:line/checking`: somebody asked the service today, and all of it, or a part, is right. */
export function check(setting: LinesSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findLine(ask, setting)
    if (!found) return 'not-found'
    const how = HOWS.find((one) => one === ask.form.text('how'))
    const ticked = ask.form.text('what') === 'all' ? FACTS : ask.form.all('facts')
    const facts = factsOfLine(found.line).filter((fact) => ticked.includes(fact))
    if (!how || facts.length === 0) return unchanged(ask, setting, NOTHING_TICKED)
    const line = foundRight(found.line, facts, londonDate(ask.now))
    return save(ask, setting, { line, deed: 'found right', how, facts, done: 'right' })
  }
}

/** `POST /manage/help-lines/:line/showing`: on the site, or off it, at once. */
export function showOrHide(setting: LinesSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findLine(ask, setting)
    if (!found) return 'not-found'
    const isShown = ask.form.text('shown') === 'yes'
    const line = doorKept(shownLine(found.line, isShown), setting.doors)
    if (isRefusal(line)) return unchanged(ask, setting, line.refused)
    const deed = isShown ? 'shown' : 'taken off'
    return save(ask, setting, { line, deed, how: null, done: isShown ? 'shown' : 'off' })
  }
}

type Saving = Pick<Making, 'line' | 'deed' | 'how' | 'facts'> & { readonly done: string }

/** A new version, unless somebody has saved one since the page was made. */
export async function save(ask: Ask, setting: LinesSetting, { done, ...making }: Saving): Promise<Answer> {
  const { code } = making.line
  const by = staffOf(ask).id
  const given = { ...making, saw: ask.form.version(), by, at: ask.now, sendKey: ask.form.sendKey() }
  if ((await saveLine(ask.tx, given)) === null) return unchanged(ask, setting, null)
  await setting.lines.look(ask.tx)
  return goTo(`${urls.manageHelpLine(code)}?done=${done}`, { about: aboutLine(code) })
}

/** `POST /manage/help-lines/:line/place`: after another line, or before all. */
export function move(setting: LinesSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findLine(ask, setting)
    if (!found) return 'not-found'
    const { code } = found.line
    const codes = setting.lines.all().map((line) => line.code)
    const after = ask.form.text('after')
    if (after !== FIRST && (after === code || !codes.includes(after)))
      return unchanged(ask, setting, 'Choose after which line it stands.')
    const moved = movedAfter(codes, code, after === FIRST ? null : after)
    const [by, sendKey] = [staffOf(ask).id, ask.form.sendKey()]
    if (!(await saveOrder(ask.tx, { codes: moved, saw: ask.form.version(), by, at: ask.now, sendKey })))
      return unchanged(ask, setting, null)
    await setting.lines.look(ask.tx)
    return goTo(`${urls.manageHelpLine(code)}?done=moved`, { about: aboutLine(code) })
  }
}
