import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../tests/harness/fresh-database.ts'
import { putConnection, putSafeContact } from '../../../tests/harness/safe-contact.ts'
import { makeScene } from '../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../tests/harness/team.ts'
import { readOrganisation } from '../../platform/organisation.ts'
import { ROOT } from '../../platform/root.ts'
import { mayLeave } from './index.ts'
import type { Leaving } from './may-leave.ts'

const database = useDatabase()
beforeAll(() => seatTeam(database))

const at = { organisation: readOrganisation(join(ROOT, 'config', 'organisation.yml')), now: NOW }
const CHANNELS = ['call', 'voicemail', 'text', 'post', 'label'] as const
const ask = (leaving: Leaving) => database.undone(team.practitioner, (tx) => mayLeave(tx, leaving, at))

describe('what is automatic', () => {
  test('leaves only when nothing has to be confirmed', async () => {
    const { youngPersonId } = await makeScene(database)
    await putSafeContact(database, youngPersonId)
    for (const channel of CHANNELS)
      expect(await ask({ youngPersonId, channel, connectionId: null })).toMatchObject({ channel })
    await database.asOwner(
      `update young_people.safe_contact set safe_times = 'Lunch break' where young_person_id = $1`,
      [youngPersonId],
    )
    expect(await ask({ youngPersonId, channel: 'text', connectionId: null })).toEqual({
      stays: 'Only a person can tell whether now is a safe time. Not confirmed.',
    })
    const gran = await putConnection(database, youngPersonId)
    expect(await ask({ youngPersonId, channel: 'text', connectionId: gran })).toHaveProperty('stays')
  })

  test('stops at a death, at once and whatever is safe', async () => {
    const { youngPersonId } = await makeScene(database)
    await putSafeContact(database, youngPersonId)
    const gran = await putConnection(database, youngPersonId)
    await database.asOwner('update young_people.young_person set died_on = $2 where id = $1', [youngPersonId, NOW])
    for (const channel of CHANNELS)
      for (const connectionId of [null, gran])
        expect(await ask({ youngPersonId, channel, connectionId })).toMatchObject({
          stays: expect.stringMatching(/has died/),
        })
  })

  test('knows nothing of a record that the viewer may not see, and of nobody else', async () => {
    const theirs = await makeScene(database, { worker: team.colleague })
    await putSafeContact(database, theirs.youngPersonId)
    const leaving = { youngPersonId: theirs.youngPersonId, channel: 'text', connectionId: null } as const
    expect(await ask(leaving)).toEqual({ stays: 'This record is not found.' })
    const { youngPersonId } = await makeScene(database)
    const lead = await putConnection(database, youngPersonId, { relationship: 'Social worker', lead: true })
    expect(await ask({ youngPersonId, channel: 'text', connectionId: lead })).toHaveProperty('stays')
  })
})
