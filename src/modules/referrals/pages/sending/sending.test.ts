import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import {
  answerNeeded,
  answerPage,
  beginReferral,
  NEEDED,
  referenceOn,
  sendFields,
  sendReferral,
} from '../../../../../tests/harness/referral.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.practitioner)
})
const { visitor, signedIn, lines } = useApp(database)

describe('a referral from the first page to the reference', () => {
  test('goes through the needed pages one after the other, is checked and sent', async () => {
    const v = visitor()
    expect((await v.get('/refer')).body).toContain('Is a child in danger now?')
    await beginReferral(v)
    const pages = Object.keys(NEEDED)
    for (const [i, page] of pages.entries()) {
      const shown = (await v.get(`/refer/pages/${page}`)).body
      expect(shown).toContain('Not sent yet:')
      const next = (await answerPage(v, page, NEEDED[page] ?? {})).headers['location']
      expect(next).toBe(pages[i + 1] === undefined ? '/refer/sections' : `/refer/pages/${pages[i + 1]}`)
    }
    expect((await v.get('/refer/sections')).body).toContain('Check your answers and send')
    const check = (await v.get('/refer/check')).body
    expect(check).toContain('Gifts that nobody can explain')
    expect(check).toContain('3 May 2011')
    expect(check).toContain('Nobody acts on it outside these hours')
    const reference = await sendReferral(v)
    expect(reference).toMatch(/^R-/)
    const [row] = await database.asOwner<Record<string, unknown>>(
      `select state, urgency, restricted, given_name, folded_name, date_of_birth::text as born, district, name_keys,
        answers->>'why_now' as why, taken_by from referrals.referral where reference = $1`,
      [reference],
    )
    expect(row).toMatchObject({
      state: 'received',
      urgency: 'this-week',
      restricted: false,
      given_name: 'Wren',
      folded_name: 'wrenoakapple',
      born: '2011-05-03',
      district: 'norwich',
      why: 'Gifts that nobody can explain, and a new phone.',
      taken_by: null,
    })
    expect(row?.['name_keys']).toEqual(expect.arrayContaining(['w:wren', 'w:oakapple', 'w:wrennie']))
  })

  test('tells the referrer and whoever is on duty, and nobody about the child', async () => {
    const v = visitor()
    await beginReferral(v)
    await answerNeeded(v)
    await database.asOwner('delete from platform.mail')
    const reference = await sendReferral(v)
    const mails = await database.asOwner<{ recipient: string; subject: string; body: string }>(
      'select recipient, subject, body from platform.mail order by recipient',
    )
    expect(mails.map(({ recipient }) => recipient)).toEqual(['h.quill@larkfield.example', 'practitioner@example.org'])
    expect(mails[0]?.body).toContain(reference)
    for (const { subject, body } of mails) expect(subject + body).not.toMatch(/Wren|Oakapple|Larkfield|Norwich|2011/)
    expect(lines.join('')).not.toMatch(/Wren|Oakapple/)
  })

  test('cannot be sent before it is whole, and says what is missing', async () => {
    const v = visitor()
    await beginReferral(v)
    await answerPage(v, 'you', NEEDED['you'] ?? {})
    const draft = (await v.get('/refer/check')).body
    expect(draft).not.toContain('Send the referral')
    const [row] = await database.asOwner<{ send_key: string; version: number }>(
      `select send_key, version from referrals.draft where sent_at is null order by saved_at desc, version desc limit 1`,
    )
    const tried = await v.post(
      '/refer/send',
      { send_key: row?.send_key ?? '', version: String(row?.version) },
      '/refer/link',
    )
    expect(tried.statusCode).toBe(422)
    expect(tried.body).toContain('href="/refer/pages/young-person#given_name"')
  })
})

