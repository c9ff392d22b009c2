import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { newId } from '#platform/secrets.ts'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn, visitor, clock } = useApp(database)
let scene: Scene
let page = ''
beforeAll(async () => {
  await seatTeam(database)
  scene = await makeScene(database)
  page = `/cases/${scene.caseId}/sessions/new`
})
beforeEach(async () => {
  clock.now = NOW
  await database.asOwner('delete from unsaved.words')
})

/** The fields that a browser would send of the page's form with this action, as they stand in it. */
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
const waiting = () =>
  database.asOwner<{ fields: { did?: string } }>('select * from unsaved.words where ended_at is null')
const sessions = () => database.asOwner('select 1 from sessions.session where episode_id = $1', [scene.caseId])

async function type(who: Visitor, did: string, tab = newId()) {
  const form: Record<string, string> = { ...hiddenOf((await who.get(page)).body), ...TYPED, did }
  const answer = await who.send('/unsaved-words', { ...form, _action: page, _tab: tab, _turn: '1' })
  return { form, answer, tab }
}

describe('what is typed and not saved', () => {
  test('comes back into the form, with the key that makes its save happen once', async () => {
    const who = await signedIn('practitioner')
    const { form, answer } = await type(who, 'We drew “comics” & talked.\n\n<b>She</b> laughed.')
    expect([answer.statusCode, answer.json()]).toEqual([200, { kept: 1, at: '10:00' }])
    const again = (await who.get(page)).body
    expect(again).toContain('We drew “comics” &amp; talked.\n\n&lt;b>She&lt;/b> laughed.')
    expect(again).toContain('These words were kept at 10:00 and are not saved yet.')
    expect(hiddenOf(again)).toMatchObject({ send_key: form['send_key'], _unsaved: form['_unsaved'], _rev: '1' })
    expect(again).toMatch(/id="minutes"[^>]*value="30"/)
  })

  test('a choice that was taken away stays away', async () => {
    const who = await signedIn('practitioner')
    const { form } = await type(who, 'x')
    const change = { ...form, kind: 'REMOTE', topics: 'school', _action: page, _tab: newId(), _turn: '1', _rev: '1' }
    await who.send('/unsaved-words', change)
    const html = (await who.get(page)).body
    expect(html).toMatch(/value="REMOTE" checked/)
    expect(html).not.toMatch(/value="ONE-TO-ONE" checked/)
  })

  test('is nobody else’s, and on no other page', async () => {
    await type(await signedIn('practitioner'), 'only mine')
    expect((await (await signedIn('manager')).get(page)).body).not.toContain('only mine')
    const other = await makeScene(database, { given: 'Wren' })
    const html = (await (await signedIn('practitioner')).get(`/cases/${other.caseId}/sessions/new`)).body
    expect(html).not.toContain('only mine')
  })

  test('of two tabs is kept twice, and each is asked for', async () => {
    const who = await signedIn('practitioner')
    const first = hiddenOf((await who.get(page)).body)
    const second = hiddenOf((await who.get(page)).body)
    expect(first['_unsaved']).not.toBe(second['_unsaved'])
    for (const [form, did] of [
      [first, 'in the first'],
      [second, 'in the second'],
    ] as const)
      await who.send('/unsaved-words', { ...form, ...TYPED, did, _action: page, _tab: newId(), _turn: '1' })
    const html = (await who.get(`${page}?kept=${first['_unsaved']}`)).body
    expect(html).toContain('in the first')
    expect(html).not.toContain('in the second')
    expect(html).toContain(`${page}?kept=${second['_unsaved']}`)
    const empty = (await who.get(`${page}?kept=none`)).body
    expect(empty).not.toMatch(/in the (first|second)/)
    expect(hiddenOf(empty)['_unsaved']).not.toBe(first['_unsaved'])
  })

  test('a second tab that goes on under the same key is told to take another', async () => {
    const who = await signedIn('practitioner')
    const { form } = await type(who, 'one')
    const other = { ...form, did: 'other', _action: page, _rev: '0', _tab: newId(), _turn: '1' }
    expect((await who.send('/unsaved-words', other)).statusCode).toBe(409)
    expect((await waiting())[0]?.fields.did).toBe('one')
  })

  test('stands on /today until it is saved or thrown away, which is asked twice', async () => {
    const who = await signedIn('practitioner')
    const { form } = await type(who, 'one')
    const today = (await who.get('/today')).body
    expect(today).toContain('Words not saved yet')
    expect(today).toContain(`href="${page}?kept=${form['_unsaved']}"`)
    expect(today).not.toContain(scene.name.split(' ')[1] ?? '?')
    const discard = `/unsaved-words/${form['_unsaved']}/discard`
    const asked = await who.post(discard, {}, page)
    expect(asked.body).toContain('Throw these words away?')
    expect(await waiting()).toHaveLength(1)
    expect((await who.post(discard, { sure: 'yes' }, page)).headers['location']).toBe(page)
    expect(await waiting()).toEqual([])
    expect((await who.get('/today')).body).not.toContain('Words not saved yet')
  })

  test('words that cannot be ours are not kept', async () => {
    const who = await signedIn('practitioner')
    const { form } = await type(who, 'one')
    const { statusCode } = await who.send('/unsaved-words', { ...form, _action: '//elsewhere.example', _tab: newId() })
    expect(statusCode).toBe(422)
  })
})

