import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { useApp, type Visitor } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { makeScene } from '../../../../../tests/harness/scene.ts'
import { seatTeam, team } from '../../../../../tests/harness/team.ts'

/** Two people on one note, in every order: nothing is overwritten by somebody who has not seen it, and nothing is lost. */
const database = useDatabase()
const { signedIn } = useApp(database)
beforeAll(() => seatTeam(database))

type Deed = 'open' | 'save' | 'save with a fault' | 'take theirs'
type Move = { readonly who: 0 | 1; readonly deed: Deed }

/** One of them at their screen: what stands on it, and everything they were ever shown. */
class Editor {
  readonly visitor: Visitor
  readonly name: string
  private readonly url: string
  private page = ''
  private seen = ''
  private count = 0

  constructor(visitor: Visitor, { name, url }: { name: string; url: string }) {
    this.visitor = visitor
    this.name = name
    this.url = url
  }

  hasSeen(words: string): boolean {
    return this.seen.includes(words)
  }

  async do(deed: Deed): Promise<string | null> {
    if (deed === 'open' || this.page === '') return this.look((await this.visitor.get(this.url)).body)
    this.count += 1
    const words = `${this.name} ${this.count}.`
    const fault = deed === 'save with a fault' ? { kind: '' } : {}
    const choice = deed === 'take theirs' ? { '_choose-did': 'theirs' } : {}
    const answer = await this.visitor.send(this.url, {
      ...hiddenOf(this.page),
      ...NOTE,
      did: words,
      reason: 'More came back to me',
      ...fault,
      ...choice,
    })
    expect([303, 409, 422]).toContain(answer.statusCode)
    if (answer.statusCode !== 303) return this.look(answer.body)
    const sent = hiddenOf(this.page)
    this.page = ''
    const taken = choice['_choose-did'] && sent['_theirs-did']
    return taken ? (JSON.parse(taken) as { did: string }).did : words
  }

  private look(page: string): null {
    this.page = page
    this.seen += page
    return null
  }
}

const NOTE = {
  kind: 'ONE-TO-ONE',
  attendance: 'ATT',
  'date-day': '16',
  'date-month': '3',
  'date-year': '2026',
  minutes: '30',
}

function hiddenOf(html: string): Record<string, string> {
  const found = html.matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)"/g)
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]))
}

async function newNote(): Promise<string> {
  const scene = await makeScene(database)
  const [row] = await database.asOwner<{ id: string }>(
    `insert into sessions.session (id, young_person_id, episode_id, starts_at, kind, attendance, minutes, did, worker_id,
       send_key, written_at)
     values (gen_random_uuid(), $1, $2, '2026-03-16T10:00Z', 'ONE-TO-ONE', 'ATT', 30, 'As first written.', $3,
       gen_random_uuid(), now()) returning id`,
    [scene.youngPersonId, scene.caseId, team.practitioner.id],
  )
  return row?.id ?? ''
}

/** Every version there ever was, the oldest first. */
async function history(id: string): Promise<string[]> {
  const rows = await database.asOwner<{ did: string }>(
    `select was->>'did' as did, version from sessions.version where session_id = $1
     union all select did, version from sessions.session where id = $1 order by version`,
    [id],
  )
  return rows.map(({ did }) => did)
}

async function play(moves: readonly (Move | 'both save at once')[]): Promise<void> {
  const id = await newNote()
  const url = `/sessions/${id}/change`
  const editors = [
    new Editor(await signedIn('practitioner'), { name: 'Robin', url }),
    new Editor(await signedIn('manager'), { name: 'Asha', url }),
  ]
  const acknowledged: { words: string; by: Editor }[] = []
  const save = async (by: Editor | undefined, deed: Deed) => {
    const words = await by?.do(deed)
    if (by && words) acknowledged.push({ words, by })
  }
  for (const move of moves) {
    if (move === 'both save at once') await Promise.all(editors.map((editor) => save(editor, 'save')))
    else await save(editors[move.who], move.deed)
  }
  const versions = await history(id)
  expect(versions).toHaveLength(acknowledged.length + 1)
  for (const { words } of acknowledged) expect(versions).toContain(words)
  for (const [at, words] of versions.entries()) {
    const over = versions[at - 1]
    const by = editors.find((editor) => words.startsWith(editor.name))
    if (over !== undefined && by && over !== words) expect(by.hasSeen(over), `${by.name} over “${over}”`).toBe(true)
  }
}

/** Some hundred requests, beside others on a small machine. */
const PATIENCE = 180_000

const own = (who: 0 | 1): Move[] => (['open', 'save', 'save'] as const).map((deed) => ({ who, deed }))

/** Every order in which two rows of moves can fall. */
function interleaved(one: readonly Move[], other: readonly Move[]): Move[][] {
  const [a, ...restOfOne] = one
  const [b, ...restOfOther] = other
  if (!a || !b) return [[...one, ...other]]
  return [
    ...interleaved(restOfOne, other).map((rest) => [a, ...rest]),
    ...interleaved(one, restOfOther).map((rest) => [b, ...rest]),
  ]
}

test('in all 20 orders in which both open once and save twice', { timeout: PATIENCE }, async () => {
  const orders = interleaved(own(0), own(1))
  expect(orders).toHaveLength(20)
  for (const order of orders) await play(order)
})

test('with faults, with choices, and at the same moment', { timeout: PATIENCE }, async () => {
  const move = fc.record({
    who: fc.constantFrom(0 as const, 1 as const),
    deed: fc.constantFrom<Deed>('open', 'save', 'save with a fault', 'take theirs'),
  })
  const moves = fc.array(
    fc.oneof({ arbitrary: move, weight: 5 }, { arbitrary: fc.constant('both save at once' as const), weight: 1 }),
    {
      minLength: 3,
      maxLength: 14,
    },
  )
  await fc.assert(fc.asyncProperty(moves, play), { numRuns: 40 })
})
