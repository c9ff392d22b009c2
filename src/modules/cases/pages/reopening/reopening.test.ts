import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { waitsForLock } from '../../../../../tests/harness/waiting.ts'
import { oneAtATime, openCase } from '../../store/episodes.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
beforeAll(() => seatTeam(database))

test('two people who begin support again at the same moment make one case', async () => {
  const { caseId, youngPersonId } = await makeScene(database)
  await database.asOwner(`update cases.episode set state = 'closed', closed_on = '2026-03-16' where id = $1`, [caseId])
  const manager = await signedIn('manager')
  const slower = await database.transactions.run(team.manager, NOW, async (tx) => {
    await oneAtATime(tx, youngPersonId)
    const answer = manager.post(`/cases/${caseId}/reopening`, { because: 'He wrote to her again.' })
    expect(await waitsForLock(database, answer)).toBe(true)
    await openCase(tx, { youngPersonId, offer: 'one-to-one', level: null, told: {}, openedOn: '2026-03-17' })
    return { answer }
  })
  const { statusCode, body } = await slower.answer
  expect([statusCode, body.includes('There is a case for this young person already')]).toEqual([422, true])
  expect(await database.asOwner(`select 1 from cases.episode where state <> 'closed'`)).toHaveLength(1)
})
