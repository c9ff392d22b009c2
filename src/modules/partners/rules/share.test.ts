import { describe, expect, test } from 'vitest'
import { faultsOfShare, STEPS } from './share.ts'

const WHOLE = {
  decision: 'shared',
  onDate: '2026-03-17',
  what: 'What',
  aboutWhom: 'Whom',
  toName: 'Bo Carr',
  toAgency: 'The council',
  how: 'telephone',
  steps: {},
  lawfulBasis: 'recognised-interest',
  condition: 'safeguarding',
  withoutConsent: 'Asking would put her in danger',
  youngPersonTold: 'agreed',
  youngPersonWhy: '',
  words: '',
  parentsTold: 'told',
  parentsWhy: '',
  decidedBy: 'x',
} as const

const fieldsOf = (change: object, asksWhyNoConsent = true) =>
  faultsOfShare({ ...WHOLE, ...change }, { asksWhyNoConsent }).map((f) => f.field)

describe('a decision about information', () => {
  test('the ten steps of the guide are ten, each once', () => {
    expect(new Set(STEPS.map((s) => s.code)).size).toBe(10)
  })

  test.each([
    [{}, []],
    [{ toName: '' }, ['to_name']],
    [{ how: '' }, ['how']],
    [{ lawfulBasis: 'none' }, ['lawful_basis']],
    [{ condition: '' }, ['condition']],
    [{ withoutConsent: '' }, ['without_consent']],
    [{ youngPersonTold: 'not-told' }, ['young_person_why']],
    [{ youngPersonTold: 'not-told', youngPersonWhy: 'It would reach him' }, []],
    [{ youngPersonTold: 'objected' }, []],
    [{ parentsTold: 'not-told' }, ['parents_why']],
    [{ decision: 'not-shared', toName: '', how: '', lawfulBasis: 'none', condition: '' }, []],
    [{ decision: 'not-shared', parentsTold: 'not-told' }, ['parents_why']],
  ])('%j', (change, fields) => {
    expect(fieldsOf(change)).toEqual(fields)
  })

  test('the reason for not using consent is asked only where the law asks for it', () => {
    expect(fieldsOf({ withoutConsent: '' }, false)).toEqual([])
  })
})
