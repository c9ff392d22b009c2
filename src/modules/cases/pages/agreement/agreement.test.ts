import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { gather, part } from '../../../../platform/parts.ts'
import { plainDate } from '../../../../platform/pure/dates.ts'
import { ageOn, asksAnew } from '../../rules/agreement.ts'
import { turnedEighteen } from '../../store/agreements.ts'

const database = useDatabase()
const { signedIn, clock } = useApp(database)
const NOON = new Date('2026-03-17T10:00:00Z')
beforeAll(() => seatTeam(database))
beforeEach(() => {
  clock.now = NOON
})

const review = { 'review-day': '1', 'review-month': '6', 'review-year': '2026' }
const young = {
  decision: 'agreed',
  decided_by: 'young-person',
  evidence: 'She asked what we write down, and who reads it.',
  words: 'I want someone who stays.',
  parents_told: 'no',
  parents_why_not: 'It could put her at risk.',
  ...review,
}
const adult = { decision: 'agreed', evidence: 'We talked in the park.', words: 'Yes.', ...review }
const url = ({ caseId }: Scene) => `/cases/${caseId}/agreement`
const rows = ({ caseId }: Scene) =>
  database.asOwner('select decision, decided_by, age, parents_told from cases.agreement where episode_id = $1', [
    caseId,
  ])

async function relative({ youngPersonId }: Scene, name: string, relationship: string): Promise<string> {
  const id = crypto.randomUUID()
  await database.asOwner(
    `insert into young_people.connection (id, young_person_id, name, relationship, safe_to_contact, added_at)
     values ($1, $2, $3, $4, true, now())`,
    [id, youngPersonId, name, relationship],
  )
  return id
}

describe('agreement to the service', () => {
  test('keeps what was said, by whom and at what age, in their words, and stands on the timeline', async () => {
    const scene = await makeScene(database)
    const robin = await signedIn('practitioner')
    expect((await robin.get(url(scene))).body).not.toContain('still want us to be in touch')
    expect((await robin.post(url(scene), young)).headers['location']).toBe(`/cases/${scene.caseId}?done=agreement`)
    expect(await rows(scene)).toEqual([{ decision: 'agreed', decided_by: 'young-person', age: 15, parents_told: 'no' }])
    const { body } = await robin.get(url(scene))
    for (const words of [young.words, young.evidence, young.parents_why_not, '1 June 2026', 'at 15'])
      expect(body).toContain(words)
    expect((await robin.get(`/cases/${scene.caseId}`)).body).toContain('Agreed to our support')
  })

  test('is never bent afterwards, and sent twice it is kept once', async () => {
    const scene = await makeScene(database)
    const robin = await signedIn('practitioner')
    const fields = { ...young, send_key: crypto.randomUUID() }
    for (const _ of [1, 2]) expect((await robin.post(url(scene), fields)).statusCode).toBe(303)
    expect(await rows(scene)).toHaveLength(1)
    const granted = await database.asOwner<{ what: string }>(
      `select privilege_type as what from information_schema.table_privileges
       where grantee = 'rose_app' and table_schema = 'cases' and table_name = 'agreement'`,
    )
    expect(granted.map((g) => g.what).sort()).toEqual(['INSERT', 'SELECT'])
  })

  test.each([
    ['no decision', { decision: '' }, 'Choose what they said.'],
    ['nobody decided', { decided_by: '' }, 'Choose who decided.'],
    ['no evidence', { evidence: '' }, 'Write how you know that they understood.'],
    ['why parents were not told', { parents_why_not: '' }, 'Write why they have not been told.'],
    ['whether parents know', { parents_told: '' }, 'Choose whether parents or carers know.'],
    ['what is true of adults alone', { parents_told: 'not-needed' }, 'Choose whether parents or carers know.'],
    ['a review in a hundred years', { 'review-year': '2126' }, 'more than two years ahead'],
    ['a review today', { 'review-day': '17', 'review-month': '3' }, 'The day to ask again'],
  ])('%s: one sentence, words kept, nothing saved', async (_what, change, sentence) => {
    const scene = await makeScene(database)
    const answer = await (await signedIn('practitioner')).post(url(scene), { ...young, ...change })
    expect([answer.statusCode, answer.body.includes(sentence), answer.body.includes(young.words)]).toEqual([
      422,
      true,
      true,
    ])
    expect(await rows(scene)).toEqual([])
  })
})

