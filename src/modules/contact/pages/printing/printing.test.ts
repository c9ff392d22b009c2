import { beforeAll, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { NOW, useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { pdfText } from '../../../../../tests/harness/pdf-text.ts'
import { putConnection, putSafeContact } from '../../../../../tests/harness/safe-contact.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn } = useApp(database)
let robin: Visitor
beforeAll(async () => {
  await seatTeam(database)
  robin = await signedIn('practitioner')
})

const goodbye = {
  kind: 'ending',
  to: 'young-person',
  how: 'post',
  words: 'Dear Imogen,\n\nThank you for the comics. #panic("x")\n\nRobin',
  address: '1 Elm Row\nNorwich\nNR1 1AA',
}
type Written = Scene & { letter: string; printing: string }
type Wish = { fields?: object; safe?: object | null; born?: string }

async function written({ fields = {}, safe = {}, born }: Wish = {}): Promise<Written> {
  const scene = await makeScene(database, born ? { born } : {})
  if (safe) await putSafeContact(database, scene.youngPersonId, safe)
  const at = `/cases/${scene.caseId}/letters`
  const answer = await robin.post(
    at,
    { ...goodbye, sure: 'who-else seen keep-paper old'.split(' '), ...fields },
    `${at}/new`,
  )
  const letter = String(answer.headers['location'] ?? '')
  expect(letter).toMatch(/^\/letters\//)
  return { ...scene, letter, printing: `${letter}/printing` }
}
const press = (at: Written, fields: object = {}, to = '') =>
  robin.post(`${at.printing}${to}`, { how: 'post', what: 'letter', ...fields } as Record<string, string>, at.letter)
const change = (at: Scene, set: string) =>
  database.asOwner(`update young_people.safe_contact set ${set} where young_person_id = $1`, [at.youngPersonId])
const isPdf = (answer: { headers: Record<string, unknown>; rawPayload: Buffer }) => {
  const text = answer.rawPayload.toString('latin1')
  return (
    text.startsWith('%PDF-') && text.includes('pdfuaid:part') && answer.headers['content-type'] === 'application/pdf'
  )
}

describe('a letter that is printed', () => {
  test('is rehearsed first, then given as a tagged PDF under a name that says nothing', async () => {
    const at = await written()
    const { body } = await robin.get(at.printing)
    expect(body).toMatch(/rose-envelope.*Imogen Vale<br\/>1 Elm Row<br\/>Norwich<br\/>NR1 1AA/s)
    expect(body).toContain('Thank you for the comics.')
    for (const what of ['letter', 'label']) {
      const answer = await press(at, { what })
      expect([answer.statusCode, isPdf(answer)]).toEqual([200, true])
      expect(answer.headers['content-disposition']).toContain(`${what}.pdf`)
    }
    const words = pdfText((await press(at)).rawPayload)
    expect(words).toContain('Thank you')
    expect(words).not.toMatch(/rose|magdalene/i)
  })

  test('needs no address that a link could open: asked for by GET there is none', async () => {
    const at = await written()
    for (const url of [`${at.letter}/letter.pdf`, `${at.letter}/label.pdf`])
      expect((await robin.get(url)).statusCode).toBe(404)
    expect((await robin.get(at.printing)).headers['content-type']).toContain('text/html')
  })

  test('when something had to be confirmed it is confirmed anew at each print', async () => {
    const at = await written({ safe: { who_else_sees: 'Mum opens the letters' } })
    const { body } = await robin.get(at.printing)
    expect(body).toContain('Somebody else sees the phone or the post: “Mum opens the letters”.')
    for (const what of ['letter', 'label']) {
      const half = await press(at, { what })
      expect([half.statusCode, half.body.includes('Tick each line that is true')]).toEqual([422, true])
      expect(isPdf(await press(at, { what, sure: 'seen' }))).toBe(true)
    }
  })

  test('what has changed since is shown, then beside now, and has to be read', async () => {
    const at = await written()
    await change(at, `who_else_sees = 'Stepdad', post = true, telephone = '07700 900777'`)
    const { body } = await robin.get(at.printing)
    expect(body).toContain('Changed since Robin Ashby wrote it')
    expect(body).toMatch(/Who else sees the phone or post\s*<\/dt>[^]*?nobody written down → Stepdad/)
    expect(body).toMatch(/Telephone\s*<\/dt>[^]*?07700 900123 → 07700 900777/)
    expect(body).not.toMatch(/Voicemail\s*<\/dt>/)
    expect((await press(at, { sure: 'seen' })).statusCode).toBe(422)
    expect(isPdf(await press(at, { sure: ['seen', 'changed'] }))).toBe(true)
  })

  test('a case that has ended, and a birthday, are among what has changed', async () => {
    const at = await written({ born: '2008-05-01' })
    await database.asOwner(`update young_people.young_person set date_of_birth = '2008-03-17' where id = $1`, [
      at.youngPersonId,
    ])
    await database.asOwner(`update cases.episode set state = 'closed', closed_on = $2 where id = $1`, [at.caseId, NOW])
    const { body } = await robin.get(at.printing)
    expect(body).toMatch(/under 18 → 18 or over[^]*open → has ended/)
    expect((await press(at)).statusCode).toBe(422)
    expect(isPdf(await press(at, { sure: 'changed' }))).toBe(true)
  })

  test('written before anybody kept what was safe: that is said, and confirmed', async () => {
    const at = await written()
    await database.asOwner('update contact.letter set written_under = null where episode_id = $1', [at.caseId])
    expect((await robin.get(at.printing)).body).toContain('Nobody kept what was safe when this was written.')
    expect((await press(at)).statusCode).toBe(422)
    expect(isPdf(await press(at, { sure: 'changed' }))).toBe(true)
  })
})

describe('a letter whose post is not safe any more', () => {
  test.each([
    ['is forbidden', `post = false`, 'Post is not safe.'],
    ['is not known', `post = null`, 'Nobody has asked whether post is safe.'],
  ])(
    'because it %s: nothing is printed, one sentence says why, and it can be handed over',
    async (_, set, sentence) => {
      const at = await written()
      await change(at, set)
      const { body } = await robin.get(at.printing)
      expect([body.includes(sentence), body.includes('(PDF)')]).toEqual([true, false])
      expect(body).toContain(`${at.printing}?how=in-person`)
      for (const what of ['letter', 'label'])
        for (const to of ['', '/screen']) {
          const answer = await press(at, { what, sure: ['seen', 'changed', 'no-post', 'no-label'] }, to)
          expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
        }
      expect(isPdf(await press(at, { how: 'in-person', sure: 'changed' }))).toBe(true)
      // By hand there is no label, whatever is asked for.
      const label = await press(at, { how: 'in-person', what: 'label', sure: 'changed' })
      expect(label.headers['content-disposition']).toContain('letter.pdf')
    },
  )

  test('to somebody in their life: not safe, gone from their life, or dropped at 18', async () => {
    const mum = async () => {
      const made = await makeScene(database, { born: '2008-05-01' })
      await putSafeContact(database, made.youngPersonId)
      const to = await putConnection(database, made.youngPersonId, { name: 'Di Vale', relationship: 'Mum' })
      const list = `/cases/${made.caseId}/letters`
      const answer = await robin.post(list, { ...goodbye, to, sure: 'who-else' }, `${list}/new`)
      const letter = String(answer.headers['location'])
      return { ...made, to, letter, printing: `${letter}/printing` }
    }
    const changes = [
      [
        'update young_people.connection set safe_to_contact = false where id = $1',
        'This person is not safe to contact.',
      ],
      ['update young_people.connection set ended_at = now() where id = $1', 'Nobody has asked yet whether this person'],
      [
        `update young_people.young_person set date_of_birth = '2008-03-17' where id =
           (select young_person_id from young_people.connection where id = $1)`,
        'is 18 now',
      ],
    ] as const
    for (const [sql, sentence] of changes) {
      const at = await mum()
      expect(isPdf(await press(at, { sure: 'who-else' }))).toBe(true)
      await database.asOwner(sql, [at.to])
      for (const how of ['post', 'in-person']) {
        const answer = await press(at, { how, sure: ['who-else', 'changed', 'keep-paper'] })
        expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
      }
    }
  })

  test('after a death nothing is printed', async () => {
    const at = await written()
    await database.asOwner('update young_people.young_person set died_on = $2 where id = $1', [at.youngPersonId, NOW])
    for (const to of ['', '/screen'])
      for (const how of ['post', 'in-person']) {
        const answer = await robin.post(
          `${at.printing}${to}`,
          { how, what: 'letter', sure: ['died', 'changed'] },
          '/search',
        )
        expect([answer.statusCode, answer.body.includes('has died')]).toEqual([422, true])
      }
    expect((await robin.get(at.printing)).body).not.toContain('(PDF)')
  })
})

describe('who printed what', () => {
  test('is written down with the way and the answer of the gate at that moment; what was refused is no print', async () => {
    const at = await written()
    await press(at)
    await change(at, `who_else_sees = 'Stepdad'`)
    await press(at, { what: 'label' })
    await press(at, { what: 'label', sure: ['seen', 'changed'] })
    const rows = await database.asOwner<{ actor: string; detail: unknown }>(
      `select actor, detail from audit.event where act = 'printed a letter' and young_person_id = $1 order by no`,
      [at.youngPersonId],
    )
    expect(rows).toEqual([
      { actor: team.practitioner.id, detail: { what: 'letter', how: 'post', answer: 'yes', confirmed: '' } },
      {
        actor: team.practitioner.id,
        detail: { what: 'label', how: 'post', answer: 'check', confirmed: 'seen changed' },
      },
    ])
  })

  test('and nobody else prints it', async () => {
    const at = await written()
    const maja = await signedIn('other-practitioner')
    expect((await maja.get(at.printing)).statusCode).toBe(404)
    for (const to of ['', '/screen'])
      expect((await maja.post(`${at.printing}${to}`, { how: 'post', what: 'letter' }, '/search')).statusCode).toBe(404)
  })
})

describe('words that no font of ours can show', () => {
  test('are named before, are given as a page to print, and never become a question mark', async () => {
    const at = await written({ fields: { words: 'Dear 小明,\n\nThank you 😊' } })
    await database.asOwner(`update contact.letter set to_name = 'Imogen 小明' where episode_id = $1`, [at.caseId])
    const { body } = await robin.get(at.printing)
    expect(body).toContain('A PDF of the letter cannot show these words: 小明.')
    expect(body).toContain('A PDF of the label cannot show these words: 小明.')
    for (const what of ['letter', 'label']) {
      const refused = await press(at, { what })
      expect([refused.statusCode, isPdf(refused)]).toEqual([422, false])
      const asPage = await press(at, { what }, '/screen')
      expect([asPage.statusCode, asPage.body.includes('小明')]).toEqual([200, true])
      expect(asPage.body).not.toMatch(/rose-bar|govuk-service-navigation/)
    }
  })

  test('are told of when the letter is written, and keep nobody from writing', async () => {
    const { caseId, youngPersonId } = await makeScene(database)
    await putSafeContact(database, youngPersonId)
    const seen = await robin.post(`/cases/${caseId}/letters/new`, { ...goodbye, words: 'Dear 小明, thank you.' })
    expect([seen.statusCode, seen.body.includes('A PDF cannot show these words')]).toEqual([200, true])
  })
})
