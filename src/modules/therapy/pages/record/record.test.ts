import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { OTHER_THERAPIST, seatOtherTherapist } from '../../../../../tests/database/wall-rows.ts'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putSafeContact } from '../../../../../tests/harness/safe-contact.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn, clock, lines } = useApp(database)
let scene: Scene
let manager: Visitor
let therapist: Visitor
let worker: Visitor
let home: string

beforeAll(async () => {
  await seatTeam(database)
  await seatOtherTherapist(database)
  await database.asOwner(`update people.person set demo_key = 'other-therapist' where id = $1`, [OTHER_THERAPIST])
})
beforeEach(async () => {
  scene = await makeScene(database, { given: 'Imogen', family: 'Vale' })
  home = `/young-people/${scene.youngPersonId}/therapy`
  clock.now = NOW
  await database.asOwner('delete from people.notice')
  manager = await signedIn('manager')
  therapist = await signedIn('therapist')
  worker = await signedIn('practitioner')
})

const DAY = { 'held-day': '10', 'held-month': '3', 'held-year': '2026' }
const ENTRY = {
  ...DAY,
  kind: 'met',
  themes: 'The sea and my nan',
  notes: 'Quiet, then she laughed',
  agreed: 'Not for school',
}
const SECRET = ['The sea and my nan', 'Quiet, then she laughed', 'Not for school']

async function begin() {
  const words = { ...DAY, therapist: team.therapist.id, words: 'I would like somebody just for me' }
  expect((await manager.post(`${home}/beginning`, words)).statusCode).toBe(303)
}
async function write(words: Record<string, string> = ENTRY) {
  const answer = await therapist.post(home, { ...words, send_key: crypto.randomUUID() })
  const [row] = await database.asOwner<{ id: string }>(
    'select id from therapy.entry where young_person_id = $1 order by written_at desc limit 1',
    [scene.youngPersonId],
  )
  return { answer, id: row?.id ?? '' }
}
const told = async (id: string) =>
  (await database.asOwner<{ said: string }>('select said from people.notice where person_id = $1', [id])).map(
    ({ said }) => said,
  )
