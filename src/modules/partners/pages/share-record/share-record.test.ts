import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { sqlOf } from '../../../../platform/db/sql.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
beforeAll(() => seatTeam(database))

const shared = {
  decision: 'shared',
  'on-day': '17',
  'on-month': '3',
  'on-year': '2026',
  what: 'That she was met by car after school, as she told us',
  about_whom: 'Imogen Vale',
  to_name: 'Bo Carr, social worker',
  to_agency: 'The council',
  how: 'telephone',
  step_objective: 'So that somebody meets her at the gate',
  step_principles: 'Only the day and the place are needed',
  step_risk: 'He could learn that she told us',
  lawful_basis: 'recognised-interest',
  condition: 'safeguarding',
  without_consent: 'Waiting for consent could put her in danger',
  young_person_told: 'agreed',
  words: 'OK but not my mum',
  parents_told: 'not-told',
  parents_why: 'She asked us not to, and it is not needed',
  decided_by: team.practitioner.id,
}

async function robinWithACase() {
  const scene = await makeScene(database)
  const robin = await signedIn('practitioner')
  return { robin, ...scene, address: `/cases/${scene.caseId}/sharing/new` }
}

const saved = (youngPersonId: string) =>
  database.asOwner<{ id: string; decision: string; steps: object; corrects: string | null }>(
    'select id, decision, steps, corrects from partners.share where young_person_id = $1 order by written_at, corrects nulls first',
    [youngPersonId],
  )

describe('information shared', () => {
  test('is kept with its reasons, shown with them, and on the timeline', async () => {
    const { robin, caseId, youngPersonId, address } = await robinWithACase()
    const answer = await robin.post(address, shared)
    expect(answer.statusCode).toBe(303)
    const { body } = await robin.get(String(answer.headers['location']))
    for (const words of [
      'The decision is saved, with its reasons.',
      'Shared with The council',
      'So that somebody meets her at the gate',
      'OK but not my mum',
      'He could learn that she told us',
      'Recognised legitimate interest: safeguarding',
      'She asked us not to',
    ])
      expect(body).toContain(words)
    expect((await saved(youngPersonId))[0]?.steps).toEqual({
      objective: shared.step_objective,
      principles: shared.step_principles,
      risk: shared.step_risk,
    })
    expect((await robin.get(`/cases/${caseId}`)).body).toContain('Information shared')
    expect((await robin.get(`/cases/${caseId}/sharing`)).body).toContain('That she was met by car')
  })

  test('a decision not to share needs no receiver and no basis, but its reasons', async () => {
    const { robin, address, youngPersonId } = await robinWithACase()
    const held = {
      ...shared,
      decision: 'not-shared',
      to_name: '',
      how: '',
      lawful_basis: 'none',
      condition: '',
      without_consent: '',
    }
    expect((await robin.post(address, { ...held, step_objective: '' })).statusCode).toBe(422)
    expect((await robin.post(address, held)).statusCode).toBe(303)
    expect((await saved(youngPersonId)).map((s) => s.decision)).toEqual(['not-shared'])
  })

  test.each([
    [{ lawful_basis: 'none' }, 'What was shared rests on a lawful basis'],
    [{ lawful_basis: 'consent' }, 'Choose the lawful basis.'],
    [{ step_objective: '' }, 'Write what this decision is for.'],
    [{ step_principles: '' }, 'Write why each part is needed'],
    [{ how: 'pigeon' }, 'Choose one of the list.'],
    [{ how: '' }, 'Choose how it went'],
    [{ without_consent: '' }, 'Write why this does not rest on consent'],
    [{ parents_why: '' }, 'Write why their parents or carers were not told.'],
    [{ decided_by: team.trustee.id }, 'Choose who decided it.'],
    [{ 'on-day': '18' }, 'The day is in the future'],
  ])('%j: one sentence, every word kept, nothing saved', async (change, sentence) => {
    const { robin, address, youngPersonId } = await robinWithACase()
    const answer = await robin.post(address, { ...shared, ...change })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    expect(answer.body).toContain('He could learn that she told us')
    expect(await saved(youngPersonId)).toEqual([])
  })

  test('the same page sent twice at once is one entry', async () => {
    const { robin, address, youngPersonId } = await robinWithACase()
    const page = (await robin.get(address)).body
    const value = (name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''
    const fields = { ...shared, _csrf: value('_csrf'), send_key: value('send_key') }
    await Promise.all([robin.send(address, fields), robin.send(address, fields)])
    expect(await saved(youngPersonId)).toHaveLength(1)
  })

  test('a correction is a later entry that points to the earlier one, which stays', async () => {
    const { robin, address, youngPersonId } = await robinWithACase()
    const first = String((await robin.post(address, shared)).headers['location']).replace('?done=share', '')
    const id = first.split('/').at(-1) ?? ''
    expect((await robin.get(`${address}?corrects=${id}`)).body).toContain('That she was met by car')
    const second = await robin.post(address, { ...shared, corrects: id, what: 'That she was met by van' })
    expect(second.statusCode).toBe(303)
    expect((await robin.get(first)).body).toContain('A later entry corrects this one')
    expect((await robin.get(String(second.headers['location']))).body).toContain('an earlier entry')
    expect((await saved(youngPersonId)).map((s) => s.corrects)).toEqual([null, id])
    await expect(
      database.transactions.run(team.manager, NOW, async (tx) => {
        await sql`update partners.share set what = 'Nothing' where id = ${id}`.execute(sqlOf(tx))
      }),
    ).rejects.toThrow('permission denied')
  })

  test('somebody else’s entry or meeting cannot be pointed at', async () => {
    const { robin, address, youngPersonId } = await robinWithACase()
    const others = await makeScene(database)
    const other = String((await robin.post(`/cases/${others.caseId}/sharing/new`, shared)).headers['location']).replace(
      '?done=share',
      '',
    )
    await robin.post(address, { ...shared, corrects: other.split('/').at(-1) ?? '', meeting: 'not an id' })
    expect((await saved(youngPersonId)).map((s) => s.corrects)).toEqual([null])
  })

  test('a reply is added, and what was written stays', async () => {
    const { robin, address } = await robinWithACase()
    const url = String((await robin.post(address, shared)).headers['location']).replace('?done=share', '')
    const reply = { 'on-day': '17', 'on-month': '3', 'on-year': '2026', said: 'They meet her from Monday' }
    expect((await robin.post(`${url}/additions/new`, { ...reply, said: '' })).statusCode).toBe(422)
    expect((await robin.post(`${url}/additions/new`, reply)).headers['location']).toBe(`${url}?done=added`)
    expect((await robin.get(url)).body).toContain('They meet her from Monday')
  })
})
