import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { formsOf, hiddenOf, type Sent, standingIn } from '../../../../tests/database/page-forms.ts'
import { useApp, type Visitor } from '../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../tests/harness/fresh-database.ts'
import { putSafeContact } from '../../../../tests/harness/safe-contact.ts'
import { makeScene } from '../../../../tests/harness/scene.ts'
import { seatTeam } from '../../../../tests/harness/team.ts'

/** What goes to a young person is looked at once more before it goes: also its words, for whoever writes without script. */
const database = useDatabase()
const { signedIn } = useApp(database)
let robin: Visitor
let home = ''

beforeAll(async () => {
  await seatTeam(database)
  robin = await signedIn('practitioner')
})
beforeEach(async () => {
  for (const table of ['unsaved.words', 'unsaved.done', 'unsaved.sent', 'language.tally', 'language.writer'])
    await database.asOwner(`delete from ${table}`)
  const { youngPersonId, caseId } = await makeScene(database)
  await putSafeContact(database, youngPersonId)
  home = `/cases/${caseId}`
})

const BLAMES = 'School say that you are not safe, because she put herself at risk.'
const WORDS = 'put herself at risk'
const MESSAGE = { to: ['young-person'], way: ['text'], words: [BLAMES] }
const LETTER = { how: ['in-person'], words: [BLAMES], address: [''] }

/** All that a browser would send of the form that sends to `to`, as it stands. */
function standing(html: string, to: string): Sent {
  const form = formsOf(html).find(({ action }) => action === to)
  if (!form) throw new Error(`no form sends to ${to}`)
  const hidden = Object.entries(hiddenOf(form)).map(([name, value]) => [name, [value]])
  return { ...Object.fromEntries(hidden), ...standingIn(form) }
}

async function rehearsed(page: string, words: Sent) {
  const to = page.split('?')[0] ?? ''
  const answer = await robin.send(to, { ...standing((await robin.get(page)).body, to), ...words })
  expect(answer.statusCode).toBe(200)
  return answer.body
}

const wayBack = (html: string) => {
  const [, url = ''] = /href="([^"]*)#words">Change these words/.exec(html.replaceAll('&amp;', '&')) ?? []
  return url
}
const reasonOn = (html: string, reason: string) =>
  new RegExp(`<option value="(words [^"]* ${reason} [^"]*)"`).exec(html)?.[1]?.replaceAll('&quot;', '"') ?? ''
const sent = () =>
  database.asOwner<{ words: string }>('select words from contact.sent where episode_id = $1', [home.split('/')[2]])
type Tally = { written: number; quotation: number; changed: number }
const tally = async () =>
  (
    await database.asOwner<Tally>(`select coalesce(sum(written), 0)::int as written,
      coalesce(sum(kept_quotation), 0)::int as quotation, coalesce(sum(changed), 0)::int as changed from language.tally`)
  )[0]

