import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import { expect, test } from 'vitest'
import { ROOT } from '../root.ts'
import { makeNames, span } from './prepared.ts'

test('a text has its name from the second time it is asked, and keeps it', () => {
  const nameOf = makeNames()
  expect([nameOf('select 1'), nameOf('select 2')]).toEqual([undefined, undefined])
  expect([nameOf('select 1'), nameOf('select 2')]).toEqual(['rose-1', 'rose-2'])
  expect([nameOf('select 2'), nameOf('select 1')]).toEqual(['rose-2', 'rose-1'])
})

test('texts that are made anew for each question take no names, however many they are', () => {
  const nameOf = makeNames()
  for (let i = 0; i < 10_000; i++) expect(nameOf(`select ${i}`)).toBeUndefined()
  expect([nameOf('select x'), nameOf('select x')]).toEqual([undefined, 'rose-1'])
})

test('a question about a span of days is planned with those days, and takes no name; what is no day stands in none', () => {
  const nameOf = makeNames()
  const { sql: text, parameters } = span('2026-01-01', '2026-03-31').compile(
    new Kysely({ dialect: new PostgresDialect({ pool: {} as never }) }),
  )
  expect([text.includes("'2026-01-01'::date and '2026-03-31'::date"), parameters]).toEqual([true, []])
  expect([nameOf(text), nameOf(text)]).toEqual([undefined, undefined])
  for (const odd of ["'", '2026-02-30', "2026-01-01' or '1'='1"]) expect(() => span(odd, '2026-03-31')).toThrow('date')
})

test('there are only so many names; those given stay', () => {
  const nameOf = makeNames()
  const names = Array.from({ length: 500 }, (_, i) => [nameOf(`select ${i}`), nameOf(`select ${i}`)][1])
  expect(new Set(names.slice(0, 200)).size).toBe(200)
  expect(names.slice(200).every((name) => name === undefined)).toBe(true)
  expect(nameOf('select 7')).toBe(names[7])
})

// (The operator's verifier writes plain text and not a template of ours.)
test('no store hands over a limit as a value: a plan without values takes it for a tenth of all rows', () => {
  const stores = globSync('src/**/*.ts', { cwd: ROOT }).filter(
    (path) => !/\.test\.ts$|audit\/store\/verify\.ts$/.test(path),
  )
  const limits = stores.flatMap((path) =>
    [...readFileSync(join(ROOT, path), 'utf8').matchAll(/\blimit \$\{(.*)/g)].map(([, what = '']) => ({ path, what })),
  )
  expect(limits.length).toBeGreaterThan(40)
  expect(limits.filter(({ what }) => !what.startsWith('sql.lit('))).toEqual([])
})
