import { beforeAll, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../tests/harness/team.ts'
import { newId } from '../../platform/secrets.ts'
import type { Viewer } from '../../platform/viewer.ts'
import { ownContent } from '../site/index.ts'
import { currentPages } from './index.ts'
import { saveVersion } from './store/versions.ts'

const database = useDatabase()
beforeAll(() => seatTeam(database))
const starting = ownContent()
const TASK: Viewer = { kind: 'task', task: 'pages' }
const look = (words: ReturnType<typeof currentPages>, now = NOW) =>
  database.transactions.run(TASK, now, (tx) => words.look(tx, now))
const titled = (path: string, title: string) =>
  (starting.get(path)?.source ?? '').replace(/^title: .*$/m, `title: ${title}`)

type Wish = {
  path?: string
  saw: number
  title: string
  publishAt: Date | null
  by?: typeof team.manager
  sendKey?: string
}
const save = ({ path = 'about', saw, title, publishAt, by = team.communications, sendKey = newId() }: Wish, at = NOW) =>
  database.transactions.run(by, at, (tx) =>
    saveVersion(tx, {
      path,
      saw,
      source: titled(path, title),
      publishAt,
      deed: 'written',
      starting: 'x',
      by: by.id,
      sendKey,
      at,
    }),
  )
const titleOf = (words: ReturnType<typeof currentPages>, path = 'about') => words.get(path)?.about.title

test('of two who save at one moment one is first, and the other learns of it', async () => {
  const both = await Promise.all([
    save({ saw: 0, title: 'Mine', publishAt: NOW }),
    save({ saw: 0, title: 'Yours', publishAt: NOW, by: team.manager }),
  ])
  expect(both.filter((one) => one === 1)).toHaveLength(1)
  expect(both.filter((one) => one === null)).toHaveLength(1)
})

test('the same page sent twice is one version', async () => {
  const sendKey = newId()
  const twice = [
    await save({ saw: 1, title: 'Twice', publishAt: NOW, sendKey }),
    await save({ saw: 1, title: 'Twice', publishAt: NOW, sendKey }),
  ]
  expect(twice).toEqual([2, 'sent-before'])
})

test('a planned version is on the site from its moment on, without a restart, and after one too', async () => {
  const words = currentPages(starting)
  await look(words)
  expect(titleOf(words)).toBe('Twice')
  const friday = new Date('2026-03-20T09:30:00Z')
  await save({ saw: 2, title: 'On Friday', publishAt: friday })
  await look(words)
  const turn = words.turn()
  expect(titleOf(words)).toBe('Twice')
  await look(words, new Date(friday.getTime() - 1))
  expect([titleOf(words), words.turn()]).toEqual(['Twice', turn])
  await look(words, friday)
  expect([titleOf(words), words.turn()]).toEqual(['On Friday', turn + 1])
  const restarted = currentPages(starting)
  expect(titleOf(restarted)).toBe(starting.get('about')?.about.title)
  await look(restarted, friday)
  expect(titleOf(restarted)).toBe('On Friday')
})

test('at a start without the database they are the starting words', () =>
  expect(titleOf(currentPages(starting))).toBe(starting.get('about')?.about.title))

test('a save that came to nothing is gone again at the next look', async () => {
  const words = currentPages(starting)
  await database.undone(team.communications, async (tx) => {
    const source = titled('contact', 'Not to be')
    await saveVersion(tx, {
      path: 'contact',
      saw: 0,
      source,
      publishAt: NOW,
      deed: 'written',
      starting: 'x',
      by: team.communications.id,
      sendKey: newId(),
      at: NOW,
    })
    await words.look(tx, NOW)
    expect(titleOf(words, 'contact')).toBe('Not to be')
  })
  await look(words)
  expect(titleOf(words, 'contact')).toBe(starting.get('contact')?.about.title)
})

test('nobody writes a version in the name of another, and none is changed or removed', async () => {
  const forged = database.transactions.run(team.manager, NOW, (tx) =>
    saveVersion(tx, {
      path: 'about',
      saw: 3,
      source: 'x',
      publishAt: null,
      deed: 'written',
      starting: 'x',
      by: team.communications.id,
      sendKey: newId(),
      at: NOW,
    }),
  )
  await expect(forged).rejects.toThrow(/row-level security/)
  const granted = await database.asOwner<{ privilege: string }>(
    `select privilege_type as privilege from information_schema.role_table_grants
     where table_schema = 'publishing' and table_name = 'page_version' and grantee = 'rose_app' order by 1`,
  )
  expect(granted.map(({ privilege }) => privilege)).toEqual(['INSERT', 'SELECT'])
})
