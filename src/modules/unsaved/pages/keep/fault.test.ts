import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let page = ''
beforeAll(async () => {
  await seatTeam(database)
  page = `/cases/${(await makeScene(database)).caseId}/sessions/new`
})

function hiddenOf(html: string): Record<string, string> {
  const found = html.matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)"/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]))
}

const TYPED = {
  kind: 'ONE-TO-ONE',
  attendance: 'ATT',
  'date-day': '16',
  'date-month': '3',
  'date-year': '2026',
  minutes: '30',
}
const waiting = () => database.asOwner('select 1 from unsaved.words where ended_at is null')

describe('a fault of ours, met by a save', () => {
  test('without script, a fault of ours keeps what was typed, and its page says where', async () => {
    const who = await signedIn('practitioner')
    const form: Record<string, string> = { ...hiddenOf((await who.get(page)).body), ...TYPED, did: 'met a fault' }
    await database.asOwner(
      `alter table audit.event add constraint broken check (act <> 'recorded a session') not valid`,
    )
    const answer = await who
      .send(page, form)
      .finally(() => database.asOwner(`alter table audit.event drop constraint broken`))
    expect(answer.statusCode).toBe(500)
    expect(answer.body).toContain('what you typed is kept')
    const back = /href="([^"]+kept=[^"]+)"/.exec(answer.body)?.[1] ?? ''
    const html = (await who.get(back)).body
    expect(html).toContain('met a fault')
    expect((await who.send(page, { ...form, ...hiddenOf(html) })).statusCode).toBe(303)
    expect(await waiting()).toEqual([])
  })

  test('a fault that the keeping meets as well is still one page, which promises nothing', async () => {
    const who = await signedIn('practitioner')
    const form = { ...hiddenOf((await who.get(page)).body), ...TYPED, did: 'met two faults' }
    await database.asOwner(
      `alter table audit.event add constraint broken check (act <> 'recorded a session') not valid;
       alter table unsaved.words add constraint broken check (ended_at is not null) not valid`,
    )
    const answer = await who
      .send(page, form)
      .finally(() =>
        database.asOwner(
          'alter table audit.event drop constraint broken; alter table unsaved.words drop constraint broken',
        ),
      )
    expect(answer.statusCode).toBe(500)
    expect(answer.body).not.toContain('is kept')
    expect(answer.body).toContain('tell us this reference')
  })
})
