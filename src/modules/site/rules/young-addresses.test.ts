import { describe, expect, test } from 'vitest'
import { isForYoungPeople } from './young-addresses.ts'

describe('an address is for young people', () => {
  test.each([
    ['/you', true],
    ['/you/', true],
    ['/pt-BR/you/help', true],
    ['/zh-Hant/privacy/young-people', true],
    ['/You', true],
    ['/you/nowhere', true],
    ['/you/%', true],
    ['/ar/you/nowhere', true],
    ['/privacy/young-people/more', true],
    ['/youth', false],
    ['/young-people', false],
    ['/young-people/3f/safe-contact', false],
    ['/families/you', false],
    ['/language/you', false],
    ['/news/you', false],
    ['/', false],
    ['', false],
  ])('%s: %s', (path, is) => expect(isForYoungPeople(path)).toBe(is))
})
