import { describe, expect, it } from 'vitest'
import { europeanForms } from './name-forms-europe.ts'
import { furtherForms } from './name-forms-world.ts'
import { areFormsOfOneName, headForms } from './name-variants.ts'

const lines = `${europeanForms}${furtherForms}`.trim().split(/\n+/)

describe('the list of forms', () => {
  it('has at least 250 lines, each of two forms or more, folded, without repeats', () => {
    expect(lines.length).toBeGreaterThanOrEqual(250)
    expect(new Set(lines).size).toBe(lines.length)
    for (const line of lines) {
      const names = line.split(' ')
      expect(names.length, line).toBeGreaterThan(1)
      expect(new Set(names).size, line).toBe(names.length)
      expect(line).toMatch(/^[a-z ]+$/)
    }
  })
})

describe('areFormsOfOneName', () => {
  it.each([
    ['katie', 'katherine'],
    ['bill', 'william'],
    ['gosia', 'malgorzata'],
    ['niamh', 'neve'],
    ['muhammad', 'mohamed'],
    ['seun', 'oluwaseun'],
    ['mykola', 'nikolai'],
    ['xenia', 'kseniya'],
  ])('%s and %s are', (one, other) => {
    expect(areFormsOfOneName(one, other)).toBe(true)
    expect(areFormsOfOneName(other, one)).toBe(true)
  })

  it.each([
    ['jan', 'jane'],
    ['amelia', 'olivia'],
    ['john', 'janet'],
    ['james', 'jacob'],
    ['sinead', 'siobhan'],
    ['emily', 'emma'],
    ['maria', 'mario'],
    ['daniel', 'danielle'],
    ['constructor', 'tostring'],
  ])('%s and %s are not', (one, other) => {
    expect(areFormsOfOneName(one, other)).toBe(false)
  })
})

describe('headForms', () => {
  it('leads from any form to the first of its lines', () => {
    expect(headForms('bill')).toContain('william')
    expect(headForms('unheardof')).toEqual([])
  })
})
