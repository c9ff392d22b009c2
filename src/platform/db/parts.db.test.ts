import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../tests/harness/fresh-database.ts'
import { gather, type Part, part } from '../parts.ts'
import { newTally, type Question } from '../tx.ts'
import { PUBLIC } from '../viewer.ts'
import { question } from './parts.ts'

const database = useDatabase()

type Row = { n: number; at: Date | null; on: string }

const numbers = (from: number, to: number): Part<{ times: number }, { said: string }> =>
  part<{ times: number }, Row, { said: string }>({
    ask: ({ times }) =>
      question(sql`select n * ${times} as n, case when n > 1 then '2026-03-17T10:00:00.5Z'::timestamptz end as at,
        date '2026-03-17' as "on" from generate_series(${from}::int, ${to}::int) n order by n desc limit 3`),
    moments: ['at'],
    tell: ({ n, at, on }) => (n === 40 ? [] : { said: `${from}: ${n} ${at?.toISOString() ?? 'never'} ${on}` }),
  })

test('several parts are one query, each in its own order', async () => {
  const tally = newTally()
  const said = await database.transactions.run(
    PUBLIC,
    NOW,
    (tx) => gather([numbers(1, 9), numbers(20, 21), numbers(5, 4)], tx, { times: 2 }),
    tally,
  )
  expect(said.map((one) => one.said)).toEqual([
    '1: 18 2026-03-17T10:00:00.500Z 2026-03-17',
    '1: 16 2026-03-17T10:00:00.500Z 2026-03-17',
    '1: 14 2026-03-17T10:00:00.500Z 2026-03-17',
    '20: 42 2026-03-17T10:00:00.500Z 2026-03-17',
  ])
  expect(tally.queries).toBe(3) // begin, the question, commit
})

test('no part asks nothing, and a question that no store prepared is refused', async () => {
  await database.transactions.run(PUBLIC, NOW, async (tx) => {
    expect(await gather([], tx, {})).toEqual([])
    const made = { ask: () => ({}) as Question, tell: () => [] }
    await expect(gather([made], tx, {})).rejects.toThrow('prepared')
  })
})
