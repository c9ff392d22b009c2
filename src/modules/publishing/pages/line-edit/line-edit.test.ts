import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { formsOf, hiddenOf, standingIn } from '../../../../../tests/database/page-forms.ts'
import { useApp } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { hidden, LINE, lineForms, mainOf } from '../../../../../tests/harness/help-line.ts'
import { seatTeam } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { visitor, signedIn, clock } = useApp(database)
const { change, press } = lineForms()
beforeAll(() => seatTeam(database))
beforeEach(async () => {
  clock.now = NOW
  for (const table of ['help_line_version', 'help_line_order'])
    await database.asOwner(`delete from publishing.${table}`)
  for (const table of ['done', 'sent']) await database.asOwner(`delete from unsaved.${table}`)
})

const HOME = '/manage/help-lines'
const open = async (url: string) => mainOf((await visitor().get(url)).body)
const kept = async () =>
  (
    await database.asOwner<{ line: Record<string, unknown> }>(
      'select line from publishing.help_line_version order by made_at, version',
    )
  ).map(({ line }) => line)

const WEEK = {
  hours: 'week',
  monday: '9am to 5pm',
  tuesday: '09:00-17:00',
  wednesday: 'closed',
  thursday: '9am-midday, 1pm-5pm',
  friday: '',
  saturday: '10.30am until midnight',
  sunday: '24 hours',
  holidays: 'other',
  'bank-holidays': '10am to 2pm',
}

test('an address that nobody touched is the same one, and needs not be tried anew', async () => {
  const comms = await signedIn('communications')
  const url = `${HOME}/fearless/change`
  const form = formsOf((await comms.get(url)).body).find(({ action }) => action === url)
  if (!form) throw new Error('there is no form')
  const { statusCode } = await comms.send(url, { ...hiddenOf(form), ...standingIn(form), cost: 'Nothing', how: 'no' })
  expect([statusCode, (await kept()).length]).toEqual([303, 1])
})

test('what it costs has one full stop where it is shown, whoever typed another', async () => {
  const comms = await signedIn('communications')
  await change(comms, HOME, { ...LINE, cost: 'Free from mobiles.' })
  expect(await kept()).toMatchObject([{ cost: 'Free from mobiles' }])
})

describe('what it is for', () => {
  const HARD =
    'Multi-agency safeguarding arrangements necessitate proportionate communication between organisations with statutory responsibilities for children.'

  test('is asked about once more when it is too hard for young people, or may blame; not where nobody is shown it', async () => {
    const comms = await signedIn('communications')
    const hard = await change(comms, HOME, { ...LINE, about: HARD })
    expect(hard.statusCode).toBe(422)
    expect(hard.body).toMatch(/A reader has to be about \d+ to read this/)
    const blames = await change(comms, HOME, { ...LINE, about: 'She puts herself at risk.' })
    expect([blames.statusCode, /may blame a child: “[^”]*puts herself at risk”/i.test(blames.body)]).toEqual([
      422,
      true,
    ])
    expect(await kept()).toEqual([])
    expect((await change(comms, HOME, { ...LINE, about: HARD, sure: 'yes' })).statusCode).toBe(303)
    // What was looked at once and stays as it is is not asked about again.
    expect((await change(comms, `${HOME}/a-new-line`, { ...LINE, about: HARD, cost: 'Nothing' })).statusCode).toBe(303)
    const hidden = await change(comms, HOME, { ...LINE, name: 'Hidden', about: HARD, shown: 'no' })
    expect(hidden.statusCode).toBe(303)
  })

  test('has its reading age and its language beside it', async () => {
    const comms = await signedIn('communications')
    await change(comms, HOME, LINE)
    const beside = async () => mainOf((await comms.get(`${HOME}/a-new-line/change`)).body)
    expect(await beside()).toMatch(/How it reads[\s\S]*too short to be given a reading age[\s\S]*None was found/)
    const about = 'You can talk to somebody who listens. They are kind. You can ask them anything.'
    await change(comms, `${HOME}/a-new-line`, { ...LINE, about })
    expect(await beside()).toMatch(/Reading age: \d+ [\s\S]*: good\./)
    expect(mainOf((await comms.get(`${HOME}/new`)).body)).not.toContain('How it reads')
  })
})

