import { describe, expect, test } from 'vitest'
import { placesByHand } from './sql-by-hand.ts'
import { readTree, type SourceFile } from './tree.ts'

/**
 * The stranger types SQL where a name is asked for, and the careless page puts it into its question. What anybody typed is
 * a parameter, always; where text goes past the parameters it stands here, with why nobody outside can write it.
 */
const code = readTree().filter(
  ({ path }) => /^(?:src|packages|db)\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path),
)

const FIXED = 'one of two or three words of the program'

/** How many rows at most, how many minutes or days: planned with its value (ADR 0014). That it is a number is shown below. */
const NUMBER = /^lit (?:wish\.)?(most|[A-Z_]+)(?: \+ 1)?$/

const IN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'db/seed/write.ts': {
    "query ${table} ${columns.join(', ')} ${read} ${arrays} ${columns.join(', ')}":
      'names of tables and columns of the seeds',
  },
  'src/modules/audit/store/verify.ts': { 'query ${AT_ONCE}': 'a number of the program' },
  'src/modules/partners/store/sent.ts': {
    'table `partners.${kind}`': 'one of the names of the type Kind, quoted by Kysely',
  },
  'src/modules/people/store/tries.ts': {
    'lit minutes': 'numbers of people/rules/tries.ts',
    'lit max - 1': 'numbers of people/rules/tries.ts',
  },
  'src/modules/reporting/store/views.ts': {
    'query { ...question, values: [...(question.values ?? [])] }':
      'the counting questions of this store, each with its values apart',
  },
  'src/modules/sessions/store/import-people.ts': { 'query ${table}': FIXED },
  'src/platform/db/embedded/lease.ts': {
    'query ${lock}': 'a number of the program',
    'query ${call}': 'one of two calls of the same file, with that number',
  },
  'src/platform/db/embedded/trial.ts': { 'query sql': 'the trial of a new database, before anybody can come in' },
  'src/platform/db/jobs.ts': { 'query text': 'what pg-boss asks, its values apart' },
  'src/platform/db/migrate.ts': { 'query sql': 'the files of db/migrations, whose checksums are kept' },
  'src/platform/db/parts.ts': { 'lit part': 'the place of a question among those that are asked together' },
  'src/platform/db/prepared.ts': {
    'lit plainDate(from)': 'a day, or it throws',
    'lit plainDate(to)': 'a day, or it throws',
    'raw WITH_VALUES': 'a comment of the program',
  },
  'src/platform/db/roles.ts': {
    'query ${name} ${password}': 'quoted by escapeIdentifier and escapeLiteral; no visitor knows them',
  },
  'src/platform/db/start.ts': { 'query ${DATABASE}': 'the name of the database, a constant' },
  'src/platform/db/transactions.ts': {
    'query ${lookingThrough(as, at)}': 'identifiers, a hash, a word, a day: letters, digits and hyphens, or it throws',
    'query lookingThrough(viewer, at)': 'the same',
    'query text': 'what Kysely made, its values apart',
    'query { name, text, values }': 'the same',
  },
}

const unlisted = (files: readonly SourceFile[]) =>
  placesByHand(files)
    .filter(({ path, written }) => !NUMBER.test(written) && IN[path]?.[written] === undefined)
    .map(({ path, written }) => `${path}: ${written}`)

const sample = (text: string): SourceFile => ({ path: 'src/modules/cases/store/cases.ts', text })

describe('no question to the database is put together by hand', () => {
  test('but where it is listed, and everything listed does', () => {
    expect(unlisted(code)).toEqual([])
    const found = placesByHand(code)
    const idle = Object.entries(IN).flatMap(([path, listed]) =>
      Object.keys(listed).filter((one) => !found.some((at) => at.path === path && at.written === one)),
    )
    expect(idle).toEqual([])
    expect(found.length).toBeGreaterThan(60)
  })

  test('what is called a number is one by its type', () => {
    const loose: string[] = []
    for (const { path, written } of placesByHand(code).filter((one) => NUMBER.test(one.written))) {
      const name = NUMBER.exec(written)?.[1] ?? ''
      const text = code.find((file) => file.path === path)?.text ?? ''
      const others = code.filter(
        ({ text: other }) => text.includes('import') && other.includes(`export const ${name} =`),
      )
      const isNumber = [text, ...others.map((file) => file.text)].some((one) =>
        new RegExp(
          `\\b${name}\\??: number|\\bconst ${name} = [\\d_]+|\\b${name} = (?:\\d+|MOST)[,) ]|, ${name} \\}: TimelineWish\\b`,
        ).test(one),
      )
      if (!isNumber) loose.push(`${path}: ${name}`)
    }
    expect(loose).toEqual([])
  })

  test.each([
    'sql`select 1 where ${sql.raw(words)}`',
    'sql`select 1 order by ${sql.ref(column)}`',
    'sql`select ${sql.lit(words)}`',
    'sql`select 1 from ${sql.table(`cases.${kind}`)}`',
    'client.query(`select 1 where name = ${words}`)',
    "client.query('select 1 where name = ' + words)",
    "client.query(['select 1', words].join(' '))",
    'client.query(made)',
    'client.query({ text, values })',
    "client.query(isDone ? 'commit' : words)",
    'CompiledQuery.raw(made)',
  ])('one is seen: %s', (text) => expect(unlisted([sample(text)])).toHaveLength(1))

  test.each([
    'sql`select 1 where name = ${words}`',
    "sql`select 1 order by ${sql.ref('e.at')} limit ${sql.lit(20)}`",
    "client.query('select 1 where name = $1', [words])",
    "client.query(isDone ? 'commit' : 'rollback')",
    'client.query(`select 1\n where name = $1`, [words])',
  ])('leaves alone %s', (text) => expect(unlisted([sample(text)])).toEqual([]))
})
