import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { guide } from '../guide.js'
import { faultsOf } from '../lib/faults.js'
import { guideModule, phrasesModule, rulesPage } from '../script/modules.js'
import { readSource } from '../script/source.js'
import { undated } from '../script/undated.js'

const source = readSource()
const written = (/** @type {string} */ path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

test.each([
  ['lib/en-gb.js', phrasesModule],
  ['lib/en-gb-guide.js', guideModule],
  ['rules.md', rulesPage],
])('%s is as the data is; `node script/generate.js` makes it so', (path, made) => {
  expect(written(path) === made(source)).toBe(true)
})

test('every rule is whole', () => {
  expect([...faultsOf(source.rules), ...undated(source.rules)]).toEqual([])
})

test('the guide names each phrase once', () => {
  const titles = guide.map(({ title }) => title)
  expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([])
})

test('a rule that is not whole is named', () => {
  const [rule] = source.rules
  const faults = faultsOf(/** @type {any} */ ([rule, { ...rule, why: '', strength: 'loud', colour: 'red' }]))
  expect(faults).toEqual([
    `Rule ${rule?.id}: its id stands twice.`,
    `Rule ${rule?.id}: its strength is none of strong, suggest, inform.`,
    `Rule ${rule?.id}: it has no why.`,
    `Rule ${rule?.id}: colour is not a field of a rule.`,
  ])
  const astray = faultsOf([{ ...rule, subject: 'childs', negation: 'none', reported: 'yes' }])
  expect(astray).toEqual([
    `Rule ${rule?.id}: its subject is none of child, described.`,
    `Rule ${rule?.id}: its reported is none of true.`,
    `Rule ${rule?.id}: its negation is none of counts.`,
  ])
})
