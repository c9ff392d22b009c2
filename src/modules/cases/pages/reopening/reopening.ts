import { type Answer, type Ask, faulty, goTo, page } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { reopen } from '../../rules/episode.ts'
import { beginCase } from '../../store/episodes.ts'
import { aboutCase, type CaseAndPerson, findCase } from '../find.ts'
import { ReopeningPage } from './reopening.page.tsx'

const TITLE = 'Support begins again'

/** `GET /cases/:id/reopening` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await findCase(ask)
  return found ? page(TITLE, body(ask, found, blankEntry), { about: aboutCase(found) }) : 'not-found'
}

/** `POST /cases/:id/reopening`: a new case of the same young person; the old one stays as it ended. */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await findCase(ask)
  if (!found) return 'not-found'
  const { episode, person } = found
  const because = ask.form.text('because')
  const again = (message: string) =>
    faulty(TITLE, body(ask, found, { values: ask.form.typed(), errors: [{ field: 'because', message }] }))
  const today = londonDate(ask.now)
  const begun = reopen(episode, today)
  if (isRefusal(begun)) return again(begun.refused)
  if (because === '') return again('Write what has changed, for the worker who takes it up.')
  const id = await beginCase(ask.tx, {
    youngPersonId: person.id,
    joinedIds: person.joinedIds,
    offer: episode.offer,
    level: episode.level,
    reviewOn: today,
    told: { ...episode.told, 'Why support begins again': because },
    openedOn: today,
    reopens: episode.id,
  })
  if (isRefusal(id)) return again(id.refused)
  return goTo(`${urls.caseUrl(id)}?done=reopened`, { about: { kind: 'case', id, youngPersonId: person.id } })
}

function body(ask: Ask, found: CaseAndPerson, entry: Entry) {
  return ReopeningPage({ ...found, entry, csrf: ask.csrf })
}
