import { describe, expect, test } from 'vitest'
import { isProfessional, numberToTap } from './professional.ts'

describe('who needs no gate', () => {
  test.each([
    ['Social worker', true],
    ['Family support worker', true],
    ['Mum’s social worker', true],
    ['Parent support adviser', true],
    ['Lead professional', true],
    ['Designated safeguarding lead', true],
    ['Youth justice officer', true],
    ['Head of year', true],
    ['Mum', false],
    ['her mother', false],
    ['Mother', false],
    ['Stepdad', false],
    ['Ammi', false],
    ['Mama', false],
    ['Big sister', false],
    ['Half-brother', false],
    ['Stepbrother', false],
    ['Auntie', false],
    ['Family friend', false],
    ['Boyfriend', false],
    ['neighbour', false],
    ['Foster carer', false],
    ['Kinship carer', false],
    ['Mum’s partner', false],
  ])('%s, ticked as lead professional: %s', (relationship, expected) => {
    expect(isProfessional({ leadProfessional: true, relationship })).toBe(expected)
    expect(isProfessional({ leadProfessional: false, relationship })).toBe(false)
  })
})

describe('a number for one tap', () => {
  const bo = {
    leadProfessional: true,
    relationship: 'Social worker',
    telephone: '(01603) 555-0100',
    safeToContact: true,
  }
  const worker = { relationship: 'Advocate', safeToContact: null }

  test.each([
    ['theirs alone', bo, { sharedWith: [], own: '' }, '016035550100'],
    ['nobody asked whether they are safe', { ...bo, safeToContact: null }, { sharedWith: [], own: '' }, '016035550100'],
    ['shared with a colleague', bo, { sharedWith: [worker], own: '' }, '016035550100'],
    ['not safe to contact', { ...bo, safeToContact: false }, { sharedWith: [], own: '' }, ''],
    ['family', { ...bo, relationship: 'Mum' }, { sharedWith: [], own: '' }, ''],
    ['not the lead', { ...bo, leadProfessional: false }, { sharedWith: [], own: '' }, ''],
    ['shared with a mother', bo, { sharedWith: [{ relationship: 'Mum', safeToContact: true }], own: '' }, ''],
    ['shared with a worker who is not safe', bo, { sharedWith: [{ ...worker, safeToContact: false }], own: '' }, ''],
    ['the young person’s own', bo, { sharedWith: [], own: '+44 1603 5550100' }, ''],
    ['words', { ...bo, telephone: 'ask at the desk' }, { sharedWith: [], own: '' }, ''],
    ['none', { ...bo, telephone: '' }, { sharedWith: [], own: '' }, ''],
  ])('%s', (_, one, { sharedWith, own }, expected) => {
    expect(numberToTap(one, sharedWith, own)).toBe(expected)
  })
})
