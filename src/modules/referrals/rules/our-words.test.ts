import { describe, expect, test } from 'vitest'
import { ourWords } from './our-words.ts'
import { findQuestion, QUESTIONS } from './questions.ts'

const ask = (name: string) => {
  const question = findQuestion(name)
  if (!question) throw new Error(`no question ${name}`)
  return question
}

describe('what the referrer wrote', () => {
  test('is their own paragraph', () => {
    expect(ourWords(ask('why_now'), { why_now: 'School is worried.' })).toEqual(['School is worried.'])
    expect(ourWords(ask('why_now'), {})).toEqual([])
  })

  test('of entries what they wrote and how they know, and no codes', () => {
    const answers = {
      persons_of_concern: [{ relationship: 'an adult they met online', source: 'Her form tutor', name_held: 'police' }],
    }
    expect(ourWords(ask('persons_of_concern'), answers)).toEqual(['an adult they met online', 'Her form tutor'])
  })

  test.each(['young_person_said', 'parents_said'])('is never what somebody said: %s', (name) => {
    expect(ourWords(ask(name), { [name]: 'It was my own fault.' })).toEqual([])
  })

  test('is asked in every box but those two', () => {
    const theirs = QUESTIONS.filter((question) => question.kind === 'paragraph' && question.writtenBy === 'them')
    expect(theirs.map(({ name }) => name).sort()).toEqual(['parents_said', 'young_person_said'])
  })
})
