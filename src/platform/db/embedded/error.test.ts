import { describe, expect, test } from 'vitest'
import { explain } from './error.ts'

describe("PostgreSQL's last words become one sentence", () => {
  test.each([
    [
      'initdb: error: could not write to file "pg_wal/xlogtemp.1": No space left on device',
      /disk that holds \/d is full/,
    ],
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
