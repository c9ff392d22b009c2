import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { deputise, seatTeam, team } from '../../../../../tests/harness/team.ts'

/** A concern raised in a hurry on the record of the wrong young person. */
const database = useDatabase()
const { signedIn } = useApp(database)
let robin: Visitor
let maja: Visitor
let manager: Visitor
let deputy: Visitor
beforeAll(async () => {
  await seatTeam(database)
  await deputise(database, team.therapist)
  robin = await signedIn('practitioner')
  maja = await signedIn('other-practitioner')
  manager = await signedIn('manager')
  deputy = await signedIn('therapist')
})

const WORDS = 'Was picked up by a car.'
const WILL = { what: 'Ring the aunt', owner: 'Asha Mbeki', 'due-day': '18', 'due-month': '3', 'due-year': '2026' }

/** Raised on the record of Robin's young person, with a decision, a call and a promise. */
async function onTheWrongRecord(wish: Parameters<typeof makeScene>[1] = {}, raiser = robin) {
  const wrong = await makeScene(database, { given: 'Imogen', ...wish })
  const answer = await raiser.post(`/cases/${wrong.caseId}/concerns/new`, { about: 'young-person', what: WORDS })
  const id = /[0-9a-f-]{36}/.exec(String(answer.headers['location']))?.[0] ?? ''
  await raiser.post(`/concerns/${id}/action`, WILL)
  return { wrong, id, url: `/concerns/${id}/young-person` }
}
const right = () => makeScene(database, { given: 'Juno', family: 'Fairweather', worker: team.colleague })
const referenceOf = async ({ youngPersonId }: Scene) =>
  (
    await database.asOwner<{ reference: string }>('select reference from young_people.young_person where id = $1', [
      youngPersonId,
    ])
  )[0]?.reference ?? ''
const versionOn = (body: string) => /name="version" value="(\d+)"/.exec(body)?.[1] ?? ''

async function move(by: Visitor, url: string, fields: Record<string, string>) {
  const version = versionOn((await by.get(url)).body)
  const said = { to: 'none', who: 'Juno Fairweather', reason: 'Two first names were mixed up.', version }
  return by.post(url, { ...said, ...fields })
}

/** All that whoever works with this young person reads of their record. */
async function readBy(worker: Visitor, { caseId, youngPersonId }: Scene): Promise<string> {
  const pages = [`/cases/${caseId}`, `/cases/${caseId}/closure`, `/young-people/${youngPersonId}/promises`]
  return (await Promise.all(pages.map((page) => worker.get(page)))).map(({ body }) => body).join('')
}

describe('is moved by whoever decides', () => {
  test('to the right one: nothing of it is left where it stood, and all of it is where it belongs', async () => {
    const { wrong, id, url } = await onTheWrongRecord()
    const target = await right()
    for (const words of [WORDS, 'A concern has been open', 'One concern is still open', 'Ring the aunt'])
      expect(await readBy(robin, wrong)).toContain(words)
    const answer = await move(deputy, url, { to: 'record', reference: await referenceOf(target) })
    expect(answer.headers['location']).toBe(`/concerns/${id}?done=moved`)
    const left = await readBy(robin, wrong)
    for (const words of [WORDS, 'concern has been open', 'concern is still open', 'Ring the aunt', 'Juno'])
      expect(left).not.toContain(words)
    const there = await readBy(maja, target)
    for (const words of [WORDS, 'A concern has been open', 'One concern is still open', 'Ring the aunt'])
      expect(there).toContain(words)
  })

  test('and each sees of it what is theirs: the wrong name stays with those who decide', async () => {
    const { id, url } = await onTheWrongRecord()
    await move(manager, url, { to: 'record', reference: await referenceOf(await right()) })
    const theirs = (await maja.get(`/concerns/${id}`)).body
    expect(theirs).toContain('Juno Fairweather')
    for (const words of ['Imogen', 'It was moved', 'mixed up']) expect(theirs).not.toContain(words)
    const { body } = await manager.get(`/concerns/${id}`)
    for (const words of ['It was moved', 'From the record of Imogen Vale to the record of Juno', 'mixed up'])
      expect(body).toContain(words)
    expect((await deputy.get(`/concerns/${id}`)).body).toContain(
      'From the record of a young person whom you do not see',
    )
    expect((await maja.get('/concerns')).body).toContain('>Juno Fairweather</a>')
    // Whoever raised it still finds what they wrote, and nothing that others wrote since.
    const own = (await robin.get(`/concerns/${id}`)).body
    expect(own).toContain('You see what you wrote yourself.')
    expect(own).not.toContain('Juno')
  })

  test('to none: what adults will do stands in the concern', async () => {
    const { wrong, id, url } = await onTheWrongRecord()
    expect((await move(manager, url, {})).statusCode).toBe(303)
    expect(await readBy(robin, wrong)).not.toMatch(/picked up|Ring the aunt|concern is still open/)
    const { body } = await manager.get(`/concerns/${id}`)
    for (const words of ['Juno Fairweather', 'Ring the aunt', 'Mark as done', 'to no record', 'Put it on a record'])
      expect(body).toContain(words)
    expect(await database.asOwner('select 1 from promises.promise where made_in_id = $1', [id])).toEqual([])
  })

  test('also when it is closed, and stays as it was closed', async () => {
    const { wrong, id, url } = await onTheWrongRecord()
    await manager.post(`/concerns/${id}/decision`, { steps: 'police', reasons: 'The plate is known.', version: '1' })
    await manager.post(`/concerns/${id}/closing`, { reason: 'The police have him.', version: '2' })
    expect(await readBy(robin, wrong)).toContain('The plate is known.')
    expect((await move(manager, url, {})).statusCode).toBe(303)
    expect(await readBy(robin, wrong)).not.toMatch(/plate is known|police have him/)
    expect((await manager.get(`/concerns/${id}`)).body).toContain('The police have him.')
  })

  test('is written in the trail of both records, and what was there is kept', async () => {
    const { wrong, id, url } = await onTheWrongRecord()
    const target = await right()
    await move(manager, url, { to: 'record', reference: await referenceOf(target) })
    const trail = await database.asOwner<{ young_person_id: string; why: string }>(
      `select young_person_id, why from audit.event where subject_id = $1 and why is not null`,
      [id],
    )
    expect(trail.map((row) => row.young_person_id).sort()).toEqual([wrong.youngPersonId, target.youngPersonId].sort())
    expect(new Set(trail.map((row) => row.why))).toEqual(new Set(['Two first names were mixed up.']))
    const kept = await database.asOwner('select from_id, to_id, moved_by from concerns.move where concern_id = $1', [
      id,
    ])
    expect(kept).toEqual([{ from_id: wrong.youngPersonId, to_id: target.youngPersonId, moved_by: team.manager.id }])
    const rows = await database.asOwner('select who from concerns.concern where id = $1', [id])
    expect(rows).toEqual([{ who: 'Imogen Vale' }])
  })
})

