import { beforeEach, describe, expect, test } from 'vitest'
import { NOW, useDatabase } from '../../tests/harness/fresh-database.ts'
import { lately } from './lately.ts'
import { PUBLIC } from './viewer.ts'

const database = useDatabase()
/** Longer than any test takes. */
const LONG = 600_000
const asking = (holds: number) => ({ transactions: database.transactions, holds })
const later = (seconds: number) => new Date(NOW.getTime() + seconds * 1_000)
const task = (name: string) => database.transactions.run({ kind: 'task', task: name }, NOW, async () => {})

/** How often it was asked, and what the answer is. */
const asked = { times: 0, answer: 'one', isAway: false, standsStill: null as Promise<void> | null }
const ask = async () => {
  asked.times++
  if (asked.standsStill) await asked.standsStill
  if (asked.isAway) throw new Error('the database is away')
  return asked.answer
}
beforeEach(() => Object.assign(asked, { times: 0, answer: 'one', isAway: false, standsStill: null }))

describe('what a visit asked', () => {
  test('serves everybody who comes within the moment, and nobody waits', async () => {
    const { learn, known } = lately(asking(LONG), { ask, patience: LONG })
    expect(known).toThrow('not known yet')
    await learn(NOW)
    expect(known()).toBe('one')
    expect([learn(NOW), learn(later(59)), asked.times]).toEqual([null, null, 1])
  })

  test('is asked once for all who come while it is asked', async () => {
    const { learn } = lately(asking(LONG), { ask, patience: LONG })
    const all = [learn(NOW), learn(NOW), learn(NOW)]
    await Promise.all(all)
    expect([new Set(all).size, asked.times]).toEqual([1, 1])
  })

  test('is asked by each visit where nothing is held', async () => {
    const { learn, known } = lately(asking(0), { ask, patience: LONG })
    await learn(NOW)
    asked.answer = 'two'
    await learn(NOW)
    expect([known(), asked.times]).toEqual(['two', 2])
  })

  test('is asked anew with the next minute, and when the clock is put back', async () => {
    const { learn } = lately(asking(LONG), { ask, patience: LONG })
    for (const [seconds, isKnown] of [
      [0, false],
      [60, false],
      [60, true],
      [0, false],
    ] as const) {
      const learning = learn(later(seconds))
      expect([seconds, learning === null]).toEqual([seconds, isKnown])
      await learning
    }
  })

  test('is asked anew by the first visit after anything was done here, and not because of visits', async () => {
    const { learn, known } = lately(asking(LONG), { ask, patience: LONG })
    await learn(NOW)
    await database.transactions.run(PUBLIC, NOW, async () => {})
    expect(learn(NOW)).toBe(null)
    asked.answer = 'changed'
    await task('seal')
    await learn(NOW)
    expect(known()).toBe('changed')
    expect(learn(NOW)).toBe(null)
  })

  test('is asked anew also when what was done came to nothing: that is not always known', async () => {
    const { learn } = lately(asking(LONG), { ask, patience: LONG })
    await learn(NOW)
    const failing = database.transactions.run({ kind: 'task', task: 'seal' }, NOW, async () => {
      throw new Error('came to nothing')
    })
    await expect(failing).rejects.toThrow('came to nothing')
    expect(learn(NOW)).not.toBe(null)
  })

  test('is not taken from a question that was put before something was done', async () => {
    const { learn, known } = lately(asking(LONG), { ask, patience: LONG })
    const early = learn(NOW)
    await task('seal')
    asked.answer = 'changed'
    await learn(NOW)
    await early
    expect(known()).toBe('changed')
  })

  test('is not taken back by an earlier question whose answer comes late', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const answers = [promise.then(() => 'early'), Promise.resolve('late')]
    const { learn, known } = lately(asking(LONG), { ask: async () => answers.shift() ?? 'none', patience: LONG })
    const early = learn(NOW)
    await task('seal')
    await learn(NOW)
    resolve()
    await early
    expect(known()).toBe('late')
  })

  test('turns when the answer is another one', async () => {
    const { learn, turn } = lately(asking(0), { ask, patience: LONG })
    const turns: number[] = []
    for (const answer of ['one', 'one', 'two', 'two', 'one']) {
      asked.answer = answer
      await learn(NOW)
      turns.push(turn())
    }
    expect(turns).toEqual([1, 1, 2, 2, 3])
  })
})

describe('while the database is away', () => {
  test('the last that was known stays, and not every visit waits for it', async () => {
    const { learn, known } = lately(asking(LONG), { ask, patience: LONG })
    await learn(NOW)
    asked.isAway = true
    await learn(later(60))
    expect(known()).toBe('one')
    expect([learn(later(61)), asked.times]).toEqual([null, 2])
    Object.assign(asked, { isAway: false, answer: 'two' })
    await learn(later(120))
    expect(known()).toBe('two')
  })

  test('nothing is said where nothing was known, or where it would promise what cannot be kept', async () => {
    asked.isAway = true
    await expect(lately(asking(LONG), { ask, patience: LONG }).learn(NOW)).rejects.toThrow('is away')
    asked.isAway = false
    const honest = lately(asking(LONG), { ask, patience: null })
    await honest.learn(NOW)
    asked.isAway = true
    await expect(honest.learn(later(60))).rejects.toThrow('is away')
    await expect(honest.learn(later(60))).rejects.toThrow('is away')
  })

  test('that only stands still, nobody waits for longer than they have patience, and what it says at last is taken', async () => {
    const { learn, known } = lately(asking(0), { ask, patience: 0 })
    await learn(NOW)
    const { promise, resolve } = Promise.withResolvers<void>()
    Object.assign(asked, { standsStill: promise, answer: 'at last' })
    await learn(NOW)
    await expect.poll(() => asked.times).toBe(2)
    expect([known(), learn(NOW), asked.times]).toEqual(['one', null, 2])
    resolve()
    await expect.poll(known).toBe('at last')
  })
})
