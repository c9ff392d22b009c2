import { describe, expect, test } from 'vitest'
import { EmbeddedPostgresError, explain, isHeldByAnother, sentenceFor } from './error.ts'

describe("PostgreSQL's last words become one sentence", () => {
  test.each([
    [
      'initdb: error: could not write to file "pg_wal/xlogtemp.1": No space left on device',
      /disk that holds \/d is full/,
    ],
    ['could not extend file: wrote only 4096 of 8192 bytes\nHINT:  Check free disk space.', /is full/],
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', /is full/],
    ['initdb: could not look up effective user ID 61234: user does not exist', /account has no name on this machine/],
    ['FATAL:  data directory "/proc/self/cwd" has wrong ownership', /account that owns the folder/],
    ['could not create file "x": Read-only file system', /read-only/],
    ['FATAL:  database files are incompatible with server', /another PostgreSQL version/],
    ['PANIC:  could not locate a valid checkpoint record', /its own account of why is in \/d\/log[.]$/],
  ])('%s', (words, sentence) => {
    const fault = explain(words, '/d')
    expect(fault.message).toMatch(sentence)
    expect(fault.message).not.toContain('\n')
    expect(fault.cause).toBe(words)
  })
})

describe('a fault of the file system becomes one sentence', () => {
  test.each([
    ['ENOSPC', /disk that holds \/d is full/],
    ['EROFS', /read-only/],
    ['EACCES', /account that owns the folder/],
    ['EBUSY', /mount its parent/],
  ])('%s', (code, sentence) => {
    const fault = sentenceFor(Object.assign(new Error(code), { code }), '/d')
    expect(fault).toBeInstanceOf(EmbeddedPostgresError)
    expect(String(fault)).toMatch(sentence)
  })

  test('any other fault comes back as it is', () => {
    const fault = new Error('a fault of ours')
    expect(sentenceFor(fault, '/d')).toBe(fault)
    expect(sentenceFor('words', '/d')).toBe('words')
  })
})

describe('a server kept out by another is told from one that cannot start', () => {
  test.each([
    ['FATAL:  lock file "postmaster.pid" already exists', true],
    ['FATAL:  pre-existing shared memory block (key 1, ID 2) is still in use', true],
    ['FATAL:  could not write lock file "postmaster.pid": No space left on device', false],
    ['FATAL:  could not create lock file "postmaster.pid": Permission denied', false],
  ])('%s', (words, held) => {
    expect(isHeldByAnother(words)).toBe(held)
  })
})
