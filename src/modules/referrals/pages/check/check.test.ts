import { beforeAll, describe, expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import {
  answerNeeded,
  answerPage,
  beginReferral,
  NEEDED,
  sendFields,
  sendReferral,
} from '../../../../../tests/harness/referral.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

/** Advice on the words of whoever refers: beside their answers, and never in their way. */
const database = useDatabase()
beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.practitioner)
})
const { visitor } = useApp(database)

const BLAMES = 'She continues to put herself at risk.'
const ADVICE = 'put herself at risk</q>'

async function written() {
  const v = visitor()
  await beginReferral(v)
  await answerNeeded(v, {
    'why-now': { ...NEEDED['why-now'], why_now: BLAMES },
    'young-person-knows': { young_person_knows: 'yes', young_person_said: `“I do not.” ${BLAMES}` },
  })
  return v
}

describe('the check page', () => {
  test('shows advice at what the referrer wrote, with the way to change it, and none at what others said', async () => {
    const v = await written()
    const { body } = await v.get('/refer/check')
    expect(body.split(ADVICE)).toHaveLength(2)
    expect(body).toContain('<a href="/refer/pages/why-now?from=check#why_now">Change these words</a>')
    expect(body).toMatch(/href="\/language\/guide\/[a-z]-[a-z]#[\w-]+" target="_blank" rel="noopener"/)
    expect(body).not.toMatch(/<rose-advice|<select/)
  })

  test('holds nothing up: it is sent as it is, and read as it was written', async () => {
    const v = await written()
    expect(await sendReferral(v)).toMatch(/^R-/)
    const rows = await database.asOwner(`select 1 from referrals.referral where answers->>'why_now' = $1`, [BLAMES])
    expect(rows).toHaveLength(1)
    expect(await database.asOwner('select 1 from language.tally')).toEqual([])
  })

  test('shows it too when it comes back because something is missing', async () => {
    const v = visitor()
    await beginReferral(v)
    await answerPage(v, 'why-now', { why_now: BLAMES, urgency: 'this-week' })
    const answer = await v.post('/refer/send', sendFields((await v.get('/refer/check')).body), '/refer/sections')
    expect([answer.statusCode, answer.body.includes(ADVICE)]).toEqual([422, true])
  })
})

describe('a page of questions', () => {
  test('has the box that advises where the referrer writes, and not where others are quoted', async () => {
    const v = visitor()
    await beginReferral(v)
    expect((await v.get('/refer/pages/why-now')).body).toMatch(/<rose-advice [^>]*><textarea[^>]*name="why_now"/)
    const knows = (await v.get('/refer/pages/young-person-knows')).body
    expect(knows).toMatch(/<rose-advice [^>]*><textarea[^>]*name="young_person_why_not"/)
    expect(knows).toMatch(
      /<\/div><textarea[^>]*name="young_person_said"|<\/label><textarea[^>]*name="young_person_said"/,
    )
  })

  test('keeps what was kept when it comes back with faults, and saves without asking', async () => {
    const v = visitor()
    await beginReferral(v)
    const kept = 'why_now puts-herself-at-risk quotation put herself at risk'
    const faulty = await v.post('/refer/pages/why-now', { why_now: BLAMES, 'words-kept': kept, _ours: 'why_now' })
    expect([faulty.statusCode, faulty.body.includes(`name="words-kept" value="${kept}"`)]).toEqual([422, true])
    const saved = await answerPage(v, 'why-now', { why_now: BLAMES, urgency: 'this-week', _ours: 'why_now' })
    expect(saved.headers['location']).toBe('/refer/pages/you')
  })
})
