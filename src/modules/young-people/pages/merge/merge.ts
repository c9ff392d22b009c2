import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { plainDate } from '#platform/pure/dates.ts'
import { isRefusal } from '#platform/pure/result.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { judgeDuplicate, searchKeys } from '../../rules/duplicates.ts'
import type { Summary } from '../../rules/person.ts'
import { idOfReference, joinRecords, mergesOf, undoJoin } from '../../store/merges.ts'
import { peopleAlike } from '../../store/young-people.ts'
import { aboutPerson, findPerson } from '../find.ts'
import { readMerge, readReversal } from './merge.form.ts'
import { type Likely, MergePage, ReversalPage } from './merge.page.tsx'

const TITLE = 'Join two records'
const NEAREST_FIRST = ['same', 'likely', 'possible']

/** `GET /young-people/:id/merge` */
export async function show(ask: Ask): Promise<Answer> {
  const person = await findPerson(ask)
  if (!person) return 'not-found'
  return page(TITLE, await body(ask, person, blankEntry), { about: aboutPerson(person) })
}

/** `POST /young-people/:id/merge` */
export async function submit(ask: Ask): Promise<Answer> {
  const person = await findPerson(ask)
  if (!person) return 'not-found'
  const { reference, because, reading, entry } = readMerge(ask.form)
  if (!reading.isGood) return faulty(TITLE, await body(ask, person, entry))
  const joinedId = await idOfReference(ask.tx, reference)
  const wanted = { keptId: person.id, joinedId: joinedId ?? '', because, by: staffOf(ask).id }
  const done = joinedId === null ? 'not-found' : await joinRecords(ask.tx, wanted, ask.now)
  if (done === 'joined')
    return goTo(`${urls.youngPersonUrl(person.id)}?done=joined`, {
      about: { ...aboutPerson(person), why: because, detail: { joined: joinedId } },
    })
  const message = isRefusal(done) ? done.refused : 'There is no record with this reference that you may open.'
  return faulty(TITLE, await body(ask, person, { ...entry, errors: [{ field: 'reference', message }] }))
}

async function body(ask: Ask, person: Summary, entry: Entry) {
  return MergePage({ person, entry, csrf: ask.csrf, likely: await likelyOnes(ask, person) })
}

async function likelyOnes(ask: Ask, person: Summary): Promise<Likely[]> {
  const text = `${person.givenName} ${person.familyName}`
  const alike = await peopleAlike(ask.tx, { text, keys: searchKeys(text), born: person.dateOfBirth }, 60)
  const us = identity(person)
  return alike
    .filter((other) => other.id !== person.id)
    .map((other) => ({ other, ...judgeDuplicate(us, identity(other)) }))
    .filter(({ likeness }) => likeness !== 'different')
    .sort((one, other) => NEAREST_FIRST.indexOf(one.likeness) - NEAREST_FIRST.indexOf(other.likeness))
    .slice(0, 10)
}

function identity(one: Pick<Summary, 'givenName' | 'familyName' | 'preferredName' | 'dateOfBirth'>) {
  return {
    names: { given: one.givenName, family: one.familyName, preferred: one.preferredName },
    dateOfBirth: one.dateOfBirth === null ? null : plainDate(one.dateOfBirth),
  }
}

/** `GET /young-people/:id/merge/:mergeId/reversal` */
export async function showReversal(ask: Ask): Promise<Answer> {
  return reversal(ask, blankEntry)
}

/** `POST /young-people/:id/merge/:mergeId/reversal` */
export async function submitReversal(ask: Ask): Promise<Answer> {
  const { because, reading } = readReversal(ask.form)
  if (!reading.isGood) return reversal(ask, reading.entry)
  const keptId = ask.params['id'] ?? ''
  const wanted = { mergeId: ask.params['mergeId'] ?? '', keptId, because, by: staffOf(ask).id }
  const done = await undoJoin(ask.tx, wanted, ask.now)
  if (done === 'not-found') return 'not-found'
  if (isRefusal(done)) {
    reading.fault('because', done.refused)
    return reversal(ask, reading.entry)
  }
  return goTo(`${urls.youngPersonUrl(keptId)}?done=parted`, {
    about: { kind: 'young-person', id: keptId, youngPersonId: keptId, why: because },
  })
}

async function reversal(ask: Ask, entry: Entry): Promise<Answer> {
  const person = await findPerson(ask)
  const merge = person && (await mergesOf(ask.tx, person.id)).find(({ id }) => id === ask.params['mergeId'])
  if (!person || !merge || merge.undoneAt) return 'not-found'
  const shown = ReversalPage({ person, merge, entry, csrf: ask.csrf })
  const title = 'Part two records'
  return entry.errors.length > 0 ? faulty(title, shown) : page(title, shown, { about: aboutPerson(person) })
}