describe('sending happens once', () => {
  test('two clicks at once and a repeat after a lost answer give one referral and one reference', async () => {
    const v = visitor()
    await beginReferral(v)
    await answerNeeded(v)
    const before = await database.asOwner('select 1 from referrals.referral')
    const check = (await v.get('/refer/check')).body
    const fields = { ...sendFields(check), _csrf: /name="_csrf" value="([^"]+)"/.exec(check)?.[1] ?? '' }
    const answers = await Promise.all([1, 2, 3].map(() => v.send('/refer/send', fields)))
    expect(answers.map((a) => [a.statusCode, a.headers['location']])).toEqual(Array(3).fill([303, '/refer/sent']))
    expect((await v.send('/refer/send', fields)).headers['location']).toBe('/refer/sent')
    expect(await database.asOwner('select 1 from referrals.referral')).toHaveLength(before.length + 1)
    const shown = [(await v.get('/refer/sent')).body, (await v.get('/refer/sent')).body].map(referenceOn)
    expect(shown[0]).toMatch(/^R-/)
    expect(shown[1]).toBe(shown[0])
  })

  test('leaves nothing of the child in the draft, and its pages lead to the reference', async () => {
    const v = visitor()
    await beginReferral(v)
    await answerNeeded(v)
    const reference = await sendReferral(v)
    const [draft] = await database.asOwner(
      'select answers, link_hash, writer_email from referrals.draft where reference = $1',
      [reference],
    )
    expect(draft).toEqual({ answers: {}, link_hash: null, writer_email: null })
    for (const page of ['/refer/sections', '/refer/pages/young-person', '/refer/check', '/refer/documents'])
      expect((await v.get(page)).headers['location']).toBe('/refer/sent')
  })

  test('what another window changed meanwhile is shown before it is sent', async () => {
    const v = visitor()
    await beginReferral(v)
    await answerNeeded(v)
    const fields = sendFields((await v.get('/refer/check')).body)
    await answerPage(v, 'district', { district: 'broadland' })
    const stopped = await v.post('/refer/send', fields, '/refer/check')
    expect([stopped.statusCode, stopped.body.includes('changed in another window')]).toEqual([409, true])
    expect(await sendReferral(v)).toMatch(/^R-/)
  })
})

describe('a worry about somebody who works with children', () => {
  test('leads to advice, and the referral is found by the managers alone', async () => {
    const v = visitor()
    await beginReferral(v)
    for (const page of ['you', 'front-door']) await answerPage(v, page, NEEDED[page] ?? {})
    const asked = await answerPage(v, 'works-with-children', { works_with_children: 'yes' })
    expect(asked.headers['location']).toBe('/refer/advice')
    expect((await v.get('/refer/advice')).body).toContain('LADO')
    await answerNeeded(v, { 'works-with-children': { works_with_children: 'yes' } })
    await database.asOwner('delete from platform.mail')
    const reference = await sendReferral(v)
    const [row] = await database.asOwner('select id, restricted from referrals.referral where reference = $1', [
      reference,
    ])
    const named = await database.asOwner('select person_id from referrals.named where referral_id = $1', [row?.['id']])
    expect([row?.['restricted'], named]).toEqual([true, [{ person_id: team.manager.id }]])
    const told = await database.asOwner('select recipient from platform.mail order by 1')
    expect(told).toEqual([{ recipient: 'h.quill@larkfield.example' }, { recipient: 'manager@example.org' }])
  })

  test('an answer taken back makes it an ordinary referral again', async () => {
    const v = visitor()
    await beginReferral(v)
    await answerPage(v, 'works-with-children', { works_with_children: 'yes' })
    await answerPage(v, 'works-with-children', { works_with_children: 'no' })
    expect((await v.get('/refer/advice')).statusCode).toBe(404)
    await answerNeeded(v)
    const [row] = await database.asOwner('select restricted from referrals.referral where reference = $1', [
      await sendReferral(v),
    ])
    expect(row).toEqual({ restricted: false })
  })
})

describe('a referral on the telephone', () => {
  test('is written down by staff in the same form and keeps who took it', async () => {
    const v = await signedIn('practitioner')
    const begun = await v.post('/referrals/new', {})
    expect(begun.headers['location']).toBe('/refer/sections')
    expect((await v.get('/refer/sections')).body).toContain('for somebody on the telephone')
    await answerNeeded(v)
    const [row] = await database.asOwner('select taken_by from referrals.referral where reference = $1', [
      await sendReferral(v),
    ])
    expect(row).toEqual({ taken_by: team.practitioner.id })
  })

  test('is not for somebody who is signed out, nor for a trustee', async () => {
    expect((await visitor().get('/referrals/new')).headers['location']).toBe('/sign-in')
    const v = await signedIn('trustee')
    expect((await v.get('/referrals/new')).statusCode).toBe(404)
  })
})
