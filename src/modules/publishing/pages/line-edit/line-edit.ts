import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { AUDIENCES } from '#platform/pure/help-line.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { doubtsOf, measureTexts } from '../../measure.ts'
import { doorKept } from '../../rules/front-door-line.ts'
import { codeFor, nameTaken } from '../../rules/line-order.ts'
import { savedLine, type Typed } from '../../rules/right.ts'
import type { LinesSetting } from '../../setting.ts'
import { codeBy, oneAddsAtATime, saveLine } from '../../store/help-lines.ts'
import { aboutLine, type FoundLine, findLine } from '../line/find-line.ts'
import { bothLines, fieldsOfLine, readLine } from './line-edit.form.ts'
import { LineEditPage } from './line-edit.page.tsx'

const NEW = 'Add a help line'
const CHANGE = 'Change a help line'

/** `GET /manage/help-lines/new` */
export function showNew(setting: LinesSetting) {
  return async (ask: Ask): Promise<Answer> =>
    page(NEW, body(ask, setting, { entry: entryOf(null), found: null }), { about: { kind: 'help-line', id: null } })
}

/** `POST /manage/help-lines/new`: a line with a code of its own, made from its name. */
export function submitNew(setting: LinesSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const { typed, how, entry } = read(ask, setting, null)
    if (!typed) return faulty(NEW, body(ask, setting, { entry, found: null }))
    await oneAddsAtATime(ask.tx)
    await setting.lines.look(ask.tx)
    const sendKey = ask.form.sendKey()
    const code = (await codeBy(ask.tx, sendKey)) ?? codeFor(typed.name, codesOf(setting))
    const taken = nameTaken(setting.lines.all(), { code, name: typed.name })
    if (taken) return faulty(NEW, body(ask, setting, { entry: withFault(entry, taken.refused, 'name'), found: null }))
    const line = savedLine(null, typed, { code, how, on: londonDate(ask.now) })
    if (isRefusal(line)) return faulty(NEW, body(ask, setting, { entry: withFault(entry, line.refused), found: null }))
    const making = { line, deed: 'written', how, saw: 0, by: staffOf(ask).id, at: ask.now, sendKey } as const
    // Somebody gave another line the same name at this very moment.
    if ((await saveLine(ask.tx, making)) === null)
      return stale(
        NEW,
        body(ask, setting, {
          entry: withFault(entry, 'Somebody just added a line with this name.', 'name'),
          found: null,
        }),
      )
    await setting.lines.look(ask.tx)
    return goTo(`${urls.manageHelpLine(code)}?done=saved`, { about: aboutLine(code) })
  }
}

/** `GET /manage/help-lines/:line/change` */
export function show(setting: LinesSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findLine(ask, setting)
    if (!found) return 'not-found'
    return page(CHANGE, body(ask, setting, { entry: entryOf(found), found }), { about: aboutLine(found.line.code) })
  }
}

/** `POST /manage/help-lines/:line/change`: a whole new version; the one before stays. */
export function submit(setting: LinesSetting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findLine(ask, setting)
    if (!found) return 'not-found'
    const { code } = found.line
    const { typed, how, entry } = read(ask, setting, found)
    const saw = ask.form.version()
    if (!typed) return faulty(CHANGE, body(ask, setting, { entry, found, saw }))
    const taken = nameTaken(setting.lines.all(), { code, name: typed.name })
    if (taken) return faulty(CHANGE, body(ask, setting, { entry: withFault(entry, taken.refused, 'name'), found, saw }))
    const line = doorKept(savedLine(found.line, typed, { code, how, on: londonDate(ask.now) }), setting.doors)
    if (isRefusal(line))
      return faulty(CHANGE, body(ask, setting, { entry: withFault(entry, line.refused), found, saw }))
    const making = {
      line,
      deed: 'written',
      how,
      saw,
      by: staffOf(ask).id,
      at: ask.now,
      sendKey: ask.form.sendKey(),
    } as const
    if ((await saveLine(ask.tx, making)) === null)
      return stale(CHANGE, body(ask, setting, { entry, found, rows: bothLines(found.line, typed) }))
    await setting.lines.look(ask.tx)
    return goTo(`${urls.manageHelpLine(code)}?done=saved`, { about: aboutLine(code) })
  }
}

const codesOf = ({ lines }: LinesSetting) => lines.all().map(({ code }) => code)

/** New words for the site with a doubt come back once, and are saved when somebody has looked at it. */
function read(ask: Ask, setting: LinesSetting, found: FoundLine | null) {
  const { typed, how, entry } = readLine(ask.form)
  const values = { ...entry.values, send_key: ask.form.sendKey(), sure: ask.form.text('sure') }
  const kept = { typed, how, entry: { ...entry, values } }
  if (!typed?.shown || values.sure === 'yes' || isAsBefore(typed, found)) return kept
  const doubts = doubtsOf(measureLine(setting, typed)).map((message) => ({ field: 'sure', message }))
  return doubts.length === 0 ? kept : { typed: null, how, entry: { values, errors: doubts } }
}

function isAsBefore({ about, for: readers }: Typed, found: FoundLine | null): boolean {
  return found?.line.shown === true && found.line.about === about && String(found.line.for) === String(readers)
}

function measureLine(setting: LinesSetting, { about, for: readers }: Pick<Typed, 'about' | 'for'>) {
  return measureTexts(setting, { texts: [about], isForYoungPeople: readers.includes('young-people') })
}

function entryOf(found: FoundLine | null): Entry {
  return { values: { ...fieldsOfLine(found?.line ?? null), send_key: newId() }, errors: [] }
}

function withFault(entry: Entry, message: string, field = 'how'): Entry {
  return { ...entry, errors: [...entry.errors, { field, message }] }
}

type Given = Pick<Parameters<typeof LineEditPage>[0], 'entry' | 'found' | 'rows'> & {
  /** The version that the writer saw, when it is not the newest. */
  saw?: number
}

function body(ask: Ask, setting: LinesSetting, { saw, ...given }: Given) {
  const { about = '', for: readers = [] } = given.entry.values
  const words = { about: String(about), for: AUDIENCES.filter((one) => readers.includes(one)) }
  const measures = words.about.trim() === '' ? null : measureLine(setting, words)
  return LineEditPage({ ...given, measures, csrf: ask.csrf, version: saw ?? given.found?.version ?? 0 })
}
