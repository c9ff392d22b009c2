import { describe, expect, test } from 'vitest'
import { everyProcess, look, parsePs } from './processes.ts'

describe('the processes of this machine', () => {
  test('show this one, with its account and command', () => {
    const me = { pid: process.pid, uid: process.geteuid?.() }
    expect(look(process.pid)).toMatchObject(me)
    expect(everyProcess()).toContainEqual(expect.objectContaining(me))
    expect(look(process.pid)?.command).toContain('node')
  })

  test('do not show one that never was', () => {
    expect(look(2 ** 30)).toBeUndefined()
  })

  test('are read from ps where there is no /proc, without the unreaped', () => {
    const lines =
      '    1     0 Ss   /sbin/launchd\n  812   501 S    postgres: rose-ab: checkpointer \n  900   501 Z    (postgres)\n\n'
    expect(parsePs(lines)).toEqual([
      { pid: 1, uid: 0, command: '/sbin/launchd' },
      { pid: 812, uid: 501, command: 'postgres: rose-ab: checkpointer ' },
    ])
  })
})
