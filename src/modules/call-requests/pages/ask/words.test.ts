import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readingOf, wordsOf } from '#platform/pure/reading-age.ts'
import { useApp } from '../../../../../tests/harness/app.ts'
import { FOX, tokenOn } from '../../../../../tests/harness/call-request.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { heardOn, wholeOnes } from '../../../../../tests/harness/heard.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, clock } = useApp(database)

beforeAll(() => seatTeam(database))
beforeEach(async () => {
  clock.now = NOW
  await database.asOwner('delete from people.duty')
})
const rota = async (...days: string[]) => {
  for (const day of days) await onDuty(database, team.colleague, day)
}
const get = async (path: string) => (await visitor().get(path)).body
const send = async (fields: Record<string, string | string[]>, meanwhile = async () => {}) => {
  const guest = visitor()
  const page = tokenOn((await guest.get('/you/call')).body)
  await meanwhile()
  clock.now = new Date(clock.now.getTime() + 60_000)
  return (await guest.send('/you/call', { page, ...fields })).body
}
const away = async (work: () => Promise<string>) => {
  await database.asOwner('revoke usage on schema call_requests from rose_app')
  try {
    return await work()
  } finally {
    await database.asOwner('grant usage on schema call_requests to rose_app')
  }
}

/** Every state in which somebody finds the page, with words that stand in no other. */
const STATES: readonly (readonly [string, string, () => Promise<string>])[] = [
  ['open', 'until 5pm today', async () => rota('2026-03-17', '2026-03-18').then(() => get('/you/call'))],
  [
    'open for those who come before it is read',
    'on Friday 20 March from 9am',
    async () => rota('2026-03-20', '2026-03-25').then(() => get('/you/call')),
  ],
  ['sent before', 'This page was sent already', async () => rota('2026-03-17').then(() => get('/you/call?again=yes'))],
  ['closed', 'So the form is closed now', async () => rota('2026-03-27').then(() => get('/you/call'))],
  [
    'with every fault at once',
    'Choose how we can reach you',
    async () => rota('2026-03-17').then(() => send({ line: 'own', speaks: 'language' })),
  ],
  [
    'closed while somebody wrote',
    'The form closed while you were writing',
    async () =>
      rota('2026-03-17').then(() =>
        send(FOX, async () => {
          await database.asOwner('delete from people.duty')
        }),
      ),
  ],
  ['after it was sent', 'We have it', async () => rota('2026-03-17', '2026-03-18').then(() => get('/you/call/next'))],
  ['when something of ours fails', 'Something is not working here', () => away(() => get('/you/call'))],
  [
    'when something of ours fails as it is sent',
    'Something went wrong here',
    () => away(async () => (await visitor().send('/you/call', FOX)).body),
  ],
]

describe.each(STATES)('the page on which one asks to be called: %s', (_, words, page) => {
  test('is read by a child of ten, in short sentences', async () => {
    const sentences = heardOn(await page())
    expect(sentences.join(' ')).toContain(words)
    const { fleschKincaid, automated } = readingOf(wholeOnes(sentences))
    expect(fleschKincaid).toBeLessThanOrEqual(5.5)
    expect(automated).toBeLessThanOrEqual(6)
    const { longest } = readingOf(sentences)
    expect([longest, wordsOf(longest).length < 20]).toEqual([longest, true])
  })
})
