import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { build, transform } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { styleSheets } from '../../scripts/build-css.ts'
import { clientOptions, OLDEST_BROWSERS } from '../../scripts/client-options.ts'
import { root } from '../../scripts/root.ts'
import { LATER_CALLS, lostIn, rulesOf } from './old-browsers.ts'

// The phone that was handed down: Chrome 60 of 2017 and iOS 12 of 2018. A browser without passkeys never runs theirs.
const scripts = globSync('src/client/*.ts', { cwd: root })
  .map((path) => basename(path))
  .filter((name) => !name.includes('.test.') && name !== 'passkeys.ts')

async function built(name: string): Promise<string> {
  const entryPoints = [`src/client/${name}`]
  const { outputFiles } = await build({ ...clientOptions(OLDEST_BROWSERS), entryPoints, write: false })
  return outputFiles[0]?.text ?? ''
}

/** Whether the oldest browsers can read a script that was built: written for them once more, it stays as it is. */
async function isRead(script: string): Promise<boolean> {
  // Of generators esbuild writes again what it wrote, so those that wait are looked for by their words; and it chooses
  // quotation marks by the target.
  const supported = { destructuring: true, 'async-generator': true, 'template-literal': false }
  const written = async (target: string | string[]) =>
    (await transform(script, { target, supported, minifyWhitespace: true })).code
  return !/async(?: function)? ?\*/.test(script) && (await written(OLDEST_BROWSERS)) === (await written('esnext'))
}

describe.each(scripts)('%s', (name) => {
  test('is read by an old browser, and calls nothing that it has not', async () => {
    const script = await built(name)
    expect(script.length).toBeGreaterThan(500)
    expect(await isRead(script)).toBe(true)
    expect(script.match(LATER_CALLS) ?? []).toEqual([])
  })
})

test.each([
  'a?.b',
  'a??b',
  'a||=b',
  'try{a()}catch{b()}',
  'class A{b=1}',
  'class A{#b}',
  'class A{static{b()}}',
  'async function*a(){}',
  'async()=>{for await(const a of b);}',
  '/(?<=a)b/',
  '/a/s',
])('%s is not read by one (seen to fail)', async (script) => {
  expect(await isRead(script)).toBe(false)
})

describe.each(Object.entries(styleSheets()))('the sheet %s', (_name, css) => {
  test('loses nothing in an old browser that it needs', () => {
    expect(rulesOf(css).length).toBeGreaterThan(100)
    expect([...new Set(lostIn(css))]).toEqual([])
  })

  // Neither knows a gap in a row: there each part gets a margin instead (theme/_apart.scss).
  test('keeps the parts of its rows apart without a gap', () => {
    const rules = rulesOf(css)
    const instead = rules.filter(({ within }) => within.includes('@supports not (inset:0)')).map((one) => one.selector)
    const rows = rules.filter(({ declarations }) => declarations.some((one) => one.startsWith('gap:')))
    expect(rows.length).toBeGreaterThan(2)
    expect(rows.filter(({ selector }) => !instead.some((one) => one.startsWith(`${selector}>`)))).toEqual([])
  })
})

test.each([
  ['a{inset:0}', 'look it up: inset'],
  ['a{width:min(1rem,50%)}', 'nothing before it: a{width:min(1rem,50%)}'],
  ['a{color:#00000080}', 'nothing before it: a{color:#00000080}'],
  ['a:focus,a:focus-visible{color:red}', 'a whole list falls: a:focus,a:focus-visible'],
  ['@layer base{a{color:red}}', 'not known: @layer base'],
])('%s is seen (seen to fail)', (css, what) => {
  expect(lostIn(css)).toEqual([what])
})

test('what stands before a newer value is enough', () => {
  expect(lostIn('a{width:1rem;width:min(1rem,50%)}')).toEqual([])
})
