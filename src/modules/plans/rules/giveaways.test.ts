import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { giveawaysIn } from './giveaways.ts'

const telltale = {
  names: ['Imogen', 'Will', 'Magdalene Group', 'Rose', ''],
  beginnings: ['safety', 'exploit', 'social worker'],
}

describe('what would give a discreet copy away', () => {
  test.each([
    ['My safety plan', ['safety']],
    ['SAFETY first', ['SAFETY']],
    ['The exploitation worker, Exploited', ['exploitation', 'Exploited']],
    ['ask the social\nworkers', ['social\nworkers']],
    ['imogen said', ['imogen']],
    ['Imogen’s phone', ['Imogen']],
    ['from the magdalene group', ['magdalene group']],
    ['Will and Rose', ['Will', 'Rose']],
  ])('%j: %j', (text, found) => {
    expect(giveawaysIn(text, telltale)).toEqual(found)
  })

  test.each([
    'I will go to Nan',
    'she rose early',
    'a safe place, safer',
    'Imogene',
    'unexploited',
    'the social club',
    '',
  ])('nothing in %j', (text) => {
    expect(giveawaysIn(text, telltale)).toEqual([])
  })

  test('a name is found wherever it stands, whatever is around it', () => {
    const around = fc.stringMatching(/^[ .,!?\n"“”()-]{0,5}$/)
    fc.assert(
      fc.property(fc.lorem(), around, around, (words, before, after) => {
        expect(giveawaysIn(`${words} ${before}IMOGEN${after} ${words}`, telltale)).toContain('IMOGEN')
      }),
    )
  })

  test('signs that mean something to a pattern are words like any others', () => {
    expect(giveawaysIn('a+b (c)', { names: ['a+b (c)'], beginnings: [] })).toEqual(['a+b (c)'])
  })
})
