import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { About } from './concern.ts'
import { type ClockStep, dueSteps, type Group, type Person, whoHears, whoIsReminded } from './telling.ts'

const person = (id: string): Person => ({ id, name: id, email: `${id}@example.org` })
const [lead, deputy, named, duty, trustee] = ['lead', 'deputy', 'named', 'duty', 'trustee'].map(person) as [
  Person,
  Person,
  Person,
  Person,
  Person,
]
const everybody = { safeguarders: [lead, deputy], trustees: [trustee], managers: [lead], onDuty: [duty] }
const said = (hearers: readonly { id: string; opens: boolean }[]) =>
  hearers.map(({ id, opens }) => (opens ? id : `${id}, contentless`))

describe('who is told at once', () => {
  test.each<[string, About, readonly Person[] | null, Partial<typeof everybody>, string[]]>([
    ['an ordinary record', 'young-person', null, {}, ['lead', 'deputy']],
    ['a restricted record that names the deputy', 'young-person', [deputy, named], {}, ['deputy', 'named']],
    ['a restricted record that names no safeguarder', 'young-person', [named], {}, ['named', 'trustee, contentless']],
    ['a restricted record that names nobody', 'young-person', [], {}, ['trustee, contentless']],
    ['nobody safeguards today', 'young-person', null, { safeguarders: [] }, ['trustee, contentless']],
    ['somebody who works here', 'staff', null, {}, ['trustee']],
    ['the manager', 'manager', null, {}, ['trustee']],
    ['the manager, and no trustee hears it', 'manager', null, { trustees: [] }, []],
  ])('%s', (...[, about, named, without, expected]) => {
    expect(said(whoHears({ about, named }, { ...everybody, ...without }))).toEqual(expected)
  })
})

describe('who is reminded', () => {
  test.each<[string, About, readonly Person[] | null, readonly Group[], string[]]>([
    ['the first step', 'young-person', null, ['safeguarders'], ['lead', 'deputy']],
    ['the second', 'young-person', null, ['managers', 'on-duty'], ['lead', 'duty, contentless']],
    ['the third', 'young-person', null, ['safeguarding-trustees'], ['trustee, contentless']],
    [
      'all at once, each person once',
      'young-person',
      null,
      ['safeguarders', 'managers', 'on-duty'],
      ['lead', 'deputy', 'duty, contentless'],
    ],
    [
      'a restricted record',
      'young-person',
      [named, deputy],
      ['managers', 'safeguarders'],
      ['lead, contentless', 'named', 'deputy'],
    ],
    [
      'staff: the trustee only, whatever the step says',
      'staff',
      null,
      ['safeguarders', 'managers', 'on-duty'],
      ['trustee'],
    ],
  ])('%s', (...[, about, named, groups, expected]) => {
    expect(said(whoIsReminded({ about, named }, everybody, groups))).toEqual(expected)
  })
})

describe('the clock', () => {
  const steps: ClockStep[] = [
    { after_minutes: 15, tell: ['safeguarders'] },
    { after_minutes: 30, tell: ['managers', 'on-duty'] },
    { after_minutes: 60, tell: ['safeguarding-trustees'] },
  ]
  const raisedAt = new Date('2026-03-17T10:00:00Z')
  const due = (minutes: number, taken: number[] = []) =>
    dueSteps(steps, { raisedAt, taken, now: new Date(raisedAt.getTime() + minutes * 60_000) }).map((s) => s.step)

  test.each<[number, number[], number[]]>([
    [-60, [], []],
    [14, [], []],
    [15, [], [1]],
    [29, [1], []],
    [30, [1], [2]],
    [600, [], [1, 2, 3]],
    [600, [1, 2, 3], []],
    [20, [1, 2, 3], []],
    [61, [3], [1, 2]],
  ])('after %d minutes, with %j taken: %j', (minutes, taken, expected) => {
    expect(due(minutes, taken)).toEqual(expected)
  })

  test('however the clock jumps, each step is taken once and none is lost in the end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500, max: 500 })), (jumps) => {
        const taken: number[] = []
        for (const minutes of [...jumps, 60]) taken.push(...due(minutes, taken))
        expect([...taken].sort()).toEqual([1, 2, 3])
      }),
    )
  })
})
