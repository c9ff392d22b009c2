import { expect, test } from 'vitest'
import { ADDRESSES } from './addresses.ts'
import { isForYoungPeople } from './rules/young-addresses.ts'

test.each(ADDRESSES)('$url is known for what it is by its address alone, in every language', ({ url, frame }) => {
  for (const language of ['', '/ar', '/pt-BR', '/zh-Hant'])
    expect(isForYoungPeople(language + url)).toBe(frame === 'you')
})