describe('words of a message that may read as blame', () => {
  test('are pointed out on the rehearsal, and sent all the same; a reason is counted once', async () => {
    const html = await rehearsed(`${home}/message`, MESSAGE)
    expect(html).toMatch(/rose-words-rehearsed[\s\S]*<q>put herself at risk<\/q>[\s\S]*Keep [\s\S]*rose-phone/)
    expect([await sent(), await tally()]).toEqual([[], { written: 0, quotation: 0, changed: 0 }])
    const to = `${home}/message/sending`
    const fields = { ...standing(html, to), 'words-kept': [reasonOn(html, 'quotation')] }
    for (const press of [1, 2]) expect((await robin.send(to, fields)).statusCode, `press ${press}`).toBe(303)
    expect(await sent()).toEqual([{ words: BLAMES }])
    expect(await tally()).toMatchObject({ quotation: 1, changed: 0 })
    expect(await database.asOwner('select 1 from unsaved.words where ended_at is null')).toEqual([])
  })

  test('can be changed: every word is back in its box, with the advice under it, and the change is counted', async () => {
    const html = await rehearsed(`${home}/message`, MESSAGE)
    const back = (await robin.get(wayBack(html))).body
    expect(standing(back, `${home}/message`)).toMatchObject({ words: [BLAMES], way: ['text'] })
    expect(back).toMatch(/id="words-advice"[\s\S]*put herself at risk/)
    expect(back).not.toContain('press Save again')
    const again = await robin.send(`${home}/message`, {
      ...standing(back, `${home}/message`),
      words: ['Hi, all well?'],
    })
    expect(again.body).not.toContain('rose-words')
    await robin.send(`${home}/message/sending`, standing(again.body, `${home}/message/sending`))
    expect(await sent()).toEqual([{ words: 'Hi, all well?' }])
    expect(await tally()).toMatchObject({ written: 0, changed: 1 })
  })

  test('come back as they were rehearsed, whatever another tab has kept since', async () => {
    const html = await rehearsed(`${home}/message`, MESSAGE)
    await rehearsed(`${home}/message?kept=none`, { ...MESSAGE, words: ['Hi, from the other tab.'] })
    expect(standing((await robin.get(wayBack(html))).body, `${home}/message`)).toMatchObject({ words: [BLAMES] })
  })

  test('are not pointed out again when they were kept for a reason as they were written', async () => {
    const first = await rehearsed(`${home}/message`, MESSAGE)
    const reason = reasonOn(first, 'legal')
    const html = await rehearsed(`${home}/message?kept=none`, {
      ...MESSAGE,
      _advised: ['script'],
      'words-kept': [reason],
    })
    expect(html).not.toContain(`<q>${WORDS}</q>`)
    expect(standing(html, `${home}/message/sending`)['words-kept']).toEqual([reason])
  })

  test('keep the reason that was chosen when the rehearsal comes back unconfirmed', async () => {
    await database.asOwner(`update young_people.safe_contact set safe_times = 'Lunch break'`)
    const html = await rehearsed(`${home}/message`, MESSAGE)
    const to = `${home}/message/sending`
    const reason = reasonOn(html, 'other')
    const early = await robin.send(to, { ...standing(html, to), 'words-kept': [reason] })
    expect([early.statusCode, early.body.includes(`<q>${WORDS}</q>`)]).toEqual([422, false])
    expect(standing(early.body, to)['words-kept']).toEqual([reason])
  })

  test('and what was said of them stands in the form again when nothing may be sent any more', async () => {
    const html = await rehearsed(`${home}/message`, MESSAGE)
    await database.asOwner('update young_people.safe_contact set text_message = false')
    const to = `${home}/message/sending`
    const late = await robin.send(to, standing(html, to))
    expect(late.statusCode).toBe(422)
    expect(late.body).toMatch(/id="words-advice"[\s\S]*put herself at risk/)
    expect(standing(late.body, `${home}/message`)).not.toHaveProperty('_found')
  })
})

describe('words of a letter', () => {
  const page = () => `${home}/letters/new?kind=ending&to=young-person`

  test('are pointed out on the rehearsal, and the letter is made; what it began with is not', async () => {
    const html = await rehearsed(page(), LETTER)
    expect(html).toMatch(/rose-words-rehearsed[\s\S]*<q>put herself at risk<\/q>[\s\S]*In their hand/)
    const back = (await robin.get(wayBack(html))).body
    expect(standing(back, `${home}/letters/new`)).toMatchObject({ words: [BLAMES] })
    const made = await robin.send(`${home}/letters`, standing(html, `${home}/letters`))
    expect(made.headers['location']).toMatch(/^\/letters\//)
    expect(await tally()).toMatchObject({ quotation: 0, changed: 0 })
    expect((await tally())?.written).toBeGreaterThan(0)
  })

  test('that blame nobody are rehearsed without a word about them', async () => {
    const html = await rehearsed(page(), { ...LETTER, words: ['Dear Imogen, it was good to draw with you.'] })
    expect(html).not.toContain('rose-words')
  })
})
