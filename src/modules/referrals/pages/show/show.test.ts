import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { putAttachment, putReferral } from '../../../../../tests/harness/put-referral.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let manager: Visitor
let duty: Visitor
beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.practitioner)
  manager = await signedIn('manager')
  duty = await signedIn('practitioner')
})

const DEEDS = [
  'conversation',
  'information-request',
  'information',
  'escalation',
  'young-person',
  'change',
  'screening',
]
const DECISIONS = ['decision', 'withdrawal']

describe('a referral', () => {
  test('is shown whole and as it was asked, with safe contact before anything that could send', async () => {
    const id = await putReferral(database)
    const { body, statusCode, headers } = await manager.get(`/referrals/${id}`)
    expect(statusCode).toBe(200)
    for (const words of ['Wren Oakapple', 'Gifts that nobody can explain', 'Larkfield Academy', 'Draws birds.'])
      expect(body).toContain(words)
    expect(body.indexOf('Safe contact')).toBeLessThan(body.indexOf('What the referrer wrote'))
    expect(body).toMatch(/Never:<\/strong> Uncle Den/)
    expect(Number(/desc="(\d+)"/.exec(String(headers['server-timing']))?.[1])).toBeLessThanOrEqual(8)
  })

  test('what a known record says of safe contact is told anew until it is decided, and nobody is dropped', async () => {
    const { youngPersonId } = await makeScene(database)
    await database.asOwner(
      `insert into young_people.safe_contact (young_person_id, telephone, code_phrase, never_contact, changed_at)
       values ($1, '01603 000', 'The old phrase', 'Stepfather', now())`,
      [youngPersonId],
    )
    const show = async (state: string) => {
      const id = await putReferral(database, { state })
      await database.asOwner('update referrals.referral set young_person_id = $2 where id = $1', [id, youngPersonId])
      return /<section class="rose-safety"[\s\S]*?<\/section>/.exec((await manager.get(`/referrals/${id}`)).body)?.[0]
    }
    const waiting = await show('received')
    for (const words of ['07700 900123', 'The old phrase', 'Stepfather', 'Uncle Den']) expect(waiting).toContain(words)
    const decided = await show('allocated')
    expect(decided).toContain('01603 000')
    expect(decided).not.toContain('07700 900123')
  })

  test('what was typed is never markup', async () => {
    const id = await putReferral(database, { answers: { why_now: '<script>alert(1)</script>' } })
    expect((await manager.get(`/referrals/${id}`)).body).toContain('&lt;script>')
  })

  test('says what comes next: speak, then whose record, then decide', async () => {
    const id = await putReferral(database)
    expect((await manager.get(`/referrals/${id}`)).body).toMatch(/role="button"[^>]*>Speak to the referrer</)
    await database.asOwner(
      `insert into referrals.conversation (id, referral_id, spoken_to, spoken_at, holds_safety, had_by, written_at)
       values (gen_random_uuid(), $1, 'H', now(), 'the school', $2, now())`,
      [id, team.manager.id],
    )
    expect((await manager.get(`/referrals/${id}`)).body).toMatch(/role="button"[^>]*>Say who this is</)
  })

  test('whoever is on duty is offered no ending, and is refused one', async () => {
    const id = await putReferral(database)
    const { body } = await duty.get(`/referrals/${id}`)
    expect(body).not.toContain(`/referrals/${id}/decision`)
    expect(body).not.toContain(`/referrals/${id}/withdrawal`)
    for (const deed of DECISIONS) expect((await duty.get(`/referrals/${id}/${deed}`)).statusCode).toBe(404)
  })

  test('missing, restricted and not yours are one and the same answer, on every page of it', async () => {
    const missing = crypto.randomUUID()
    const restricted = await putReferral(database, { restricted: true })
    const decided = await putReferral(database, { state: 'declined' })
    for (const deed of ['', ...DEEDS.map((d) => `/${d}`)]) {
      const bodies = new Set<string>()
      for (const id of [missing, restricted, decided]) {
        const answer = await duty.get(`/referrals/${id}${deed}`)
        expect(answer.statusCode).toBe(404)
        bodies.add(answer.body.replaceAll(id, 'ID'))
      }
      expect(bodies.size).toBe(1)
    }
    for (const deed of [...DEEDS, ...DECISIONS]) {
      const [one, other] = [
        await manager.get(`/referrals/${missing}/${deed}`),
        await manager.get(`/referrals/${restricted}/${deed}`),
      ]
      expect([one.statusCode, one.body]).toEqual([404, other.body])
    }
    expect((await manager.get('/referrals/not-an-id')).statusCode).toBe(404)
  })

  test('looking at it is written down, and a try at one that is not yours too', async () => {
    const id = await putReferral(database)
    await manager.get(`/referrals/${id}`)
    const colleague = await signedIn('other-practitioner')
    await database.asOwner(`insert into people.duty values ($1, '2026-03-17') on conflict do nothing`, [
      team.colleague.id,
    ])
    const decided = await putReferral(database, { state: 'declined' })
    await colleague.get(`/referrals/${decided}`)
    const rows = await database.asOwner<{ act: string }>(
      'select act from audit.event where subject_id = any ($1::uuid[]) order by no',
      [[id, decided]],
    )
    expect(rows.map(({ act }) => act)).toEqual(['looked at a referral', 'refused'])
  })
})

describe('a document of a referral', () => {
  test('is a download with a name of ours, opened by no browser', async () => {
    const id = await putReferral(database)
    const file = await putAttachment(database, id, '../../evil"\r\nx: y.pdf.exe')
    const answer = await manager.get(`/referrals/${id}/attachments/${file}`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('application/octet-stream')
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="R-TEST-[^"/\\]*\.pdf"/)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    const other = await putReferral(database)
    expect((await manager.get(`/referrals/${other}/attachments/${file}`)).statusCode).toBe(404)
  })

  test('stop, lock, tell: locked, it is given to nobody, and the page says whom to tell', async () => {
    const id = await putReferral(database)
    const file = await putAttachment(database, id)
    const lock = `/referrals/${id}/attachments/${file}/lock`
    expect((await duty.get(lock)).body).toContain('Do not open it again')
    expect((await duty.post(lock, {})).headers['location']).toBe(lock)
    const told = (await duty.get(lock)).body
    expect(told).toContain('Locked by Robin Ashby')
    expect(told).toContain('101')
    for (const v of [manager, duty]) expect((await v.get(`/referrals/${id}/attachments/${file}`)).statusCode).toBe(404)
    expect((await manager.get(`/referrals/${id}`)).body).toContain('locked, given to nobody')
    await manager.post(lock, {})
    expect((await duty.get(lock)).body).toContain('Locked by Robin Ashby')
  })
})
