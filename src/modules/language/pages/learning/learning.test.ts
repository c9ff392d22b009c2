import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'
import { ownWords } from '../../own-words.ts'

const database = useDatabase()
const { signedIn, visitor } = useApp(database)
const [first, second, third] = ownWords().guide.map(({ id }) => id)

beforeAll(async () => {
  await seatTeam(database)
  const tally = (quarter: string, phrase: string, ...counts: number[]) =>
    database.asOwner('insert into language.tally values ($1, $2, $3, $4, $5, $6, $7)', [quarter, phrase, ...counts])
  const writers = (quarter: string, count: number, phrase = '') =>
    database.asOwner(
      `insert into language.writer (quarter, phrase, mark) select $1, $3, sha256(n::text::bytea) from generate_series(1, $2) n`,
      [quarter, count, phrase],
    )
  await tally('2025-10-01', first ?? '', 1234, 6, 4, 0, 17)
  await tally('2025-10-01', second ?? '', 4, 0, 0, 0, 4)
  await tally('2025-10-01', 'switched-off-since', 8, 0, 0, 0, 0)
  await writers('2025-10-01', 5)
  for (const phrase of [first ?? '', second ?? '', 'switched-off-since']) await writers('2025-10-01', 5, phrase)
  await tally('2025-07-01', third ?? '', 99, 0, 0, 0, 0)
  await writers('2025-07-01', 4)
  await writers('2025-07-01', 5, third)
  await tally('2026-01-01', third ?? '', 77, 0, 0, 0, 0)
  await writers('2026-01-01', 9)
  await writers('2026-01-01', 9, third)
})

describe('/language/learning', () => {
  test('tells of a finished quarter in which enough people wrote, and of no small number', async () => {
    const { body } = await (await signedIn('practitioner')).get('/language/learning')
    const words = body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
    expect(words).toContain('October to December 2025')
    expect(words).toContain('Stands in what was saved: 1,234 times . Changed after advice: 17 times .')
    expect(words).toContain('Kept on purpose as a quotation: 6 times; for any other reason: fewer than 5 times.')
    expect(body).toMatch(new RegExp(`href="/language/guide/[a-z]-[a-z]#${first}"`))
    expect(body).not.toContain(`#${second}"`)
    expect(words).toContain('switched-off-since')
  })

  test('says nothing of a quarter with too few writers, or of the running one', async () => {
    const { body } = await (await signedIn('manager')).get('/language/learning')
    expect(body).toContain('July to September 2025')
    expect(body).toContain('Too few people wrote in this quarter for it to be shown.')
    for (const hidden of ['99 times', 'January to March 2026', '77 times']) expect(body).not.toContain(hidden)
    expect(body).toContain('Only finished quarters')
  })

  test.each(['trustee', 'therapist', 'outreach'])('is open to a %s', async (person) => {
    expect((await (await signedIn(person)).get('/language/learning')).statusCode).toBe(200)
  })

  test.each(['volunteer', 'communications', 'data-lead', 'safeguarding-trustee'])('and not to: %s', async (person) => {
    expect((await (await signedIn(person)).get('/language/learning')).statusCode).toBe(404)
  })

  test('asks a visitor to sign in', async () => {
    expect((await visitor().get('/language/learning')).headers['location']).toBe('/sign-in')
  })

  test('stands at the foot of every page of staff; whoever may not read it is led to the check', async () => {
    const foot = async (person: string) =>
      /href="([^"]+)">Words that do not blame/.exec((await (await signedIn(person)).get('/today')).body)?.[1]
    expect(await foot('practitioner')).toBe('/language/learning')
    expect(await foot('volunteer')).toBe('/language')
  })
})
