import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene, type Scene } from '../../../../../tests/harness/scene.ts'
import { onDuty, seatTeam, team } from '../../../../../tests/harness/team.ts'

const database = useDatabase()
const { signedIn, clock, lines } = useApp(database)
let mine: Scene
let theirs: Scene
let manager: Visitor
let worker: Visitor
let colleague: Visitor

beforeAll(async () => {
  await seatTeam(database)
  await onDuty(database, team.colleague)
})
beforeEach(async () => {
  await database.asOwner('delete from people.notice')
  mine = await makeScene(database, { given: 'Imogen', family: 'Vale' })
  theirs = await makeScene(database, { given: 'Wren', family: 'Okoro', worker: team.colleague })
  manager = await signedIn('manager')
  worker = await signedIn('practitioner')
  colleague = await signedIn('other-practitioner')
})

const WORDS = {
  known_as: 'Kaz from the taxi rank',
  age: 'adult',
  their_words: 'Uncle K',
  how: 'Waits at the taxi rank',
  what: 'He gave her a phone',
  certainty: 'told',
  source: 'Her teacher',
}
const addressOf = ({ youngPersonId }: Scene) => `/young-people/${youngPersonId}/persons-of-concern`
async function write(visitor: Visitor, scene: Scene, words: Record<string, string> = WORDS): Promise<string> {
  const answer = await visitor.post(addressOf(scene), { ...words, send_key: crypto.randomUUID() })
  expect(answer.statusCode).toBe(303)
  return String(answer.headers['location']).split('?')[0] ?? ''
}
const noticesOf = (id: string) => database.asOwner('select said, href from people.notice where person_id = $1', [id])

describe('a person of concern', () => {
  test('is written down with why, how certain and from whom, and says that it is no police system', async () => {
    const url = await write(worker, mine)
    const { body } = await worker.get(url)
    for (const words of [
      'Kaz from the taxi rank',
      'Uncle K',
      'He gave her a phone',
      'Told: somebody told us',
      'Source: Her teacher',
      'This is not a police system',
      'look at it again by 16 June 2026',
    ])
      expect(body).toContain(words)
    const more = { what: 'Seen by the school gate', certainty: 'seen', source: 'Robin Ashby' }
    expect((await worker.post(`${url}/accounts`, more, url)).statusCode).toBe(303)
    expect((await worker.get(url)).body).toContain('Seen by the school gate')
    expect((await worker.get('/persons-of-concern')).body).toContain('Data Protection Act 2018')
    expect(lines.join('')).not.toContain('Kaz')
  })

  test('is told to the manager each time alike, and never by name', async () => {
    const url = await write(worker, mine)
    expect(await noticesOf(team.manager.id)).toEqual([
      { said: 'A person of concern was written down. Look whether we know them already.', href: url },
    ])
  })

  test('is found by its own worker and the manager: not by search, not by a colleague, not on the emergency card', async () => {
    const url = await write(worker, mine)
    expect((await colleague.get(url)).statusCode).toBe(404)
    expect((await colleague.get(addressOf(mine))).statusCode).toBe(404)
    expect((await colleague.get('/persons-of-concern')).body).not.toContain('Kaz')
    for (const visitor of [worker, manager, colleague])
      expect((await visitor.post('/search', { words: 'Kaz from the taxi rank' })).body).not.toContain(url)
    await colleague.post(`/young-people/${mine.youngPersonId}/emergency-card`, {}, '/search')
    const card = (await colleague.get(`/young-people/${mine.youngPersonId}/emergency-card`)).body
    expect([card.includes('Imogen Vale'), card.includes('Kaz'), card.includes('Uncle K')]).toEqual([true, false, false])
    const timeline = (await worker.get(`/cases/${mine.caseId}`)).body
    expect([timeline.includes('A person of concern was written down'), timeline.includes('Kaz')]).toEqual([true, false])
  })

  test.each([
    [{ known_as: '' }, 'Write how this person is known to you'],
    [{ age: '' }, 'Choose how old they are'],
    [{ what: '' }, 'Write what was seen, told or thought'],
    [{ certainty: 'sure' }, 'Choose whether it was seen, told or thought'],
    [{ source: '' }, 'Write who saw it'],
    [{ how: 'Lives near her at NR1 3QU' }, 'Leave the address out (NR1 3QU)'],
    [{ what: 'He waits at nr30 1aa' }, 'Leave the address out (nr30 1aa)'],
  ])('%j: one sentence, every word kept, nothing saved', async (change, sentence) => {
    const answer = await worker.post(addressOf(mine), { ...WORDS, known_as: 'K <3', ...change })
    expect([answer.statusCode, answer.body.includes(sentence)]).toEqual([422, true])
    for (const [name, words] of Object.entries(change)) if (name !== 'certainty') expect(answer.body).toContain(words)
    expect(
      await database.asOwner('select from persons_of_concern.record where young_person_id = $1', [mine.youngPersonId]),
    ).toEqual([])
  })

  test('past its day is shown as out of date, first in the list; the manager keeps it or ends it', async () => {
    const url = await write(worker, mine)
    const day = clock.now
    clock.now = new Date('2026-06-17T10:00:00Z')
    const later = { worker: await signedIn('practitioner'), manager: await signedIn('manager') }
    expect((await later.worker.get(url)).body).toContain('Out of date: this was to be looked at again by 16 June 2026')
    expect((await later.worker.get(`${url}/review`)).statusCode).toBe(404)
    const page = (await later.manager.get(`${url}/review`)).body
    const saw = /name="saw" value="([^"]*)"/.exec(page)?.[1] ?? ''
    const kept = { outcome: 'kept', reasons: 'He is still there', saw }
    expect((await later.manager.post(`${url}/review`, kept)).statusCode).toBe(303)
    expect((await later.worker.get(url)).body).not.toContain('Out of date')
    const late = await later.manager.post(`${url}/review`, { outcome: 'ended', reasons: 'Moved away', saw })
    expect([late.statusCode, late.body.includes('Moved away')]).toEqual([409, true])
    const now = /name="saw" value="([^"]*)"/.exec(late.body)?.[1] ?? ''
    expect(
      (await later.manager.post(`${url}/review`, { outcome: 'ended', reasons: 'Moved away', saw: now })).statusCode,
    ).toBe(303)
    expect((await later.worker.get(url)).statusCode).toBe(404)
    expect((await later.manager.get(url)).body).toContain('It waits to be removed')
    clock.now = day
  })
})

