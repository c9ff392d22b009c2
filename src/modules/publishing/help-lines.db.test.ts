import { beforeAll, expect, test } from 'vitest'
import { putLine } from '../../../tests/database/line-rows.ts'
import { NOW, useDatabase } from '../../../tests/harness/fresh-database.ts'
import { setting } from '../../../tests/harness/setting.ts'
import { seatTeam, team } from '../../../tests/harness/team.ts'
import { PUBLIC, type Viewer } from '../../platform/viewer.ts'
import { currentLines } from './index.ts'
import { newestLines, saveLine } from './store/help-lines.ts'

const database = useDatabase()
const { organisation } = setting()
const TASK: Viewer = { kind: 'task', task: 'help-lines' }
beforeAll(async () => {
  await seatTeam(database)
  await putLine(database)
})
const look = (lines: ReturnType<typeof currentLines>) => database.transactions.run(TASK, NOW, lines.look)
const namesOf = (lines: ReturnType<typeof currentLines>) => lines.all().map(({ name }) => name)
const keep = (change: string) =>
  database.asOwner(
    `insert into publishing.help_line_version (id, code, version, line, deed, made_by, made_at, send_key)
     select gen_random_uuid(), code, version + 1, line || $2::jsonb, 'written', $1, $3, gen_random_uuid()
     from publishing.help_line_version order by version desc limit 1`,
    [team.communications.id, change, NOW],
  )

test('they are those of the settings until somebody looks, and then as they were saved, after a new start too', async () => {
  await keep('{"name": "Childline, day and night"}')
  const lines = currentLines(organisation)
  expect(namesOf(lines)).toEqual(organisation.help_lines.map(({ name }) => name))
  await look(lines)
  expect([lines.turn(), namesOf(lines)[0]]).toEqual([1, 'Childline, day and night'])
  await look(lines)
  expect(lines.turn()).toBe(1)
  await keep('{"about": "Other words."}')
  await look(lines)
  expect(lines.turn()).toBe(2)
  const afterNewStart = currentLines(organisation)
  await look(afterNewStart)
  expect(afterNewStart.all()).toEqual(lines.all())
})

test('a version that cannot be read any more leaves the line as the settings have it', async () => {
  await keep('{"hours": "sometimes"}')
  const lines = currentLines(organisation)
  await look(lines)
  expect(namesOf(lines)).toEqual(expect.arrayContaining(['Childline']))
  await keep('{"hours": null}')
  await look(lines)
  expect(namesOf(lines)).toContain('Childline, day and night')
})

test('of two who save on the same version the second changes nothing', async () => {
  const [line] = organisation.help_lines
  if (!line) throw new Error('the settings hold no line')
  const making = (by: string, key: string) =>
    ({ line, deed: 'written', how: null, saw: 0, by, at: NOW, sendKey: key }) as const
  const save = (who: typeof team.manager, key: string) =>
    database.transactions.run(who, NOW, (tx) => saveLine(tx, making(who.id, key)))
  const key = (n: number) => `00000000-0000-4000-8000-0000000001${n}0`
  expect(await Promise.all([save(team.manager, key(1)), save(team.communications, key(2))])).toEqual(
    expect.arrayContaining(['saved', null]),
  )
})

test('a visitor reads no version; nobody writes in another’s name, and the task that reads writes nothing', async () => {
  expect(await database.undone(PUBLIC, newestLines)).toEqual([])
  const [first] = organisation.help_lines
  if (!first) throw new Error('the settings hold no line')
  const line = { ...first, code: 'another' }
  const making = {
    line,
    deed: 'written',
    how: null,
    saw: 0,
    by: team.manager.id,
    at: NOW,
    sendKey: team.manager.id,
  } as const
  for (const viewer of [TASK, PUBLIC, team.communications])
    await expect(database.undone(viewer, (tx) => saveLine(tx, making))).rejects.toThrow(/row-level security/)
  const asTrustee = { ...making, by: team.trustee.id }
  await expect(database.undone(team.trustee, (tx) => saveLine(tx, asTrustee))).rejects.toThrow(/row-level security/)
  expect(await database.undone(team.manager, (tx) => saveLine(tx, making))).toBe('saved')
})
