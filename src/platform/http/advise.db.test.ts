import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../tests/harness/app.ts'
import { useDatabase } from '../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../tests/harness/team.ts'

/** Advice before a save, for whoever writes without script; and what of it is counted. */
const database = useDatabase()
const { signedIn } = useApp(database)
let scene: Scene
let page = ''
let robin: Visitor

beforeAll(async () => {
  await seatTeam(database)
  robin = await signedIn('practitioner')
})
beforeEach(async () => {
  for (const table of ['unsaved.words', 'unsaved.done', 'unsaved.sent', 'language.tally', 'language.writer'])
    await database.asOwner(`delete from ${table}`)
  scene = await makeScene(database)
  page = `/cases/${scene.caseId}/sessions/new`
})

const HELD = { kind: 'ONE-TO-ONE', attendance: 'ATT', 'date-day': '16', 'date-month': '3', 'date-year': '2026' }
const TYPED = { ...HELD, minutes: '30' }
const BLAMES = 'Imogen continues to put herself at risk by visiting the flat.'
const NEITHER = 'Imogen drew a map of the flat.'

/** What a browser would send of the page as it stands: what nobody sees, the boxes, and what was chosen in lists. */
function standing(html: string): Record<string, string> {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? ''
  const hidden = [...main.matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)"/g)]
  const boxes = [...main.matchAll(/<textarea[^>]*name="([\w-]+)"[^>]*>([^<]*)</g)]
  return Object.fromEntries([...hidden, ...boxes].map(([, name = '', value = '']) => [name, plain(value)]))
}
const plain = (html: string) => html.replaceAll('&quot;', '"').replaceAll('&amp;', '&')

const opened = async (at = page): Promise<Record<string, string>> => ({
  ...standing((await robin.get(at)).body),
  ...TYPED,
})
const saved = () =>
  database.asOwner<{ did: string }>('select did from sessions.session where episode_id = $1', [scene.caseId])
type Tally = { written: number; quotation: number; changed: number }
const tally = async () =>
  (
    await database.asOwner<Tally>(`select coalesce(sum(written), 0)::int as written,
      coalesce(sum(kept_quotation), 0)::int as quotation, coalesce(sum(changed), 0)::int as changed from language.tally`)
  )[0]
const trail = async () => (await database.asOwner('select 1 from audit.event')).length

/** The form as it came back once, with all that stands in it. */
async function cameBack(fields: Record<string, string>, to = page) {
  const answer = await robin.send(to, fields)
  expect(answer.statusCode).toBe(303)
  const at = String(answer.headers['location'])
  const html = (await robin.get(at)).body
  return { at, html, form: { ...standing(html), ...TYPED } as Record<string, string> }
}

