import { expect, test } from 'vitest'
import { inflections } from '../lib/inflect.js'

test.each([
  ['put', 'put puts putting'],
  ['choose', 'choose chooses chose chosen choosing'],
  ['stop', 'stop stops stopped stopping'],
  ['carry', 'carry carries carried carrying'],
  ['agree', 'agree agrees agreed agreeing'],
  ['expose', 'expose exposes exposed exposing'],
  ['travel', 'travel travels travelled traveled travelling'],
  ['lie', 'lie lies lied lying'],
  ['dress', 'dress dresses dressed dressing'],
  ['child', 'child children'],
])('%s has the forms %s', (word, forms) => {
  expect(inflections(word)).toEqual(expect.arrayContaining(forms.split(' ')))
})