describe('a save', () => {
  test('ends the words in its own transaction; a late message brings nothing back', async () => {
    const who = await signedIn('practitioner')
    const { form, tab } = await type(who, 'saved at once')
    const before = (await sessions()).length
    expect((await who.send(page, form)).statusCode).toBe(303)
    expect((await sessions()).length).toBe(before + 1)
    expect(await waiting()).toEqual([])
    const late = await who.send('/unsaved-words', { ...form, _action: page, _tab: tab, _turn: '2' })
    expect(late.statusCode).toBe(410)
    expect((await who.get(page)).body).not.toContain('saved at once')
  })

  test('that is taken back keeps them: the form with its faults goes on under the same key', async () => {
    const who = await signedIn('practitioner')
    const { form } = await type(who, 'first')
    const answer = await who.send(page, { ...form, did: 'first and more', kind: '', _rev: '1' })
    expect(answer.statusCode).toBe(422)
    expect(hiddenOf(answer.body)).toMatchObject({ _unsaved: form['_unsaved'], _rev: '2', _page: page })
    expect((await waiting()).map((w) => w.fields.did)).toEqual(['first and more'])
    expect(answer.body).not.toContain('These words were kept at')
  })

  test('whose handler fails half way leaves them waiting, and nothing else', async () => {
    const who = await signedIn('practitioner')
    const { form } = await type(who, 'before the fault')
    const before = (await sessions()).length
    await database.asOwner(
      `alter table audit.event add constraint broken check (act <> 'recorded a session') not valid`,
    )
    try {
      expect((await who.send(page, form)).statusCode).toBe(500)
    } finally {
      await database.asOwner('alter table audit.event drop constraint broken')
    }
    expect((await sessions()).length).toBe(before)
    expect((await waiting()).map((w) => w.fields.did)).toEqual(['before the fault'])
  })

  test('without script, words of a form with faults are kept from then on', async () => {
    const who = await signedIn('practitioner')
    const form = { ...hiddenOf((await who.get(page)).body), ...TYPED, kind: '', did: 'typed without script' }
    expect((await who.send(page, form)).statusCode).toBe(422)
    expect((await who.get(page)).body).toContain('typed without script')
  })
})

