import { beforeAll, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { startingPage, typedPage } from '../../../../../tests/harness/page-words.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
beforeAll(() => seatTeam(database))

test.each([
  ['**', 'Ring us **now.'],
  ['](', 'See [what helps](/families'],
  ['##', '##Help'],
  ['|', '| Day | Time |\n|---|---|\n| Monday | 9am |'],
  ['•', '• One\n• Two'],
])('signs of a slip (%s) that visitors would read are asked about once more', async (sign, slip) => {
  const ferhat = await signedIn('communications')
  const words = `${startingPage('families').words}\n\n${slip}`
  const { statusCode, body } = await ferhat.post('/manage/pages/families/change', typedPage('families', { words }))
  expect([statusCode, body.includes(`Visitors would read these signs as they are: ${sign}`)]).toEqual([422, true])
})

test('a link to news may have figures in it, and one to no news is asked about once more', async () => {
  const ferhat = await signedIn('communications')
  const words = `${startingPage('families').words}\n\n[The day](/news/awareness-day-2027)`
  const { statusCode, body } = await ferhat.post('/manage/pages/families/change', typedPage('families', { words }))
  expect([
    statusCode,
    body.includes('A link leads to /news/awareness-day-2027, where no news is on the site now.'),
  ]).toEqual([422, true])
})