describe('words that may read as blame, without script', () => {
  test('come back once with every word and the advice under the box, and are saved by the second press', async () => {
    const { at, html, form } = await cameBack({ ...(await opened()), did: BLAMES, words: 'It is my own fault.' })
    expect(at).toMatch(new RegExp(`^${page}\\?kept=[0-9a-f-]{36}#kept-[0-9a-f-]{36}$`))
    expect(await saved()).toEqual([])
    expect(html).toContain('Nothing is wrong with your form. Some words may read as if the child were to blame.')
    expect(html).toContain(`id="${at.split('#')[1]}"`)
    expect(html).toMatch(/href="#did"[^>]*>“put herself at risk”</)
    expect(html).toMatch(/id="did-advice"[\s\S]*put herself at risk[\s\S]*<select[^>]*name="words-kept"/)
    expect(html).toMatch(/<textarea[^>]*id="did"[^>]*aria-describedby="[^"]*did-advice"/)
    expect(html).toMatch(/href="\/language\/guide\/[a-z]-[a-z]#[\w-]+" target="_blank"/)
    expect(html).not.toContain('id="words-advice"')
    expect(form).toMatchObject({ did: BLAMES, words: 'It is my own fault.' })
    expect((await robin.send(page, form)).headers['location']).toContain('done=session')
    expect(await saved()).toEqual([{ did: BLAMES }])
    expect(await database.asOwner('select 1 from unsaved.words where ended_at is null')).toEqual([])
    expect(await tally()).toEqual({ written: 1, quotation: 0, changed: 0 })
  })

  test('are kept for a reason, which is counted with them', async () => {
    const { html, form } = await cameBack({ ...(await opened()), did: BLAMES })
    const reason = plain(/<option value="(did [^"]* quotation [^"]*)"/.exec(html)?.[1] ?? '')
    expect(reason).toMatch(/^did [\w-]+ quotation put herself at risk$/)
    await robin.send(page, { ...form, 'words-kept': reason })
    expect(await tally()).toEqual({ written: 1, quotation: 1, changed: 0 })
  })

  test('are counted as changed when they were', async () => {
    const { form } = await cameBack({ ...(await opened()), did: BLAMES })
    await robin.send(page, { ...form, did: NEITHER })
    expect(await saved()).toEqual([{ did: NEITHER }])
    expect(await tally()).toEqual({ written: 0, quotation: 0, changed: 1 })
  })

  test('are listed as many as stand under a box', async () => {
    const many = Array.from({ length: 14 }, (_, i) => `On day ${i} she put herself at risk.`).join(' ')
    const { html } = await cameBack({ ...(await opened()), did: many })
    expect(html.match(/href="#did"[^>]*>“/g)).toHaveLength(12)
    expect(html.match(/And 2 more places\./g)).toHaveLength(2)
  })

  test('are asked about once, whatever stands there then', async () => {
    const { form } = await cameBack({ ...(await opened()), did: BLAMES })
    await robin.send(page, { ...form, did: `${BLAMES} School describe her as promiscuous.` })
    expect(await saved()).toHaveLength(1)
    expect(await tally()).toMatchObject({ written: 2 })
  })

  test('pressed twice come back once, and are saved and counted once', async () => {
    const first = { ...(await opened()), did: BLAMES }
    const [one, two] = [await cameBack(first), await cameBack(first)]
    expect(two.at).toBe(one.at)
    for (const press of [1, 2]) expect((await robin.send(page, one.form)).statusCode, `press ${press}`).toBe(303)
    expect(await saved()).toHaveLength(1)
    expect(await tally()).toMatchObject({ written: 1 })
  })

  test('leave nothing in the trail but the page that is opened', async () => {
    const fields = { ...(await opened()), did: BLAMES }
    const before = await trail()
    await robin.send(page, fields)
    expect(await trail()).toBe(before)
  })

  test('are looked at when a form that had faults is whole; what was chosen comes through faults', async () => {
    const whole = { ...(await opened()), did: BLAMES }
    const faulty = await robin.send(page, { ...whole, attendance: '' })
    expect([faulty.statusCode, faulty.body.includes('words-kept')]).toEqual([422, false])
    const { html, form } = await cameBack({ ...standing(faulty.body), ...TYPED })
    const reason = plain(/<option value="(did [^"]* legal [^"]*)"/.exec(html)?.[1] ?? '')
    const again = await robin.send(page, { ...form, attendance: '', 'words-kept': reason })
    expect(again.statusCode).toBe(422)
    expect(plain(/<option value="(did [^"]*)" selected/.exec(again.body)?.[1] ?? '')).toBe(reason)
    expect((await robin.send(page, { ...standing(again.body), ...TYPED })).statusCode).toBe(303)
    expect(await saved()).toHaveLength(1)
  })
})

describe('a form is saved at once', () => {
  test.each([
    ['when the script gave its advice', { _advised: 'script' }],
    ['when it does not say where we write', { _ours: null }],
    ['when its words could not be kept', { _unsaved: null }],
  ])('%s', async (_when, change) => {
    const fields = Object.entries({ ...(await opened()), did: BLAMES, ...change }).filter(([, value]) => value !== null)
    await robin.send(page, Object.fromEntries(fields) as Record<string, string>)
    expect(await saved()).toEqual([{ did: BLAMES }])
  })

  test('when only their own words would be pointed out', async () => {
    await robin.send(page, { ...(await opened()), did: NEITHER, words: `I ${BLAMES}` })
    expect(await saved()).toEqual([{ did: NEITHER }])
    expect(await tally()).toMatchObject({ written: 0 })
  })

  test('when too much waits already to be kept as well', async () => {
    await database.asOwner(
      `insert into unsaved.words (key, person_id, page, action, title, fields, rev, begun_at, kept_at)
       select gen_random_uuid(), $1, '/p', '/p', '', '{}', 1, now(), now() from generate_series(1, 200)`,
      [team.practitioner.id],
    )
    await robin.send(page, { ...(await opened()), did: BLAMES })
    expect(await saved()).toEqual([{ did: BLAMES }])
  })
})