describe('what an answer asks of us', () => {
  test('a no stands on the case with asking again and an ending; a day that has passed stands there too', async () => {
    const scene = await makeScene(database)
    let robin = await signedIn('practitioner')
    const case_ = async () => (await robin.get(`/cases/${scene.caseId}`)).body
    await robin.post(url(scene), young)
    expect(await case_()).not.toMatch(/they said no|ask again/i)
    clock.now = new Date('2026-06-02T10:00:00Z')
    robin = await signedIn('practitioner')
    expect(await case_()).toContain('by 1 June 2026 whether they want our support')
    await robin.post(url(scene), { ...young, decision: 'not-agreed', 'review-month': '9' })
    const said = await case_()
    for (const words of ['they said no, or not now', 'It is theirs to say.', '/closure', '1 September 2026'])
      expect(said).toContain(words)
  })
})

describe('turning 18', () => {
  test.each([
    ['2008-03-18', '2026-03-17', false],
    ['2008-03-17', '2026-03-17', true],
    ['2008-02-29', '2026-02-28', false],
    ['2008-02-29', '2026-03-01', true],
    ['2010-02-28', '2028-02-28', true],
    ['2010-03-01', '2028-02-29', false],
    ['2008-12-31', '2026-12-30', false],
    ['2008-12-31', '2026-12-31', true],
    [null, '2026-03-17', false],
  ] as const)('born %s, on %s: asked anew %s, in the rule and in the list', async (born, day, expected) => {
    expect(asksAnew(ageOn(born, plainDate(day)), [])).toBe(expected)
    const scene = await makeScene(database, { born, worker: team.therapist })
    const list = part<{ personId: string; most: number }, { id: string }, { id: string }>({
      ask: turnedEighteen,
      tell: (row) => row,
    })
    const asked = await database.undone(
      team.therapist,
      (tx) => gather([list], tx, { personId: team.therapist.id, most: 99 }),
      new Date(`${day}T12:00:00Z`),
    )
    expect(asked.some(({ id }) => id === scene.caseId)).toBe(expected)
  })

  test('asks worker and manager until it is written down; parents drop out unless they are kept', async () => {
    const scene = await makeScene(database, { given: 'Elowen', born: '2008-03-17' })
    const mum = await relative(scene, 'Tamsin Vale', 'Mum')
    await relative(scene, 'Jory Vale', 'Dad')
    await relative(scene, 'Bo Carr', 'Social worker')
    const robin = await signedIn('practitioner')
    const manager = await signedIn('manager')
    for (const v of [robin, manager]) expect((await v.get('/today')).body).toContain(`href="${url(scene)}"`)
    const before = (await robin.get(`/cases/${scene.caseId}`)).body
    for (const words of ['They have turned 18.', 'Adult safeguarding', '0344 800 8020']) expect(before).toContain(words)
    expect(before.match(/not to be contacted since they turned 18/g)).toHaveLength(2)
    const form = (await robin.get(url(scene))).body
    for (const [name, offered] of [
      ['Tamsin Vale', true],
      ['Jory Vale', true],
      ['Bo Carr', false],
    ] as const)
      expect(form.includes(name)).toBe(offered)
    expect(form).not.toMatch(/type="checkbox"[^>]* checked/)
    expect((await robin.post(url(scene), { ...adult, kept: mum })).statusCode).toBe(303)
    expect(await rows(scene)).toEqual([
      { decision: 'agreed', decided_by: 'young-person', age: 18, parents_told: 'not-needed' },
    ])
    const after = (await robin.get(`/young-people/${scene.youngPersonId}`)).body
    expect(after).toMatch(/Jory Vale<\/strong>, Dad · not to be contacted since they turned 18/)
    expect(after).not.toMatch(/Tamsin Vale<\/strong>, Mum · not to be/)
    for (const v of [robin, manager]) expect((await v.get('/today')).body).not.toContain(`href="${url(scene)}"`)
    const now = (await robin.get(`/cases/${scene.caseId}`)).body
    expect([now.includes('They have turned 18.'), now.includes('Adult safeguarding')]).toEqual([false, true])
  })

  test('what was agreed at 17 is not agreed at 18', async () => {
    const scene = await makeScene(database, { given: 'Kerensa', born: '2008-03-17' })
    await database.asOwner(
      `insert into cases.agreement (id, episode_id, young_person_id, decision, decided_by, age, evidence, parents_told,
         review_on, recorded_by, recorded_at, send_key)
       values (gen_random_uuid(), $1, $2, 'agreed', 'young-person', 17, 'Asked', 'yes', '2026-06-01', $3, now(), gen_random_uuid())`,
      [scene.caseId, scene.youngPersonId, team.practitioner.id],
    )
    expect((await (await signedIn('practitioner')).get('/today')).body).toContain(`href="${url(scene)}"`)
  })
})
