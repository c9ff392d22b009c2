import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { withLock } from './lock.mjs'

let folder
let path

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rose-lock-'))
  path = join(folder, 'below', 'lock')
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the lock around set-up', () => {
  it('lets one work at a time', async () => {
    const story = []
    const work = async (name) => {
      story.push(`${name} begins`)
      await turn()
      story.push(`${name} ends`)
    }
    await Promise.all([withLock(path, () => work('first')), withLock(path, () => work('second'))])
    expect(story).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
  })

  it('is let go when the work fails', async () => {
    await expect(withLock(path, () => Promise.reject(new Error('no disc space')))).rejects.toThrow('no disc space')
    expect(existsSync(path)).toBe(false)
  })

  it('is taken over from an owner that has died', async () => {
    const { pid } = spawnSync(process.execPath, ['--version'])
    await withLock(path, async () => undefined)
    writeFileSync(path, `${hostname()} ${pid}`)
    expect(await withLock(path, async () => 'done')).toBe('done')
  })

  it('is taken over from another machine that has not been heard of for long', async () => {
    await withLock(path, async () => undefined)
    writeFileSync(path, 'elsewhere 1')
    utimesSync(path, 0, 0)
    expect(await withLock(path, async () => 'done')).toBe('done')
  })

  it('stays with an owner that lives', async () => {
    await withLock(path, async () => undefined)
    writeFileSync(path, `${hostname()} ${process.ppid}`)
    let mine = false
    const waiting = withLock(path, async () => {
      mine = true
    })
    await turn()
    expect(mine).toBe(false)
    rmSync(path)
    await waiting
    expect(mine).toBe(true)
  })
})
