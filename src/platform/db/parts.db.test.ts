import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { NOW, useDatabase } from '../../../tests/harness/fresh-database.ts'
import { askedOf, gather, gatherEach, gatherKinds, type Part, part } from '../parts.ts'
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

test('parts that share one question are told its rows, and it is asked once', async () => {
  let asked = 0
  const { ask } = numbers(1, 3)
  const share = {
    ask: (of: { times: number }) => {
      asked += 1
      return ask(of)
    },
  }
  const odd = { ...share, tell: ({ n }: { n?: unknown }) => (Number(n) % 2 === 1 ? [`odd ${n}`] : []) }
  const even = { ...share, tell: ({ n }: { n?: unknown }) => (Number(n) % 2 === 0 ? [`even ${n}`] : []) }
  await database.transactions.run(PUBLIC, NOW, async (tx) => {
    expect(await gatherEach([odd, even], tx, { times: 1 })).toEqual([['odd 3', 'odd 1'], ['even 2']])
  })
  expect(asked).toBe(1)
})

test('parts of several kinds are one query, each kind by itself', async () => {
  const tally = newTally()
  const ask = (tx: Parameters<typeof gather>[1]) =>
    gatherKinds<[{ said: string }, { said: string }, string]>(tx, [
      askedOf([numbers(1, 2), numbers(7, 7)], { times: 1 }),
      askedOf([], { times: 2 }),
      askedOf([{ ask: numbers(3, 3).ask, tell: ({ n }: { n?: unknown }) => [`three times three is ${n}`] }], {
        times: 3,
      }),
    ])
  const [first, none, last] = await database.transactions.run(PUBLIC, NOW, ask, tally)
  expect(first.map(({ said }) => said.split(' ').slice(0, 2).join(' '))).toEqual(['1: 2', '1: 1', '7: 7'])
  expect([none, last]).toEqual([[], ['three times three is 9']])
  expect(tally.queries).toBe(3)
})

test('no part asks nothing, and a question that no store prepared is refused', async () => {
  await database.transactions.run(PUBLIC, NOW, async (tx) => {
    expect(await gather([], tx, {})).toEqual([])
    const made = { ask: () => ({}) as Question, tell: () => [] }
    await expect(gather([made], tx, {})).rejects.toThrow('prepared')
  })
})