describe('a form that is saved already', () => {
  test('is saved a second time without coming back for the advice that it had', async () => {
    const { form } = await cameBack({ ...(await opened()), did: BLAMES })
    await robin.send(page, form)
    const again = await robin.send(page, { ...(await opened()), did: BLAMES })
    expect([again.statusCode, again.body.includes('You saved this already')]).toEqual([409, true])
    const second = await robin.send(page, standing(again.body))
    expect(second.headers['location']).toContain('done=session')
    expect(await saved()).toHaveLength(2)
  })
})

describe('a look at what was written', () => {
  test('shows the advice under the boxes, and the next press saves', async () => {
    const at = '/manage/news/new'
    const comms = await signedIn('communications')
    const review = { 'review_by-day': '1', 'review_by-month': '9', 'review_by-year': '2026' }
    const words = { title: 'Warm rooms', summary: 'A place to go.', words: BLAMES, when: 'off', ...review }
    const look = await comms.send(at, { ...standing((await comms.get(at)).body), ...words, look: 'yes' })
    expect(look.statusCode).toBe(200)
    expect(look.body).toMatch(/id="words-advice"[\s\S]*put herself at risk[\s\S]*<select/)
    const answer = await comms.send(at, { ...standing(look.body), ...words })
    expect(answer.headers['location']).toBe('/manage/news/warm-rooms?done=saved')
    expect(await tally()).toMatchObject({ written: 1 })
  })
})

describe('a worry about a child', () => {
  test('is told at the first press, whatever its words are, and counted', async () => {
    const fields = { ...standing((await robin.get('/concerns/new')).body), about: 'young-person', who: 'Juno Fair' }
    const answer = await robin.send('/concerns/new', { ...fields, what: BLAMES })
    expect(answer.headers['location']).toMatch(/^\/concerns\/[0-9a-f-]{36}\/told$/)
    expect(await tally()).toMatchObject({ written: 1 })
  })
})

describe('what stood on the page before', () => {
  async function savedBefore() {
    await robin.send(page, { ...(await opened()), did: BLAMES, _advised: 'script' })
    const [row] = await database.asOwner<{ id: string }>('select id from sessions.session where episode_id = $1', [
      scene.caseId,
    ])
    return `/sessions/${row?.id}/change`
  }

  test('is neither pointed out nor counted again', async () => {
    const change = await savedBefore()
    const form = { ...(await opened(change)), reason: 'A word was wrong' }
    expect(form).toMatchObject({ did: BLAMES })
    const answer = await robin.send(change, { ...form, did: `${BLAMES} She laughed.` })
    expect(answer.headers['location']).toContain('done=changed')
    expect(await tally()).toMatchObject({ written: 1 })
  })

  test('and was changed by somebody else meanwhile: both versions stand there until the second press saves', async () => {
    const change = await savedBefore()
    const form = { ...(await opened(change)), reason: 'A word was wrong', did: `${BLAMES} She is promiscuous.` }
    await robin.send(change, { ...(await opened(change)), reason: 'More came of it', did: NEITHER, _advised: 'script' })
    const both = await robin.send(change, form)
    expect([both.statusCode, both.body.includes(NEITHER), both.body.includes('_written-on')]).toEqual([409, true, true])
    // The next press saves, so the advice stands here; also on what the other had taken out.
    expect(both.body).toMatch(/id="did-advice"[\s\S]*put herself at risk[\s\S]*promiscuous/)
    expect(both.body).not.toContain('name="_found"')
    const again = await robin.send(change, { ...standing(both.body), ...TYPED, reason: 'A word was wrong' })
    expect(again.headers['location']).toContain('done=changed')
  })

  test('does not hide what was written since', async () => {
    const change = await savedBefore()
    const form = { ...(await opened(change)), reason: 'A word was wrong' }
    const { html } = await cameBack({ ...form, did: `${BLAMES} She is promiscuous.` }, change)
    expect(html).toContain('Nothing is wrong with your form.')
    expect(html).toMatch(/href="#did"[^>]*>“promiscuous”</)
    expect(html).toContain('<q>promiscuous</q>')
    expect(html).not.toMatch(/<q>put herself at risk<|>“put herself at risk”</)
    expect(await tally()).toMatchObject({ written: 1 })
  })
})
