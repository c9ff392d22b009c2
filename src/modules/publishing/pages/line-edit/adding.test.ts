import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { hidden, LINE } from '../../../../../tests/harness/help-line.ts'
import { setting } from '../../../../../tests/harness/setting.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { waitsForLock } from '../../../../../tests/harness/waiting.ts'
import { oneAddsAtATime, saveLine } from '../../store/help-lines.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
beforeAll(() => seatTeam(database))

const NEW = '/manage/help-lines/new'
test('the second half of a double click waits until the first is saved, and both are one line', async () => {
  const comms = await signedIn('communications')
  const sendKey = hidden((await comms.get(NEW)).body, 'send_key')
  const [known] = setting().organisation.help_lines
  if (!known) throw new Error('the settings have no line')
  const line = { ...known, code: 'a-new-line', name: LINE.name }
  const slower = await database.transactions.run(team.communications, NOW, async (tx) => {
    await oneAddsAtATime(tx)
    const answer = comms.send(NEW, { _csrf: comms.token(), version: '0', send_key: sendKey, ...LINE })
    expect(await waitsForLock(database, answer)).toBe(true)
    await saveLine(tx, { line, deed: 'written', how: null, saw: 0, by: team.communications.id, at: NOW, sendKey })
    return { answer }
  })
  const { statusCode, headers } = await slower.answer
  expect([statusCode, headers['location']]).toEqual([303, '/manage/help-lines/a-new-line?done=saved'])
  expect(await database.asOwner('select code from publishing.help_line_version')).toEqual([{ code: 'a-new-line' }])
})