describe('a session that ran out', () => {
  const later = () => {
    clock.now = new Date(NOW.getTime() + 31 * 60_000)
  }

  test('keeps the words of the form that came too late; they are there after signing in again', async () => {
    const who = await signedIn('practitioner')
    const form: Record<string, string> = {
      ...hiddenOf((await who.get(page)).body),
      ...TYPED,
      did: 'half an hour later',
    }
    const before = (await sessions()).length
    later()
    for (const _twice of [1, 2]) {
      const answer = await who.send(page, form)
      expect([answer.statusCode, answer.headers['location'], answer.body]).toEqual([303, '/sign-in', ''])
    }
    expect((await sessions()).length).toBe(before)
    expect(await waiting()).toHaveLength(1)
    await who.signIn('practitioner')
    const html = (await who.get(page)).body
    expect(html).toContain('half an hour later')
    expect(hiddenOf(html)['send_key']).toBe(form['send_key'])
    expect((await who.send(page, { ...form, ...hiddenOf(html) })).statusCode).toBe(303)
    expect(await waiting()).toEqual([])
  })

  test('keeps what was typed when the manager ended the session, for hours and no longer', async () => {
    const who = await signedIn('practitioner')
    const cookie = (await who.signIn('practitioner')).cookies[0]?.value ?? ''
    const form = { ...hiddenOf((await who.get(page)).body), ...TYPED, did: 'as it was ended' }
    const url = `/people/${team.practitioner.id}`
    await (await signedIn('manager')).post(`${url}/sessions/ending`, {}, url)
    const send = () => visitor().send(page, form, { cookie: `rose_session=${cookie}` })
    clock.now = new Date(NOW.getTime() + 12 * 3_600_000)
    expect((await send()).headers['location']).toBe('/sign-in')
    expect(await waiting()).toEqual([])
    clock.now = NOW
    expect((await send()).headers['location']).toBe('/sign-in')
    expect(await waiting()).toHaveLength(1)
  })

  test.each([
    ['its owner signed out', async (who: Visitor) => void (await who.post('/sign-out', {}, page))],
    [
      'its owner has left',
      async () =>
        void (await database.asOwner(`update people.person set left_on = '2026-03-16' where id = $1`, [
          team.practitioner.id,
        ])),
    ],
    [
      'two keepers gave its owner’s way in back, for a thief may hold the lost device',
      async () =>
        void (await database.asOwner(`do $$ begin
          perform set_config('rose.viewer', '${team.dataLead.id}', true);
          update people.session set ended_at = '${NOW.toISOString()}' where person_id = '${team.practitioner.id}';
        end $$`)),
    ],
  ])('keeps nothing when %s', async (_why, ends) => {
    const who = await signedIn('practitioner')
    const cookie = (await who.signIn('practitioner')).cookies[0]?.value ?? ''
    const form = { ...hiddenOf((await who.get(page)).body), ...TYPED, did: 'too late' }
    await ends(who)
    later()
    const answer = await visitor().send(page, form, { cookie: `rose_session=${cookie}` })
    expect(answer.headers['location']).toBe('/sign-in')
    expect(await waiting()).toEqual([])
    await database.asOwner('update people.person set left_on = null where id = $1', [team.practitioner.id])
  })

  test('keeps nothing of a form that is not that person’s own, nor of one that only waits for its second factor', async () => {
    const who = await signedIn('practitioner')
    const form = { ...hiddenOf((await who.get(page)).body), ...TYPED, did: 'planted' }
    const pending = await visitor().send('/demo/sign-in', { person: 'practitioner', state: 'second-factor-pending' })
    later()
    await who.send(page, { ...form, _csrf: 'of another site' })
    await visitor().send(page, form, { cookie: `rose_session=${pending.cookies[0]?.value}` })
    expect(await waiting()).toEqual([])
  })

  test('the script is not answered with what it asks, and its words are not put down twice', async () => {
    const who = await signedIn('practitioner')
    const { form } = await type(who, 'one')
    later()
    const answer = await who.send('/unsaved-words', { ...form, did: 'two', _action: page, _tab: newId(), _turn: '2' })
    expect(answer.headers['location']).toBe('/sign-in')
    expect((await who.get('/unsaved-words/token')).statusCode).toBe(303)
    expect(await waiting()).toHaveLength(1)
  })

  test('without script, a page of the session before shows what was typed, to be copied; nothing is saved or kept', async () => {
    const who = await signedIn('practitioner')
    const form = { ...hiddenOf((await who.get(page)).body), ...TYPED, did: 'of the session <b>before</b>' }
    later()
    await who.signIn('practitioner')
    const answer = await who.send(page, form)
    expect(answer.statusCode).toBe(403)
    expect(answer.body).toContain('of the session &lt;b>before&lt;/b>')
    expect(await waiting()).toEqual([])
    const foreign = await who.send(page, form, { origin: 'https://elsewhere.example' })
    expect([foreign.statusCode, foreign.body.includes('session')]).toEqual([403, false])
  })

  test('a page that was open meanwhile goes on with the token of the next session', async () => {
    const who = await signedIn('practitioner')
    const form = { ...hiddenOf((await who.get(page)).body), ...TYPED, did: 'went on' }
    later()
    await who.signIn('practitioner')
    expect((await who.send('/unsaved-words', { ...form, _action: page, _tab: newId() })).statusCode).toBe(403)
    const token = (await who.get('/unsaved-words/token')).json() as { csrf: string; who: string }
    expect(token.who).toBe(team.practitioner.id)
    const kept = await who.send('/unsaved-words', { ...form, _csrf: token.csrf, _action: page, _tab: newId() })
    expect(kept.statusCode).toBe(200)
  })
})
