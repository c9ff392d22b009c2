import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detailsOf, leadProfessionalOf, safeContactOf, toldOf } from './handover.ts'

const lists = {
  districts: [],
  urgencies: [],
  screening_tools: [],
  levels: [{ code: 'medium', label: 'Medium' }],
}
const referrer = 'Ida Moss, Saltmarsh Academy'

describe('safe contact from a referral', () => {
  test('only a plain yes is a yes', () => {
    expect(safeContactOf({ safe_voicemail: 'yes', safe_text: 'no', safe_post: 'not-known' })).toMatchObject({
      voicemail: true,
      textMessage: false,
      post: null,
    })
    fc.assert(
      fc.property(fc.string(), (sent) => {
        expect(safeContactOf({ safe_voicemail: sent }).voicemail === true).toBe(sent === 'yes')
      }),
    )
  })

  test.each([
    [{ safe_contact: 'number', safe_telephone: '07700 900111' }, '07700 900111'],
    [{ safe_contact: 'referrer' }, 'No number of their own: make first contact through the referrer'],
    [{ safe_contact: 'other', safe_through: 'Gran, 01603 000000' }, 'Through Gran, 01603 000000'],
    [{ safe_contact: 'not-known' }, ''],
  ])('the first way to them: %j', (answers, expected) => {
    expect(safeContactOf(answers).telephone).toBe(expected)
  })
})

describe('what a case is told', () => {
  test('what a worker needs, in the words of the form, and neither the referrer’s number nor their screening of others', () => {
    const answers = {
      why_now: 'She told her tutor.',
      screening_level: 'medium',
      young_person_knows: 'no',
      young_person_why_not: 'Not safe yet.',
      parents_know: 'no',
      parents_why_not: 'Nor this.',
      referrer_telephone: '01603 111222',
      happened: [{ what: 'Gifts from an adult', source: 'the young person', when: '' }],
    }
    const told = toldOf({ reference: 'R-1', answers, referrer }, lists)
    const values = Object.values(told)
    expect(told['Referral']).toBe('R-1, from Ida Moss, Saltmarsh Academy')
    for (const kept of ['She told her tutor.', 'Medium', 'Not safe yet.', 'Nor this.']) expect(values).toContain(kept)
    expect(values.join()).toContain('Gifts from an adult')
    expect(values.join()).not.toContain('01603 111222')
  })

  test('identity keeps who said it, and an empty answer is no fact', () => {
    expect(detailsOf({ pronouns: 'they/them' })).toEqual({ pronouns: { value: 'they/them', source: 'the referrer' } })
    expect(leadProfessionalOf({})).toBeNull()
    expect(leadProfessionalOf({ lead_name: 'Bo Carr' })).toEqual({
      name: 'Bo Carr',
      relationship: 'Lead professional',
      telephone: '',
    })
  })
})