describe('one person, two young people', () => {
  test('the manager joins them and can part them; no word of any worker’s page changes', async () => {
    const [hers, his] = [await write(worker, mine), await write(colleague, theirs)]
    const pages = async () => {
      const bodies = await Promise.all(
        [hers, addressOf(mine), '/persons-of-concern', `/cases/${mine.caseId}`].map((at) => worker.get(at)),
      )
      return bodies.map(({ body }) => body.replaceAll(/value="[^"]*"/g, ''))
    }
    const before = await pages()
    expect((await manager.get('/persons-of-concern')).body).toContain('another record has this name')
    const page = (await manager.get(`${hers}/joining`)).body
    expect(page).toContain('Kaz from the taxi rank, for Wren Okoro (called alike)')
    const because = 'The same van'
    expect((await manager.post(`${hers}/joining`, { with: his.split('/').at(-1) ?? '', because })).statusCode).toBe(303)
    for (const [at, name] of [
      [hers, 'Wren Okoro'],
      [his, 'Imogen Vale'],
    ] as const)
      expect((await manager.get(at)).body).toContain(`for ${name}`)
    expect(await pages()).toEqual(before)
    for (const url of [`${hers}/joining`, `${his}/joining`]) expect((await worker.get(url)).statusCode).toBe(404)
    expect((await manager.post(`${hers}/joining/reversal`, {}, `${hers}/joining`)).statusCode).toBe(303)
    expect((await manager.get(hers)).body).toContain('No other record is joined to this one')
  })

  test('three are one, whichever was joined to which', async () => {
    const third = await makeScene(database, { given: 'Ash', family: 'Lind', worker: team.outreach })
    const urls = [await write(worker, mine), await write(colleague, theirs), await write(manager, third)]
    const id = (at: number) => urls[at]?.split('/').at(-1) ?? ''
    await manager.post(`${urls[1]}/joining`, { with: id(0), because: 'a' })
    await manager.post(`${urls[0]}/joining`, { with: id(2), because: 'b' })
    for (const url of urls) {
      const { body } = await manager.get(url)
      const others =
        body.slice(body.indexOf('The same person elsewhere')).match(/href="\/persons-of-concern\/[0-9a-f-]{36}"/g) ?? []
      expect(new Set(others).size).toBe(2)
    }
  })
})
