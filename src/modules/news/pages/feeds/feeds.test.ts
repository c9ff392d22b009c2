import { beforeAll, beforeEach, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { useNews } from '../../../../../tests/harness/news.ts'
import { mainOf } from '../../../../../tests/harness/news-forms.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const URL_NOW = 'https://partner.example.org/feed'
const { signedIn } = useNews(database, () => ({ sources: [{ code: 'partner', name: 'A partner', url: URL_NOW }] }))
beforeAll(() => seatTeam(database))
beforeEach(() => database.asOwner('delete from news.feed'))

/** It came well, at this address and with one post of this day. */
async function cameFrom(url: string, saidAt: string) {
  await database.asOwner(`insert into news.feed (code, url, tried_at, good_at) values ('partner', $1, $2, $2)`, [
    url,
    NOW,
  ])
  await database.asOwner(`insert into news.post values ('partner', 0, 'A post', 'Its words.', null, $1)`, [saidAt])
}
const main = async () => mainOf((await (await signedIn('communications')).get('/manage/feeds')).body)

test('a feed that comes well and says nothing new is told from one of which visitors see something', async () => {
  await cameFrom(URL_NOW, '2026-03-16T09:00:00Z')
  expect(await main()).toMatch(/A partner <strong class="govuk-tag govuk-tag--green">\s*Well/)
  await database.asOwner(`update news.post set said_at = '2026-01-10T09:00:00Z'`)
  expect(await main()).toMatch(/A partner <strong class="govuk-tag govuk-tag--grey">\s*Silent/)
  expect(await main()).toContain('older than 60 days, so visitors see nothing of this feed')
})

test('what was wrong with an address that was mended in the settings is not said of the new one', async () => {
  await cameFrom('https://partner.example.org/old', '2026-03-16T09:00:00Z')
  await database.asOwner(`update news.feed set wrong = 'gone', wrong_since = good_at`)
  expect(await main()).toContain('Not fetched yet')
  expect(await main()).not.toContain('Something is wrong')
})

test('they are fetched as often as somebody asks', async () => {
  const comms = await signedIn('communications')
  for (const _ of [1, 2]) expect((await comms.post('/manage/feeds/fetching', {}, '/manage/feeds')).statusCode).toBe(303)
})
