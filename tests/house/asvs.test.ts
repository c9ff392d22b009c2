import { describe, expect, test } from 'vitest'
import { faultsOf, linesOf } from './asvs.ts'
import { readTree, type SourceFile } from './tree.ts'

const tree = readTree()

/** The tree with one word of one file changed. */
function changed(path: string, from: string | RegExp, to: string): SourceFile[] {
  const file = tree.find((one) => one.path === path)
  if (!file) throw new Error(`there is no ${path}`)
  const text = file.text.replace(from, to)
  if (text === file.text) throw new Error(`${path} does not hold ${String(from)}`)
  return tree.map((one) => (one === file ? { path, text } : one))
}

const FIRST = 'docs/security/asvs/v1-v5.md'

describe('the security standard, requirement by requirement', () => {
  test('each is told of once; every file, test, word, link and count in the documents is true', () => {
    expect(faultsOf(tree)).toEqual([])
  })

  test('all of level 2 are there, and of level 3 those for sign-in, sessions, access and logs', () => {
    const ids =
      tree
        .find(({ path }) => path === 'docs/security/asvs-ids.txt')
        ?.text.trim()
        .split('\n') ?? []
    expect(ids.filter((line) => !line.endsWith(' 3'))).toHaveLength(253)
    expect(ids.filter((line) => line.endsWith(' 3')).map((line) => line.split('.')[0])).toEqual([
      ...Array.from({ length: 12 }, () => 'V6'),
      'V7',
      ...Array.from({ length: 6 }, () => 'V8'),
      'V16',
    ])
    expect(linesOf(tree)).toHaveLength(ids.length)
  })

  test.each([
    ['one left out', FIRST, /^\| V1\.1\.1 .*\n/m, '', /V1\.1\.1 is nowhere/],
    ['one told of twice', FIRST, '| V1.1.2 ', '| V1.1.1 ', /V1\.1\.1 is there twice/],
    ['one of another standard', FIRST, '| V1.1.2 ', '| V1.9.9 ', /V1\.9\.9 is not of the measure/],
    [
      'a file that is not there',
      FIRST,
      '`src/platform/http/request.ts`',
      '`src/platform/http/requests.ts`',
      /names src\/platform\/http\/requests\.ts/,
    ],
    [
      'a test that is not there',
      FIRST,
      '`tests/database/hostile.test.ts`',
      '`tests/database/kind.test.ts`',
      /kind\.test\.ts/,
    ],
    ['a file that tests nothing', FIRST, '`tests/database/hostile.test.ts`', '`src/urls/index.ts`', /is no test/],
    ['words that no test says', FIRST, '`addresses of every kind', '`addresses of no kind', /is not in the test/],
    ['a line without its test', FIRST, /^(\| V1\.1\.1 .*\|)[^|]*\|$/m, '$1 |', /V1\.1\.1 names no test/],
    ['a link to no heading', 'docs/security/asvs/v6.md', '#tries', '#trials', /#trials, which is no heading/],
    ['a count that is wrong', 'docs/security/asvs.md', /(V6 [^|]+\| )\d+/, '$10', /V6 counts/],
    [
      'something not met that the index hides',
      'docs/security/asvs.md',
      /^- \*\*V.*\n/m,
      '',
      /the list of what is not met/,
    ],
    [
      'a wall that is not there',
      'docs/security/threats.md',
      '`src/modules/people/shut-out.ts`',
      '`src/goers.ts`',
      /src\/goers\.ts/,
    ],
    [
      'a wall that no test shows',
      'docs/security/threats.md',
      '`and Back shows nothing`',
      '`and Back is kind`',
      /is not in the/,
    ],
    [
      'a test whose name was changed',
      'tests/database/hostile.test.ts',
      'addresses of every kind',
      'addresses',
      /is not in the test/,
    ],
  ])('sees %s', (...[, path, from, to, said]) => {
    expect(faultsOf(changed(path, from, to)).join('\n')).toMatch(said)
  })
})
