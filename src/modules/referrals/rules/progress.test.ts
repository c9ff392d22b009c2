import { describe, expect, test } from 'vitest'
import { chosen, differences } from './conflict.ts'
import { isRestricted, missingOf, progressOf, unfinishedTitles } from './progress.ts'
import { findPage, pageAfter } from './questions.ts'
import { sentReferral } from './sent-referral.ts'
import { summaryOf } from './summary.ts'

const lists = {
  districts: [{ code: 'norwich', label: 'Norwich' }],
  levels: [],
  screening_tools: [],
  urgencies: [],
}
const youngPerson = findPage('young-person')
if (!youngPerson) throw new Error('the page is there')

describe('how far a draft is', () => {
  test('an empty one has everything needed to do, and the rest may stay empty', () => {
    const states = progressOf({}).map(({ section, progress }) => [section.part, progress])
    expect(new Set(states.map(([part, progress]) => `${part} ${progress}`))).toEqual(
      new Set(['minimum to-do', 'if-known none']),
    )
    expect(missingOf({}).every(({ page }) => findPage(page) !== null)).toBe(true)
  })

  test('a section leads back to the page that is not finished', () => {
    const part = progressOf({ given_name: 'Wren', family_name: 'Oakapple' }).find(
      ({ section }) => section.code === 'young-person',
    )
    expect([part?.progress, part?.next.code]).toEqual(['started', 'birth'])
  })

  test('titles for a mail are those of the form, never an answer', () => {
    const titles = unfinishedTitles({ given_name: 'Wren', family_name: 'Oakapple' })
    expect(titles).toContain('The young person')
    expect(titles.join()).not.toMatch(/Wren|Oakapple/)
  })

  test('the last page of a section leads to no next one', () => {
    expect(pageAfter(youngPerson)?.code).toBe('birth')
    const last = findPage('district')
    expect(last && pageAfter(last)).toBeNull()
  })
})

describe('two windows', () => {
  const both = {
    saved: { given_name: 'Wren', family_name: 'Oakapple' },
    typed: { given_name: 'Wren', family_name: 'Oakapple-Reed', preferred_name: 'W' },
  }

  test('are compared question by question', () => {
    expect(
      differences(youngPerson, both, lists).map(({ saved, typed }) => [saved.name, saved.values, typed.values]),
    ).toEqual([
      ['family_name', ['Oakapple'], ['Oakapple-Reed']],
      ['preferred_name', [], ['W']],
    ])
  })

  test('give what was chosen for each', () => {
    expect(chosen(youngPerson, both, new Set(['preferred_name']))).toEqual({
      given_name: 'Wren',
      family_name: 'Oakapple-Reed',
    })
    expect(chosen(youngPerson, both, new Set(['family_name']))).toEqual({
      given_name: 'Wren',
      family_name: 'Oakapple',
      preferred_name: 'W',
    })
  })
})

describe('what staff read', () => {
  test('is in the words of the form, and an old code stays readable', () => {
    const rows = summaryOf(
      { district: 'norwich', urgency: 'gone-from-the-list', date_of_birth: '2011-05-03' },
      lists,
    ).flatMap((part) => part.rows)
    expect(rows.map(({ name, values }) => [name, ...values])).toEqual([
      ['date_of_birth', '3 May 2011'],
      ['district', 'Norwich'],
      ['urgency', 'gone-from-the-list'],
    ])
  })

  test.each([
    ['yes', true],
    ['no', false],
    ['not-known', false],
    [undefined, false],
  ])('about someone who works with children: %s is restricted %s', (answer, restricted) => {
    const answers = answer === undefined ? {} : { works_with_children: answer }
    expect([isRestricted(answers), sentReferral(answers).restricted]).toEqual([restricted, restricted])
  })
})
