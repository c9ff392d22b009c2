import { describe, expect, test } from 'vitest'
import { readTree } from '../house/tree.ts'

/** Every attack that the world knows by a name, and the tests that make it: a file, and the beginning of what it says there. */
const MADE: Readonly<Record<string, readonly (readonly [file: string, says: string])[]>> = {
  'session fixation': [
    [
      'tests/database/known-attacks-every-route.test.ts',
      'becomes nobody’s session at any route, and is given back by none',
    ],
    ['tests/database/known-attacks-every-route.test.ts', 'is another one after each way of coming in'],
    ['src/modules/people/pages/sign-in/password.test.ts', 'a planted cookie is not taken over'],
    ['src/modules/people/pages/invitation/invitation.test.ts', 'each half has a secret of its own'],
    [
      'src/modules/people/pages/provider/provider.test.ts',
      'gives a new session, and ends the one that the browser held',
    ],
  ],
  CSRF: [
    ['tests/database/known-attacks-every-route.test.ts', 'is refused %s at every route that takes one'],
    ['tests/database/known-attacks-every-route.test.ts', 'without a token, or with that of another session'],
    ['tests/database/known-attacks-every-route.test.ts', 'no address that is only looked at changes anything'],
    ['tests/database/hostile-requests.test.ts', 'where a form came from'],
    ['tests/database/access-matrix.test.ts', 'no form of staff does anything with no token'],
    [
      'src/modules/people/pages/provider/refused.test.ts',
      'the browser of somebody else, who was sent the end of a sign-in',
    ],
  ],
  'open redirect': [
    [
      'tests/database/known-attacks-every-route.test.ts',
      'is not given by any address, whatever stands after its question mark',
    ],
    ['tests/database/hostile-requests.test.ts', 'never leads to %j'],
    [
      'src/modules/people/pages/provider/provider.test.ts',
      'leads back to the page that somebody wanted, and to no other site',
    ],
  ],
  'host header': [
    ['tests/database/known-attacks-every-route.test.ts', 'is turned away at every route before anybody is asked'],
    ['tests/database/known-attacks-every-route.test.ts', 'is not believed either when a proxy is made to say it'],
    ['tests/database/hostile-requests.test.ts', 'is turned away before anything is done'],
  ],
  'path traversal': [
    ['tests/database/only-our-pages.test.ts', 'no list of files, and no file beside them'],
    ['tests/database/hostile.test.ts', 'addresses of every kind are a page or a missing one'],
    ['src/modules/referrals/pages/documents/documents.test.ts', 'a name cannot leave its folder or hide its ending'],
  ],
  'prototype pollution': [
    ['tests/database/known-attacks-words.test.ts', 'changes nothing that every object has'],
    ['tests/database/hostile-requests.test.ts', 'a name of the language'],
  ],
  ReDoS: [
    ['tests/house/regular-expressions.test.ts', 'each takes time that grows as its text does'],
    ['tests/house/regular-expressions.test.ts', 'what is made of data is listed'],
  ],
  'SQL injection': [
    ['tests/house/sql-by-hand.test.ts', 'no question to the database is put together by hand'],
    ['tests/database/known-attacks-words.test.ts', 'find no more than nonsense does'],
    ['tests/database/known-attacks-words.test.ts', 'is written down as it was typed'],
    ['tests/house/guards.ts', 'SQL is in store/, in migrations and in platform/db alone'],
    ['attack/sql-injection.ts', 'sqlmap from Debian'],
  ],
  enumeration: [
    ['src/modules/people/pages/sign-in/password.test.ts', 'says and does the same whether or not somebody works here'],
    ['src/modules/people/pages/invitation/invitation.test.ts', 'all ends look the same'],
    [
      'src/modules/need-to-know/pages/break-glass/break-glass.test.ts',
      'absent, restricted, misspelt and no reference at all are one answer',
    ],
    [
      'src/modules/young-people/pages/look-request/look-request.test.ts',
      'says the same of a colleague’s, a restricted one and nobody',
    ],
    [
      'src/modules/young-people/pages/look-request/look-request.test.ts',
      'asking tells the manager without a name, and answers the same',
    ],
    ['src/modules/referrals/pages/show/show.test.ts', 'missing, restricted and not yours are one and the same answer'],
    ['src/modules/reporting/pages/publication/publication.test.ts', 'an address that was never published is no page'],
    [
      'tests/database/known-attacks-identifiers.test.ts',
      'after a question mark a record that is out of sight is as one',
    ],
    ['tests/database/known-attacks-words.test.ts', 'a way back to a referral that was never given'],
    ['src/modules/referrals/pages/link/link.test.ts', 'opens nothing when the form was sent or has ended'],
    ['tests/database/known-attacks-words.test.ts', 'no address counts'],
  ],
  IDOR: [
    ['tests/database/access-matrix.test.ts', 'holds in every cell'],
    ['tests/database/known-attacks-identifiers.test.ts', 'opens nothing when they are of two records'],
    [
      'tests/database/known-attacks-identifiers.test.ts',
      'an identifier of one kind of record opens none of another kind',
    ],
    [
      'tests/database/known-attacks-identifiers.test.ts',
      'no hidden field and no list takes the identifier of another’s record',
    ],
    [
      'tests/database/own-records.test.ts',
      'nobody hangs a row of their own young person on a record that they do not see',
    ],
    ['tests/database/access-by-sql.test.ts', 'was tried in every cell'],
  ],
}

describe('each attack that has a name is made', () => {
  const tree = readTree()

  test.each(Object.entries(MADE))('%s', (_name, tests) => {
    const gone = tests.filter(([path, says]) => !tree.find((file) => file.path === path)?.text.includes(says))
    expect(gone).toEqual([])
    expect(tests.length).toBeGreaterThan(1)
  })

  test('all ten that were asked for', () => {
    expect(Object.keys(MADE)).toHaveLength(10)
  })
})
