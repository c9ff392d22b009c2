import { writeAudit } from '#modules/audit'
import { personByReference } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, stale } from '#platform/http/ask.ts'
import { Reading } from '#platform/http/reading.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { linkConcern } from '../../store/concerns.ts'
import { moveConcern } from '../../store/moves.ts'
import { recordOf } from '../../store/records.ts'
import { aboutConcern, type Found, findOne, ownWordsGoOn } from '../find.ts'
import { readMoving, readTyped } from './young-person.form.ts'
import { MovePage, YoungPersonPage } from './young-person.page.tsx'

const TITLE = 'Put it on a record'
const MOVE = 'Take it off this record'

/** `GET /concerns/:id/young-person` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await findAboutChild(ask)
  if (!found) return 'not-found'
  return page(titleOf(found), body(ask, { found, entry: blankEntry }), { about: aboutConcern(found) })
}

/** `POST /concerns/:id/young-person`: of one raised by name only, the record it belongs on; of one on the wrong record, the right one. */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await findAboutChild(ask)
  if (!found) return 'not-found'
  return found.concern.youngPersonId === null ? put(ask, found) : move(ask, found, found.concern.youngPersonId)
}

async function put(ask: Ask, found: Found): Promise<Answer> {
  const r = new Reading(ask.form)
  // Sent from the page for moving it: somebody took it off its record meanwhile.
  if (ask.form.has('to')) return late(ask, { found, entry: blankEntry })
  const youngPersonId = await idOf(ask, r, readTyped(r))
  if (youngPersonId === null) return faulty(TITLE, body(ask, { found, entry: r.entry }))
  const { id } = found.concern
  if (!(await linkConcern(ask.tx, { id, version: ask.form.version(), youngPersonId })))
    return late(ask, { found, entry: r.entry })
  await ownWordsGoOn(ask, found)
  return goTo(`${urls.concernUrl(id)}?done=young-person`, { about: { ...aboutConcern(found), youngPersonId } })
}

async function move(ask: Ask, found: Found, from: string): Promise<Answer> {
  const { id } = found.concern
  if (ask.form.version() !== found.concern.version)
    return late(ask, { found, entry: { values: ask.form.typed(), errors: [] } })
  const { moving, reading } = readMoving(ask.form)
  const to = moving.reference === null ? null : await idOf(ask, reading, moving.reference)
  if (to === from) reading.fault('reference', 'It stands on this record already.')
  if (!reading.isGood) return faulty(MOVE, body(ask, { found, entry: reading.entry }))
  const wanted = { ...moving, id, to, version: found.concern.version }
  if (!(await moveConcern(ask.tx, wanted))) return late(ask, { found, entry: reading.entry })
  await ownWordsGoOn(ask, found)
  const about = { ...aboutConcern(found), why: moving.reason }
  // Each record's trail tells that it came or went, and neither tells of the other.
  if (to !== null)
    await writeAudit(ask.tx, {
      viewer: ask.viewer,
      at: ask.now,
      act: 'moved a concern',
      about: { ...about, youngPersonId: to },
    })
  const isTheirs = (await findOne(ask, 'finds')) !== null
  return goTo(isTheirs ? `${urls.concernUrl(id)}?done=moved` : `${urls.concerns}?done=moved`, { about })
}

/** One about somebody who works here stands on no record; nor is a closed one put on a record that it did not stand on. */
async function findAboutChild(ask: Ask): Promise<Found | null> {
  const found = await findOne(ask, 'decides')
  if (!found || found.concern.about !== 'young-person') return null
  return found
}

type Given = { readonly found: Found; readonly entry: Entry; readonly isLate?: boolean }

async function late(ask: Ask, { found, entry }: Given): Promise<Answer> {
  const now = (await findAboutChild(ask)) ?? found
  return stale(titleOf(now), body(ask, { found: now, entry, isLate: true }))
}

function titleOf({ concern }: Found): string {
  return concern.youngPersonId === null ? TITLE : MOVE
}

function body(ask: Ask, { found, entry, isLate = false }: Given) {
  const given = { title: titleOf(found), found, entry, csrf: ask.csrf, late: isLate }
  return found.concern.youngPersonId === null ? YoungPersonPage(given) : MovePage(given)
}

/** The record with this reference; a missing one and a restricted one are one sentence. */
async function idOf(ask: Ask, r: Reading, reference: string | null): Promise<string | null> {
  if (reference === null) return null
  // Somebody named on a restricted record finds it themselves; a deputy is told no more than that the reference is ours.
  const id = (await personByReference(ask.tx, reference)) ?? (await recordOf(ask.tx, reference))
  if (id === null)
    r.fault(
      'reference',
      'We found no record with this reference. Search by name to find it, or ask the young person’s worker for it.',
    )
  return id
}
