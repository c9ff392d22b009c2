import { describe, expect, test } from 'vitest'
import { countsOf, type Noted } from './tally.ts'

const KNOWN = new Set(['hard-to-reach', 'own-fault', 'older-boyfriend'])
const none: Noted = { findings: [], kept: [], changed: [] }
const twice = [{ rule: 'own-fault' }, { rule: 'own-fault' }]

describe('the counts of one save', () => {
  test.each<[string, Partial<Noted>, object[]]>([
    ['nothing found, nothing counted', {}, []],
    [
      'each place counts',
      { findings: twice },
      [{ phrase: 'own-fault', written: 2, quotation: 0, legal: 0, other: 0, changed: 0 }],
    ],
    [
      'a reason counts for a place that stands',
      { findings: twice, kept: [{ rule: 'own-fault', reason: 'quotation' }] },
      [{ phrase: 'own-fault', written: 2, quotation: 1, legal: 0, other: 0, changed: 0 }],
    ],
    ['and for none that went', { kept: [{ rule: 'own-fault', reason: 'legal' }] }, []],
    [
      'no more reasons than places',
      {
        findings: [{ rule: 'own-fault' }],
        kept: [
          { rule: 'own-fault', reason: 'other' },
          { rule: 'own-fault', reason: 'legal' },
        ],
      },
      [{ phrase: 'own-fault', written: 1, quotation: 0, legal: 0, other: 1, changed: 0 }],
    ],
    [
      'changed words count without standing',
      { changed: ['hard-to-reach'] },
      [{ phrase: 'hard-to-reach', written: 0, quotation: 0, legal: 0, other: 0, changed: 1 }],
    ],
    ['a name that the guide does not hold is not written down', { changed: ['wren-applegarth'] }, []],
  ])('%s', (_says, noted, counts) => {
    expect(countsOf({ ...none, ...noted }, KNOWN)).toEqual(counts)
  })

  test('come in the order of their names, so that two saves never wait for each other in a ring', () => {
    const counts = countsOf({ ...none, findings: twice, changed: ['older-boyfriend', 'hard-to-reach'] }, KNOWN)
    expect(counts.map(({ phrase }) => phrase)).toEqual(['hard-to-reach', 'older-boyfriend', 'own-fault'])
  })

  test('a thousand times the same is no writing', () => {
    const changed = Array.from({ length: 1_000 }, () => 'own-fault')
    expect(countsOf({ ...none, changed }, KNOWN)[0]?.changed).toBe(50)
  })
})