describe('a help line', () => {
  test('is added, and stands on the pages of its readers, on the card and on copies of plans, and nowhere else', async () => {
    const comms = await signedIn('communications')
    const saved = await change(comms, HOME, { ...LINE, telephone: '+44 808 8005000', onPlans: 'yes', onCard: 'yes' })
    expect([saved.statusCode, saved.headers['location']]).toEqual([303, `${HOME}/a-new-line?done=saved`])
    for (const url of ['/you/help', '/you/card']) expect(await open(url)).toContain('href="tel:08088005000"')
    expect(await open('/you/help')).toMatch(
      /<span class="govuk-visually-hidden">A new line: <\/span><strong>0808 800 5000/,
    )
    expect(await open('/worried-about-a-child')).not.toContain('A new line')
    const today = Object.fromEntries(['telephone', 'hours', 'cost', 'languages'].map((fact) => [fact, '2026-03-17']))
    expect(await kept()).toMatchObject([
      { code: 'a-new-line', telephone: '0808 800 5000', onPlans: true, verified: today },
    ])
  })

  test('has hours as people write them, and the page says them back', async () => {
    const comms = await signedIn('communications')
    await change(comms, HOME, { ...LINE, ...WEEK })
    const said = /A new line.*?<\/li>/s.exec(await open('/you/help'))?.[0]
    expect(said).toContain('Open now, until 5pm')
    expect(said).toContain(
      '9am to 5pm, Monday and Tuesday; 9am to midday and 1pm to 5pm, Thursday; 10.30am to midnight, Saturday; all day, Sunday. On bank holidays 10am to 2pm.',
    )
    const form = (await comms.get(`${HOME}/a-new-line/change`)).body
    for (const words of ['9am to midday and 1pm to 5pm', '10.30am to midnight', 'closed', '10am to 2pm'])
      expect(form).toContain(`value="${words}"`)
    await change(comms, `${HOME}/a-new-line`, { ...LINE, ...WEEK, tuesday: '9am to 9.59am' })
    expect(await open('/you/help')).toContain('Closed now. Opens on Thursday at 9am')
  })

  test('whose number was changed and not tried goes nowhere; other changes do, and are to be checked', async () => {
    const comms = await signedIn('communications')
    await change(comms, HOME, LINE)
    const untried = await change(comms, `${HOME}/a-new-line`, { ...LINE, telephone: '0808 800 5001', how: 'no' })
    expect(untried.statusCode).toBe(422)
    expect(untried.body).toContain('Nobody has tried yet')
    expect(untried.body).toContain('value="0808 800 5001"')
    await change(comms, `${HOME}/a-new-line`, { ...LINE, ...WEEK, how: 'no' })
    expect(/A new line.*?<\/li>/s.exec(await open('/you/help'))?.[0]).not.toMatch(/Open now|Closed/)
    expect((await kept()).at(-1)).toMatchObject({ verified: { telephone: '2026-03-17', cost: '2026-03-17' } })
  })

  test('that nobody sees is saved without saying whether it was checked, and is shown only once it was', async () => {
    const comms = await signedIn('communications')
    const added = await change(comms, HOME, { ...LINE, shown: 'no', how: '' })
    expect(added.statusCode).toBe(303)
    expect((await comms.get(String(added.headers['location']))).body).toContain('It is saved. Visitors do not see it')
    const hidden = await change(comms, `${HOME}/a-new-line`, { ...LINE, shown: 'no', how: '', cost: 'Free for all' })
    expect(hidden.statusCode).toBe(303)
    expect(await kept()).toMatchObject([{ verified: {} }, { cost: 'Free for all', verified: {}, shown: false }])
    const open = await change(comms, `${HOME}/a-new-line`, { ...LINE, how: '' })
    expect([open.statusCode, open.body.includes('Choose whether you checked it today.')]).toEqual([422, true])
    const pressed = await press(comms, `${HOME}/a-new-line`, 'showing', { shown: 'yes' })
    expect([pressed.statusCode, pressed.body.includes('Nobody has tried yet')]).toEqual([422, true])
    expect((await change(comms, `${HOME}/a-new-line`, LINE)).statusCode).toBe(303)
    expect((await kept()).at(-1)).toMatchObject({ shown: true, verified: { telephone: '2026-03-17' } })
  })

  test('is one when it is sent twice, and has a code of its own; two of one name are refused', async () => {
    const comms = await signedIn('communications')
    const { body } = await comms.get(`${HOME}/new`)
    const fields = { _csrf: comms.token(), version: '0', send_key: hidden(body, 'send_key'), ...LINE }
    const both = await Promise.all([comms.send(`${HOME}/new`, fields), comms.send(`${HOME}/new`, fields)])
    expect(both.map(({ statusCode, headers }) => [statusCode, headers['location']])).toEqual(
      Array(2).fill([303, `${HOME}/a-new-line?done=saved`]),
    )
    await change(comms, HOME, { ...LINE, name: 'Á new line' })
    expect((await kept()).map((line) => line['code'])).toEqual(['a-new-line', 'a-new-line-2'])
    for (const url of [HOME, `${HOME}/a-new-line-2`]) {
      const alike = await change(comms, url, { ...LINE, name: 'A NEW  line', about: 'A third.' })
      expect([url, alike.statusCode, alike.body.includes('Say in the name for whom this one is')]).toEqual([
        url,
        422,
        true,
      ])
      expect(alike.body).toContain('A third.')
    }
    expect(await kept()).toHaveLength(2)
  })

  test('that two people change at once is chosen part by part, and nobody writes over the other', async () => {
    const [comms, manager] = [await signedIn('communications'), await signedIn('manager')]
    const url = `${HOME}/shout/change`
    const SHOUT = { ...LINE, name: 'Shout', telephone: '', text: '85258', for: ['young-people', 'adults'] }
    const seen = (await comms.get(url)).body
    await change(manager, `${HOME}/shout`, { ...SHOUT, about: 'The manager’s words.' })
    const mine = { ...SHOUT, about: 'My words.', cost: 'Free, and not on the bill' }
    const keys = { _csrf: comms.token(), version: hidden(seen, 'version'), send_key: hidden(seen, 'send_key') }
    const stale = await comms.send(url, { ...keys, ...mine })
    expect(stale.statusCode).toBe(409)
    expect(mainOf(stale.body)).toMatch(
      /Asha Mbeki saved a version[\s\S]*The manager’s words\.[\s\S]*My words\.[\s\S]*Free, and not/,
    )
    const choice = { '_choose-about': 'theirs', '_theirs-about': JSON.stringify({ about: 'The manager’s words.' }) }
    const saved = await comms.send(url, { ...keys, version: hidden(stale.body, 'version'), ...mine, ...choice })
    expect(saved.statusCode).toBe(303)
    expect((await kept()).at(-1)).toMatchObject({ about: 'The manager’s words.', cost: 'Free, and not on the bill' })
  })
})

