import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { asOwner } from '#platform/db/connect.ts'
import { ROOT } from '#platform/root.ts'
import { PROGRAM_OPTIONS } from '../../scripts/program-options.ts'
import { NOW, useDatabase } from '../../tests/harness/fresh-database.ts'

const database = useDatabase()
const folder = mkdtempSync(join(tmpdir(), 'rose-cli-'))
const place = (name: string) => join(folder, name)
// Beside the parts it imports, as dist is, so that it finds them and the project's folder.
const built = join(ROOT, 'node_modules', '.cache', `rose-cli-${process.pid}`)
afterAll(() => {
  for (const made of [folder, built]) rmSync(made, { recursive: true, force: true })
})
beforeAll(async () => {
  await build({
    ...PROGRAM_OPTIONS,
    entryPoints: ['src/cli/rose.ts'],
    outfile: join(built, 'rose.mjs'),
    logLevel: 'silent',
  })
  const { app, reporting, owner } = inject('server')
  // The log-ins belong to the whole test server, so this installation must know the passwords that they have already.
  const secrets = { forms: 'x'.repeat(40), owner: owner.password.padEnd(32, 'x'), app, reporting }
  writeFileSync(place('secrets.json'), JSON.stringify(secrets))
})

const HEADING = 'young_person,date_of_birth,session_date,kind,attendance,minutes,practitioner,note'
const file = (name: string, rows: string[]) => {
  writeFileSync(place(name), [HEADING, ...rows].join('\n'))
  return place(name)
}
const rows = (count: number) =>
  Array.from({ length: count }, (_, i) => `Wren Applegarth,2004-03-05,2020-03-04,1:1,att,45,Sol,note ${i}`)

const otherRows = rows(500).map((row) => row.replace('Wren', 'Ada'))

function start(...typed: string[]): {
  child: ChildProcess
  ended: Promise<{ code: number | null; out: string; err: string }>
} {
  const { host, port, user, password, database: name } = database.owner
  const url = `postgres://${user}:${encodeURIComponent(password)}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`
  const env = { ...process.env, ROSE_DATA: folder, DATABASE_URL: url, ROSE_NOW: NOW.toISOString(), ROSE_MODE: 'demo' }
  const child = spawn(process.execPath, [join(built, 'rose.mjs'), ...typed], {
    env,
    cwd: ROOT,
  })
  const said = { out: '', err: '' }
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text))
  const ended = new Promise<{ code: number | null; out: string; err: string }>((done, fail) => {
    child.once('error', fail).once('close', (code) => done({ code, ...said }))
  })
  return { child, ended }
}
const rose = (...typed: string[]) => start(...typed).ended
const people = () => database.asOwner('select 1 from young_people.young_person')