describe('is not moved', () => {
  test.each([
    [{ to: '' }, 'Choose where the concern belongs.'],
    [{ to: 'record', reference: '' }, 'Write the reference of the young person’s record.'],
    [{ to: 'record', reference: 'Y-0000-0000' }, 'reference'],
    [{ who: ' ' }, 'Write whom it is about'],
    [{ reason: '' }, 'Write why it is moved'],
  ])('with %j: one sentence, every word kept', async (change, sentence) => {
    const { wrong, url } = await onTheWrongRecord()
    const answer = await move(manager, url, { who: 'Juno of the drop-in', ...change })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    if (!('who' in change)) expect(answer.body).toContain('Juno of the drop-in')
    expect(await readBy(robin, wrong)).toContain(WORDS)
  })

  test('to the record where it stands, nor to a restricted one, which answers as one that is not there', async () => {
    const { wrong, url } = await onTheWrongRecord()
    const here = await move(manager, url, { to: 'record', reference: await referenceOf(wrong) })
    expect([here.statusCode, here.body.includes('It stands on this record already.')]).toEqual([422, true])
    const hidden = await makeScene(database, { given: 'Quill', named: [team.outreach] })
    for (const by of [manager, deputy]) {
      const answer = await move(by, url, { to: 'record', reference: await referenceOf(hidden) })
      expect([answer.statusCode, answer.body.includes('We found no record with this reference')]).toEqual([422, true])
    }
  })

  test('by somebody who reads it and does not decide', async () => {
    const { url, id } = await onTheWrongRecord()
    expect((await robin.get(url)).statusCode).toBe(404)
    expect(
      (await robin.post(url, { to: 'none', who: 'x', reason: 'x', version: '1' }, `/concerns/${id}/action`)).statusCode,
    ).toBe(404)
  })

  test('by somebody who saw an older version: it is said, with every word', async () => {
    const { url, id } = await onTheWrongRecord()
    const version = versionOn((await manager.get(url)).body)
    await deputy.post(`/concerns/${id}/decision`, { steps: 'police', reasons: 'Seen again.', version })
    const late = await manager.post(url, { to: 'none', who: 'Juno', reason: 'Mixed up.', version })
    expect([late.statusCode, late.body.includes('Somebody changed this concern')]).toEqual([409, true])
    expect(late.body).toContain('Mixed up.')
  })
})

test('off a restricted record, by somebody named on it who does not safeguard: they are led to a page that is there', async () => {
  const outreach = await signedIn('outreach')
  const { id, url } = await onTheWrongRecord({ worker: team.outreach, named: [team.outreach] }, outreach)
  await database.asOwner('update concerns.concern set raised_by = $2 where id = $1', [id, team.practitioner.id])
  expect((await manager.get(`/concerns/${id}`)).statusCode).toBe(404)
  const sent = { to: 'none', who: 'Juno', reason: 'Mixed up.', version: versionOn((await outreach.get(url)).body) }
  const csrf = /name="_csrf" value="([^"]+)"/.exec((await outreach.get(url)).body)?.[1] ?? ''
  for (let press = 0; press < 2; press++) {
    const { statusCode, headers } = await outreach.send(url, { _csrf: csrf, ...sent })
    expect([statusCode, headers['location']]).toEqual([303, '/concerns?done=moved'])
  }
  expect((await outreach.get('/concerns?done=moved')).body).toContain('The concern was moved')
  const seen = (await manager.get(`/concerns/${id}`)).body
  expect(seen).toContain('Juno')
  expect(seen).not.toContain('Imogen')
})
