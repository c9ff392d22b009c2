import { describe, expect, test } from 'vitest'
import { wholly } from '../../../packages/retext-child-centred/lib/steps.js'
import { type Finding, lineOf } from '../../ui/advice-lines.ts'
import { type Choice, choosing } from './choose.ts'

const found = (rule: string, start = 0): Finding => ({
  start,
  end: start + rule.length,
  text: rule,
  rule,
  strength: 'suggest',
  reason: 'It lays it at their door.',
  alternatives: [],
})
const line = (rule: string) => lineOf('did', { rule, text: rule })
const choose = (choice: Partial<Choice>) =>
  wholly(
    choosing({
      all: [],
      before: [],
      kept: [],
      seen: {},
      shown: null,
      lineOf: (one) => lineOf('did', one),
      ...choice,
    }),
  )
const rules = (findings: readonly Finding[]) => findings.map(({ rule }) => rule)

describe('what is shown of everything that was found', () => {
  test('nothing of nothing', () => expect(choose({})).toEqual({ findings: [], fresh: [], stays: null }))

  test('not what stood there when the page was made, unless it stands there twice now', () => {
    const all = [found('absconded'), found('risky', 20), found('absconded', 40)]
    expect(choose({ all, before: [line('absconded')] }).findings).toEqual([all[1], all[2]])
    expect(rules(choose({ all, before: [line('absconded'), line('absconded')] }).findings)).toEqual(['risky'])
  })

  test('not what somebody keeps on purpose, wherever it stands', () => {
    const all = [found('absconded'), found('risky', 20), found('absconded', 40)]
    expect(rules(choose({ all, kept: [line('absconded')] }).findings)).toEqual(['risky'])
  })

  test('only what was never there is new', () => {
    const all = [found('absconded'), found('risky', 20)]
    expect(rules(choose({ all }).fresh)).toEqual(['absconded', 'risky'])
    expect(rules(choose({ all, seen: { [line('absconded')]: true } }).fresh)).toEqual(['risky'])
  })

  test('what is shown stays, at its first place, for as long as it is there', () => {
    const all = [found('risky'), found('absconded', 20), found('absconded', 40)]
    expect(choose({ all, shown: line('absconded') }).stays).toBe(all[1])
    expect(choose({ all, shown: line('promiscuous') }).stays).toBeNull()
    expect(choose({ all, shown: line('absconded'), kept: [line('absconded')] }).stays).toBeNull()
  })
})