describe('bin/rose, as it is typed', () => {
  test('imports, reports, and says so in one line', async () => {
    const given = file('good.csv', [
      ...rows(2),
      '=HYPERLINK("x"),2004-03-05,2020-03-04,1:1,perhaps,,,',
      rows(1)[0] ?? '',
    ])
    const dry = await rose('import', 'sessions', given, '--dry-run')
    expect(dry).toMatchObject({ code: 0, out: 'imported 2, already there 1, refused 1, total 4\n' })
    expect(await people()).toHaveLength(0)
    const done = await rose('import', 'sessions', given, '--report', place('report.csv'))
    expect(done).toEqual({ code: 0, out: 'imported 2, already there 1, refused 1, total 4\n', err: '' })
    expect(readFileSync(place('report.csv'), 'utf8').split('\n')).toEqual([
      `line,outcome,reason,${HEADING}`,
      '2,imported,,Wren Applegarth,2004-03-05,2020-03-04,1:1,att,45,Sol,note 0',
      '3,imported,,Wren Applegarth,2004-03-05,2020-03-04,1:1,att,45,Sol,note 1',
      '4,refused,attendance is not a word that is known.,"=HYPERLINK(""x"")",2004-03-05,2020-03-04,1:1,perhaps,,,',
      '5,already there,The same session as on line 2.,Wren Applegarth,2004-03-05,2020-03-04,1:1,att,45,Sol,note 0',
      '',
    ])
    expect(await rose('audit', 'seal')).toMatchObject({ code: 0, out: 'sealed 1\n' })
    expect(await rose('audit', 'verify')).toMatchObject({ code: 0, out: 'links 1, waiting 0, broken 0\n' })
  })

  test('keeps an anchor outside, and finds by it that the whole trail was worked out anew', async () => {
    const anchor = await rose('audit', 'anchor')
    expect([anchor.code, anchor.err]).toEqual([0, ''])
    expect(anchor.out).toMatch(/^rose-anchor 2026-03-17T10:00:00\.000Z link 1 chain [0-9a-f]{64}\n$/)
    writeFileSync(place('anchors.txt'), `Kept by the treasurer.\n${anchor.out}`)
    const held = await rose('audit', 'verify', '--anchors', place('anchors.txt'))
    expect(held).toEqual({ code: 0, out: 'links 1, waiting 0, broken 0, anchors 1\n', err: '' })
    const other = anchor.out.replace(/[0-9a-f]{64}/, '0'.repeat(64))
    writeFileSync(place('anchors.txt'), other)
    const broken = await rose('audit', 'verify', '--anchors', place('anchors.txt'))
    expect([broken.code, broken.out]).toEqual([1, 'links 0, waiting 0, broken 1, anchors 2\n'])
    expect(broken.err).toContain('broken at link 1: it is not what the anchor of 2026-03-17 names')
  })

  test.each([
    [1, ['audit', 'verify', '--anchors', 'nothing.txt'], 'cannot be read (ENOENT)'],
    [1, ['audit', 'verify', '--anchors', join(ROOT, 'package.json')], 'holds no anchor'],
    [1, ['audit', 'anchor', '--send'], 'No address stands under audit: anchor_to:'],
    [2, ['import', 'sessions'], 'takes FILE'],
    [2, ['import', 'session', 'x'], 'no such command'],
    [2, ['seed', '--scale', '0'], 'whole number from 1'],
    [1, ['import', 'sessions', 'nothing.csv'], 'There is no file nothing.csv.'],
    [1, ['import', 'sessions', ROOT], 'cannot be read (EISDIR)'],
    [1, ['seed'], 'already holds records of young people'],
  ])('exit %i: %j', async (code, typed, why) => {
    const ended = await rose(...typed)
    expect([ended.code, ended.out]).toEqual([code, ''])
    expect(ended.err).toContain(why)
    expect(ended.err.trim()).not.toContain('\n')
  })

  test('a report that cannot be written is known before anything is imported', async () => {
    const ended = await rose('import', 'sessions', file('more.csv', rows(9)), '--report', place('no/such/report.csv'))
    expect(ended.code).toBe(1)
    expect(ended.err).toContain('nothing was imported')
    const onFolder = await rose('import', 'sessions', file('more.csv', rows(9)), '--report', place('.'))
    expect([onFolder.code, onFolder.out, onFolder.err]).toEqual([1, '', expect.stringContaining('it is a folder')])
    expect(await database.asOwner('select 1 from sessions.session')).toHaveLength(2)
  })

  test('a report never takes the place of the file itself, whatever it is called there', async () => {
    const own = file('own.csv', rows(1))
    symlinkSync(own, place('link.csv'))
    for (const [from, to] of [
      [place('link.csv'), own],
      [own, place('link.csv')],
      [own, `${folder}/./own.csv`],
    ] as const)
      expect(await rose('import', 'sessions', from, '--report', to)).toMatchObject({ code: 2, out: '' })
    expect(readFileSync(own, 'utf8')).toBe(`${HEADING}\n${rows(1)[0]}`)
  })

  test.each([
    ['SIGKILL', null, ''],
    ['SIGINT', 1, 'Broken off: what was not finished was undone.\n'],
  ] as const)('ended half way by %s, it leaves nothing half done', async (signal, code, err) => {
    const [half, report] = [file('half.csv', otherRows), place('half-report.csv')]
    await asOwner(database.owner, async (holder) => {
      // Somebody else holds the sessions: the import has made people and cases by then, and stands before the last step.
      await holder.query('begin; lock table sessions.session in share mode')
      const { child, ended } = start('import', 'sessions', half, '--report', report)
      await Promise.race([until(async () => (await waiting()) === 1), ended.then(tooEarly)])
      child.kill(signal)
      expect(await ended).toEqual({ code, out: '', err })
      await holder.query('rollback')
    })
    await until(async () => (await database.asOwner(`${OWNERS} and state <> 'idle'`)).length === 0)
    expect(await people()).toHaveLength(1)
    expect(await database.asOwner('select 1 from sessions.session')).toHaveLength(2)
    expect(existsSync(report)).toBe(false)
  })

  test('and then it can be done again', async () => {
    expect(await rose('import', 'sessions', file('half.csv', otherRows))).toMatchObject({
      out: 'imported 500, already there 0, refused 0, total 500\n',
    })
  })

  test('nothing half written is left beside the reports', () => {
    // One killed by the test above could not clean up after itself; every other run did.
    expect(readdirSync(folder).filter((name) => name.endsWith('.half'))).toHaveLength(1)
  })
})

const OWNERS = `select 1 from pg_stat_activity where application_name = 'rose owner' and datname = current_database()
  and pid <> pg_backend_pid()`

async function waiting(): Promise<number> {
  return (
    await database.asOwner(`${OWNERS} and wait_event_type = 'Lock' and query like 'insert into sessions.session%'`)
  ).length
}

function tooEarly(ended: { err: string }): never {
  throw new Error(`it ended by itself: ${ended.err}`)
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((done) => setTimeout(done, 50))
}