test.each([
  [{ name: '' }, 'Write its name.'],
  [{ about: ' ' }, 'Write in a sentence what it is for.'],
  [{ about: 'x'.repeat(201) }, 'Shorten this by one letter'],
  [{ name: 'Ring \u202e0800 1111' }, 'There is a hidden sign in this'],
  [{ about: 'Ring \u202e0800 1111' }, 'There is a hidden sign in this'],
  [{ for: '' }, 'Choose who is shown it.'],
  [{ for: 'everybody' }, 'Choose who is shown it.'],
  [{ telephone: '' }, 'one way at least'],
  [{ telephone: 'ring us' }, 'in figures'],
  [{ telephone: '0808 800 500' }, 'no number that can be called'],
  [{ telephone: '0906 123 4567' }, 'costs a lot'],
  [{ telephone: '', text: '999' }, 'no number that can be texted'],
  [{ web: 'http://example.org' }, 'with https:// before it'],
  [{ web: 'javascript:alert(1)' }, 'with https:// before it'],
  [{ web: 'https://a:b@example.org' }, 'with https:// before it'],
  [{ email: 'help at example' }, 'Check the e-mail address.'],
  [{ hours: '' }, 'Choose when somebody answers.'],
  [{ ...WEEK, monday: '9 to 5' }, 'Write the times on Monday like 9am to 5pm'],
  [{ ...WEEK, saturday: '6pm to 2am' }, 'The times on Saturday go over midnight.'],
  [{ ...WEEK, holidays: '' }, 'Choose what holds on bank holidays.'],
  [{ ...WEEK, 'bank-holidays': '' }, 'Write the times on bank holidays'],
  [{ ...WEEK, 'bank-holidays': 'mornings' }, 'Write the times on bank holidays like'],
  [{ hours: 'week', holidays: 'closed' }, 'Write the times of one day at least'],
  [{ cost: '' }, 'Write what it costs'],
  [{ languages: ' ' }, 'Write the languages'],
  [{ shown: '' }, 'Choose whether it is on the site.'],
  [{ how: '' }, 'Choose whether you checked it today.'],
  [{ telephone: '', web: 'https://example.org', onPlans: 'yes' }, 'On paper only a number helps.'],
  [{ telephone: '', web: 'https://example.org', onCard: 'yes' }, 'On a card only a number helps.'],
])(
  '%j comes back with a sentence, every word kept, and nothing is saved',
  async (wrong: Record<string, string>, says) => {
    const comms = await signedIn('communications')
    const { statusCode, body } = await change(comms, HOME, { ...LINE, note: 'A note to keep.', ...wrong })
    expect(statusCode).toBe(422)
    expect(body).toContain(says)
    for (const typed of [
      'A note to keep.',
      ...Object.values(wrong).filter((one) => one.trim() !== '' && !/^(?:week|other|closed|yes|everybody)$/.test(one)),
    ])
      expect(body).toContain(typed)
    expect(await kept()).toEqual([])
  },
)
