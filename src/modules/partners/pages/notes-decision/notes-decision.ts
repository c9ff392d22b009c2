import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { inUse } from '#platform/organisation.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Decision, DecisionWords } from '../../rules/notes.ts'
import type { Setting } from '../../setting.ts'
import { decide } from '../../store/notes.ts'
import { aboutRequest, type Found, findAll } from '../notes-request/find.ts'
import { readDecision } from './notes-decision.form.ts'
import { NotesDecisionPage } from './notes-decision.page.tsx'

const TITLE = 'Decide about a request for notes'

/** `GET /notes-requests/:id/decision` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findAll(ask)
    if (!found) return 'not-found'
    return page(TITLE, body(ask, setting, { found, entry: blankEntry }), { about: aboutRequest(found) })
  }
}

/** `POST /notes-requests/:id/decision`: a row of its own each time. One made on an earlier state is shown what is decided. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findAll(ask)
    if (!found) return 'not-found'
    const { words, reading } = readDecision(
      ask.form,
      basesOf(ask, setting).map((b) => b.code),
    )
    const { entry } = reading
    if (!words) return faulty(TITLE, body(ask, setting, { found, entry }))
    const number = ask.form.version() + 1
    const decision = { request: found.request, number, words }
    if (!(await decide(ask.tx, decision, { by: staffOf(ask).id, now: ask.now }))) {
      const now = (await findAll(ask)) ?? found
      if (isTheSame(now.decisions[number - 1], words, staffOf(ask).name))
        return goTo(`${urls.notesRequestUrl(now.request.id)}?done=decision`, { about: aboutRequest(now) })
      return stale(TITLE, body(ask, setting, { found: now, entry, overtaken: true }))
    }
    const detail = { outcome: words.outcome, number }
    return goTo(`${urls.notesRequestUrl(found.request.id)}?done=decision`, {
      about: { ...aboutRequest(found), detail },
    })
  }
}

/** The second click of a double one: what it asks for has been done by the first. */
function isTheSame(saved: Decision | undefined, sent: DecisionWords, by: string): boolean {
  if (!saved || saved.decidedByName !== by) return false
  return (['outcome', 'what', 'reasons', 'lawfulBasis'] as const).every((part) => saved[part] === sent[part])
}

function basesOf(ask: Ask, { organisation }: Setting) {
  return inUse(organisation.partners.lawful_bases, londonDate(ask.now))
}

type Shown = { found: Found; entry: Entry; overtaken?: boolean }

function body(ask: Ask, setting: Setting, { found, entry, overtaken = false }: Shown) {
  const words = setting.organisation.partners
  const given = { ...found, title: TITLE, entry, csrf: ask.csrf, words, bases: basesOf(ask, setting), overtaken }
  return NotesDecisionPage(given)
}
