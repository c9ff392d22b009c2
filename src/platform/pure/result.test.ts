import { describe, expect, it } from 'vitest'
import { isRefusal, type Refusal, refuse } from './result.ts'

describe('a refusal', () => {
  it('carries its sentence', () => {
    expect(refuse('This referral has already been decided.')).toEqual({
      refused: 'This referral has already been decided.',
    })
    expect(isRefusal(refuse('No.'))).toBe(true)
  })

  it.each([null, undefined, 'refused', 0, {}, { refused: true }, []])('is not %j', (answer) => {
    expect(isRefusal(answer)).toBe(false)
  })

  it('narrows the type of an answer', () => {
    const answer = refuse('No.') as Refusal | { status: string }
    expect(isRefusal(answer) ? answer.refused : answer.status).toBe('No.')
  })
})