const hidden = (body: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? ''

describe('therapy', () => {
  test('is offered by the manager, and the case shows that it is, since when, by whom, and no more', async () => {
    await begin()
    const { answer, id } = await write()
    expect(answer.statusCode).toBe(303)
    const read = (await therapist.get(`/therapy/${id}`)).body
    for (const words of SECRET) expect(read).toContain(words)
    for (const visitor of [worker, manager]) {
      for (const url of [
        home,
        `/cases/${scene.caseId}`,
        `/young-people/${scene.youngPersonId}`,
        '/today',
        '/supervision',
      ]) {
        const { body } = await visitor.get(url)
        for (const words of SECRET) expect([url, body.includes(words)]).toEqual([url, false])
      }
      const { body } = await visitor.get(home)
      for (const words of [
        'Therapy has been offered since 10 March 2026, by Tomas Reed',
        'I would like somebody just for me',
      ])
        expect(body).toContain(words)
      for (const url of [`/therapy/${id}`, `/therapy/${id}/change`, `${home}/sharing`])
        expect([url, (await visitor.get(url)).statusCode]).toEqual([url, 404])
    }
    const timeline = (await worker.get(`/cases/${scene.caseId}`)).body
    expect(timeline).toMatch(/Tomas Reed[^]*Therapy is offered by this therapist/)
    expect((await manager.get(home)).body).toContain('Met once, last on 10 March 2026')
    expect((await worker.get(home)).body).not.toContain('For supervision')
    expect((await manager.get('/therapy')).body).toMatch(/Imogen Vale[^]*Tomas Reed, since 10 March 2026 · met once/)
    expect(lines.join('')).not.toContain('The sea')
  })

  test('shows its therapist who it is and how it is safe to reach them, though the case is not theirs', async () => {
    await putSafeContact(database, scene.youngPersonId, { never_contact: 'Stepdad', telephone: '07700 900111' })
    expect((await therapist.get(home)).statusCode).toBe(404)
    await begin()
    expect((await therapist.get('/therapy')).body).toContain('Imogen Vale')
    const { body } = await therapist.get(home)
    for (const words of ['Imogen Vale', '07700 900111', 'Stepdad']) expect(body).toContain(words)
    for (const url of [`/cases/${scene.caseId}`, `/young-people/${scene.youngPersonId}`])
      expect((await therapist.get(url)).statusCode).toBe(404)
  })

  test('is shared with the case in words of its own, and only those', async () => {
    await begin()
    await write()
    const sharing = { text: 'Mornings are better for her', told: 'not-told', why: '' }
    const faulty = await therapist.post(`${home}/sharing`, sharing)
    expect([faulty.statusCode, faulty.body.includes('Write why they have not been told')]).toEqual([422, true])
    expect(faulty.body).toContain('Mornings are better for her')
    expect((await therapist.post(`${home}/sharing`, { ...sharing, told: 'agreed' })).statusCode).toBe(303)
    const timeline = (await worker.get(`/cases/${scene.caseId}`)).body
    for (const words of ['Shared with the case by the therapist', 'Mornings are better for her'])
      expect(timeline).toContain(words)
    for (const words of SECRET) expect(timeline).not.toContain(words)
    expect((await worker.get(home)).body).toContain('They agreed to it')
  })

  test.each([
    [{ themes: '', notes: '', agreed: '' }, 'Write at least one line'],
    [{ kind: '' }, 'Choose what this entry is of'],
    [{ 'held-day': '18' }, 'The day is in the future'],
    [{ notes: 'x'.repeat(10_001) }, 'Shorten this by one letter'],
  ])('an entry with a fault (%#): one sentence, every word kept, nothing saved', async (change, sentence) => {
    await begin()
    const { answer } = await write({ ...ENTRY, themes: 'My <boat>', ...change })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    if (!('themes' in change)) expect(answer.body).toContain('My &lt;boat>')
    expect(
      await database.asOwner('select from therapy.entry where young_person_id = $1', [scene.youngPersonId]),
    ).toEqual([])
  })

  test('of a day on which they were not brought needs no words, and blames nobody', async () => {
    await begin()
    expect((await write({ ...DAY, kind: 'not-met', themes: '', notes: '', agreed: '' })).answer.statusCode).toBe(303)
    expect((await manager.get(home)).body).toContain('Not brought, or not able to come: 1')
  })

  test('an entry is changed with a reason; two windows at once are shown both, and the one before stays', async () => {
    await begin()
    const { id } = await write()
    const url = `/therapy/${id}/change`
    const version = hidden((await therapist.get(url)).body, 'version')
    const other = await signedIn('therapist')
    const first = { ...ENTRY, notes: 'She laughed twice', because: 'A word was wrong', version }
    expect((await other.post(url, { ...first, because: '' })).statusCode).toBe(422)
    expect((await other.post(url, first)).statusCode).toBe(303)
    const late = await therapist.post(url, { ...ENTRY, notes: 'She sang', because: 'Another word', version })
    expect(late.statusCode).toBe(409)
    for (const words of ['This entry was changed while you were writing', 'She laughed twice', 'She sang', 'Keep mine'])
      expect(late.body).toContain(words)
    const again = { ...ENTRY, notes: 'She sang', because: 'Another word', version: hidden(late.body, 'version') }
    expect((await therapist.post(url, again)).statusCode).toBe(303)
    const { body } = await therapist.get(`/therapy/${id}`)
    for (const words of ['She sang', 'She laughed twice', 'Quiet, then she laughed', 'A word was wrong'])
      expect(body).toContain(words)
  })

  test('goes to another therapist whom the manager names; the one before reads no more of it, the manager still nothing', async () => {
    await begin()
    const { id } = await write()
    const page = await manager.get(`${home}/handover`)
    expect(page.body).toContain('Ines Ward')
    const to = { therapist: OTHER_THERAPIST, because: 'Tomas leaves us', from: team.therapist.id }
    expect((await manager.post(`${home}/handover`, { ...to, therapist: team.therapist.id })).body).toContain(
      'has it already',
    )
    expect((await manager.post(`${home}/handover`, to)).statusCode).toBe(303)
    for (const url of [`/therapy/${id}`, home]) expect((await therapist.get(url)).statusCode).toBe(404)
    expect((await manager.get(`/therapy/${id}`)).statusCode).toBe(404)
    const next = await signedIn('other-therapist')
    expect((await next.get(`/therapy/${id}`)).statusCode).toBe(404)
    const record = await next.get(home)
    expect(record.body).toContain('One earlier entry opens to you when the therapist who wrote it agrees')
    for (const words of SECRET) expect(record.body).not.toContain(words)
    expect(await told(OTHER_THERAPIST)).toEqual([
      'A young person’s therapy is with you. What was written before opens when whoever wrote it agrees.',
    ])
    const before =
      'A young person’s therapy that you held is with Ines Ward now. They read what you wrote when you agree.'
    expect(await told(team.therapist.id)).toContain(before)
    expect(await told(team.safeguardingTrustee.id)).toEqual([
      'Asha Mbeki handed a young person’s therapy from Tomas Reed to Ines Ward.',
    ])
    for (const visitor of [manager, worker]) expect((await visitor.get('/therapy-handovers')).statusCode).toBe(404)
    const jo = await signedIn('safeguarding-trustee')
    expect((await jo.get('/therapy-handovers')).body).toContain('Nothing waits for your word')
    const agreement = await therapist.get('/therapy-handovers')
    expect(agreement.body).toMatch(/Imogen Vale[^]*With Ines Ward since 17 March 2026, 10:00/)
    const asked = { holding: hidden(agreement.body, 'holding'), writer: hidden(agreement.body, 'writer') }
    for (const other of [jo, next]) expect((await other.post('/therapy-handovers', asked)).statusCode).toBe(422)
    for (const junk of ['', 'abc'])
      expect((await therapist.post('/therapy-handovers', { ...asked, holding: junk })).statusCode).toBe(422)
    expect((await therapist.post('/therapy-handovers', asked)).statusCode).toBe(303)
    expect((await next.get(`/therapy/${id}`)).body).toContain('The sea and my nan')
    expect((await next.get(home)).body).not.toContain('earlier entry')
    for (const from of ['', 'abc'])
      expect((await manager.post(`${home}/handover`, { ...to, therapist: team.therapist.id, from })).statusCode).toBe(
        409,
      )
    const late = await manager.post(`${home}/handover`, { ...to, therapist: team.therapist.id, because: 'Again' })
    expect([late.statusCode, late.body.includes('it is with Ines Ward now')]).toEqual([409, true])
    expect((await worker.get(`/cases/${scene.caseId}`)).body).toContain('Therapy goes on with this therapist')
  })

  test('is handed over and agreed to only by somebody who has just shown who they are', async () => {
    await begin()
    clock.now = new Date(NOW.getTime() + 20 * 60_000)
    const away = (answer: { statusCode: number; headers: Record<string, unknown> }) =>
      [answer.statusCode, String(answer.headers['location'])] as const
    expect(away(await manager.get(`${home}/handover`))).toEqual([303, expect.stringContaining('/sign-in/again?to=')])
    const fields = { therapist: OTHER_THERAPIST, because: 'Tomas leaves us', from: team.therapist.id }
    expect(away(await manager.post(`${home}/handover`, fields, '/therapy'))[1]).toContain('/sign-in/again')
    expect(away(await therapist.post('/therapy-handovers', {}))[1]).toContain('/sign-in/again')
  })

  test('ends for the case, and its record stays with the therapist', async () => {
    await begin()
    const { id } = await write()
    expect((await worker.get(`${home}/ending`)).statusCode).toBe(404)
    expect((await therapist.post(`${home}/ending`, { ...DAY, 'held-day': '17' })).statusCode).toBe(303)
    expect((await worker.get(home)).body).toContain('Earlier therapy: 10 March 2026 to 17 March 2026, Tomas Reed')
    expect((await therapist.get(`/therapy/${id}`)).statusCode).toBe(200)
    await begin()
    expect((await worker.get(home)).body).toContain('Therapy has been offered since 10 March 2026')
  })

  test('of a restricted record is held only by somebody who is named on it', async () => {
    const shut = await makeScene(database, { named: [team.manager] })
    const url = `/young-people/${shut.youngPersonId}/therapy/beginning`
    const words = { ...DAY, therapist: team.therapist.id, words: '' }
    const answer = await manager.post(url, words)
    expect([answer.statusCode, answer.body.includes('Name Tomas Reed on it first')]).toEqual([422, true])
  })

  test('is said to be a record of its own, for the court and the police as well', async () => {
    await begin()
    expect((await worker.get(home)).body).toContain('A request for notes from the police or a court does not cover it')
    expect((await worker.get(`/cases/${scene.caseId}/notes-requests/new`)).body).toContain('not the record of therapy')
  })
})
