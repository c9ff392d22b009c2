import { expect, test } from 'vitest'
import { Slips } from '../lib/slips.js'

const slips = new Slips()
for (const word of [
  'promiscuous',
  'manipulative',
  'provocatively',
  'contacting',
  'consensual',
  'lifestyle',
  'confessed',
  'recanted',
  'boyfriend',
  'obsessed',
  'absconds',
])
  slips.add(word)

test.each([
  ['promiscous', 'promiscuous'],
  ['promiscuos', 'promiscuous'],
  ['manipulitive', 'manipulative'],
  ['provacatively', 'provocatively'],
  ['consentual', undefined],
  ['contracting', undefined],
  ['conceptual', undefined],
  ['lifestile', 'lifestyle'],
  ['likeable', undefined],
  ['life', undefined],
  ['confused', undefined],
  ['recounted', undefined],
  ['boyfreind', 'boyfriend'],
  ['boyfriedn', undefined],
  ['obsesed', 'obsessed'],
  ['observed', undefined],
])('%s was meant as %s', (word, meant) => {
  expect(slips.meant(word)).toBe(meant)
})
