import { isParentOrCarer, keepInTouch } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { ageOn } from '../../rules/agreement.ts'
import { agreementsOf, recordAgreement } from '../../store/agreements.ts'
import { aboutCase, type CaseAndPerson, findCase } from '../find.ts'
import { readAgreement } from './agreement.form.ts'
import { AgreementPage } from './agreement.page.tsx'

const TITLE = 'Agreement'

/** `GET /cases/:id/agreement` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await findCase(ask)
  return found ? page(TITLE, await body(ask, found, blankEntry), { about: aboutCase(found) }) : 'not-found'
}

/** `POST /cases/:id/agreement` */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await findCase(ask)
  if (!found) return 'not-found'
  const { episode, person } = found
  const known = knownOf(ask, found)
  const { agreement, kept, entry } = readAgreement(ask.form, known)
  if (agreement === null) return faulty(TITLE, await body(ask, found, entry))
  if (episode.state === 'closed' || person.diedOn !== null) {
    const errors = [{ field: 'decision', message: 'This case is closed, so nothing is agreed in it any more.' }]
    return faulty(TITLE, await body(ask, found, { ...entry, errors }))
  }
  const of = { episodeId: episode.id, youngPersonId: episode.youngPersonId }
  const by = staffOf(ask).id
  const isNew = await recordAgreement(ask.tx, { ...agreement, ...of, by, sendKey: ask.form.sendKey() }, ask.now)
  if (isNew && known.age !== null && known.age >= 18) {
    const asked = known.parents.map(({ id }) => id)
    await keepInTouch(ask.tx, { asked, kept, youngPersonIds: [person.id, ...person.joinedIds] })
  }
  return goTo(`${urls.caseUrl(episode.id)}?done=agreement`, {
    about: { ...aboutCase(found), detail: { decision: agreement.decision } },
  })
}

function knownOf(ask: Ask, { person }: CaseAndPerson) {
  const today = londonDate(ask.now)
  const parents = person.connections.filter(({ relationship }) => isParentOrCarer(relationship))
  return { today, age: ageOn(person.dateOfBirth, today), parents }
}

async function body(ask: Ask, found: CaseAndPerson, entry: Entry) {
  const { age, parents } = knownOf(ask, found)
  const agreements = await agreementsOf(ask.tx, found.episode.id)
  return AgreementPage({ ...found, agreements, parents, age, entry, csrf: ask.csrf, sendKey: newId() })
}
