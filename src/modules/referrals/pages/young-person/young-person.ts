import {
  judgeDuplicate,
  makeYoungPerson,
  nameOf,
  peopleAlike,
  restrictTo,
  searchKeys,
  summaryOf,
} from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf, stale } from '#platform/http/ask.ts'
import { plainDate } from '#platform/pure/dates.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { detailsOf } from '../../rules/handover.ts'
import { textOf } from '../../rules/question.ts'
import type { Referral } from '../../rules/record.ts'
import { isUndecided } from '../../rules/referral.ts'
import { linkYoungPerson } from '../../store/referrals.ts'
import { readersOf } from '../../store/sending.ts'
import { aboutReferral, findOne } from '../find.ts'
import { findToMove } from '../since.ts'
import { NEW_RECORD, readChoice } from './young-person.form.ts'
import { type Candidate, YoungPersonPage } from './young-person.page.tsx'

const TITLE = 'Who is this?'

/** `GET /referrals/:id/young-person` */
export async function show(ask: Ask): Promise<Answer> {
  const referral = await findOne(ask)
  if (!referral) return 'not-found'
  const candidates = await candidatesFor(ask, referral)
  return page(TITLE, body(ask, referral, { candidates, entry: blankEntry }), { about: aboutReferral(referral) })
}

/** `POST /referrals/:id/young-person`: one of the records that were shown, or a new one from what the referral says. */
export async function submit(ask: Ask): Promise<Answer> {
  const referral = await findToMove(ask)
  if (!referral) return 'not-found'
  const candidates = await candidatesFor(ask, referral)
  const ids = candidates.map(({ alike }) => alike.id)
  const { chosen, version, reading } = readChoice(ask.form, ids)
  if (version !== referral.version) return second(ask, referral, { candidates, entry: reading.entry })
  if (!isUndecided(referral.state)) reading.fault('who', 'This referral has been decided, so its record stays.')
  if (referral.restricted && staffOf(ask).role !== 'manager')
    reading.fault('who', 'This referral is restricted, so a manager says whose record it is about.')
  if (!reading.isGood) return faulty(TITLE, body(ask, referral, { candidates, entry: reading.entry }))
  const id = chosen === NEW_RECORD ? await makeFrom(ask, referral) : chosen
  if (referral.restricted && chosen === NEW_RECORD) await restrict(ask, referral, id)
  if (!(await linkYoungPerson(ask.tx, { id: referral.id, version }, id)))
    throw new Error('somebody changed a referral that was held')
  return goTo(`${urls.referralUrl(referral.id)}?done=young-person`, {
    about: { ...aboutReferral(referral), youngPersonId: id, detail: { made: chosen === NEW_RECORD } },
  })
}

type Given = { candidates: readonly Candidate[]; entry: Entry }

/** Somebody changed the referral meanwhile: the record that it is about now beside the one that was chosen. */
async function second(ask: Ask, referral: Referral, { candidates, entry }: Given): Promise<Answer> {
  const { youngPersonId } = referral
  const chosen = String(entry.values['who'] ?? '')
  if (youngPersonId !== null && youngPersonId === chosen)
    return goTo(`${urls.referralUrl(referral.id)}?done=young-person`, { about: aboutReferral(referral) })
  const person = youngPersonId === null ? null : await summaryOf(ask.tx, youngPersonId)
  const unseen = youngPersonId === null ? 'Not said yet' : 'A record that you do not see'
  const theirs = person ? `${nameOf(person)}, ${person.reference}` : unseen
  return stale(TITLE, body(ask, referral, { candidates, entry: { ...entry, errors: [] }, theirs }))
}

function body(ask: Ask, referral: Referral, given: Given & { theirs?: string }) {
  return YoungPersonPage({ referral, csrf: ask.csrf, ...given })
}

/** Records worth looking at, the likeliest first. A restricted one is not among them, and nothing tells that it is missing. */
async function candidatesFor(ask: Ask, referral: Referral): Promise<Candidate[]> {
  const preferred = textOf(referral.answers, 'preferred_name')
  const name = `${referral.givenName} ${referral.familyName}`
  const keys = [...new Set([...searchKeys(name), ...searchKeys(preferred)])]
  const us = identity({ ...referral, preferredName: preferred })
  const alike = await peopleAlike(ask.tx, { text: name, keys, born: referral.dateOfBirth }, 100)
  const judged = alike.map((one) => ({ alike: one, ...judgeDuplicate(us, identity(one)) }))
  const order = ['same', 'likely', 'possible']
  return judged
    .filter((one) => order.includes(one.likeness))
    .sort((a, b) => order.indexOf(a.likeness) - order.indexOf(b.likeness))
    .filter((one, at, all) => all.findIndex((other) => other.alike.id === one.alike.id) === at)
    .slice(0, 10)
}

type Known = { givenName: string; familyName: string; preferredName: string; dateOfBirth: string | null }

function identity(one: Known) {
  return {
    names: { given: one.givenName, family: one.familyName, preferred: one.preferredName },
    dateOfBirth: one.dateOfBirth === null ? null : plainDate(one.dateOfBirth),
  }
}

/** A record made from a restricted referral is restricted too, or the case would open what the referral kept shut. */
async function restrict(ask: Ask, referral: Referral, youngPersonId: string): Promise<void> {
  const people = [...new Set([...(await readersOf(ask.tx, referral.id)), staffOf(ask).id])]
  await restrictTo(ask.tx, { youngPersonId, people, becauseOf: referral.id }, ask.now)
}

function makeFrom(ask: Ask, referral: Referral): Promise<string> {
  const { givenName, familyName, dateOfBirth, district, answers } = referral
  const preferredName = textOf(answers, 'preferred_name')
  const details = detailsOf(answers)
  return makeYoungPerson(ask.tx, { givenName, familyName, preferredName, dateOfBirth, district, details }, ask.now)
}
