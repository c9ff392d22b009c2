import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const heartbeat = 2_000
const forgottenAfter = 30_000

/**
 * Does work while holding a lock file, so that two set-ups started together never install over each other.
 * A lock whose owner has died is taken over.
 * @template T
 * @param {string} path the lock file; its folder is made when missing
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
  mkdirSync(dirname(path), { recursive: true })
  while (!take(path)) {
    if (isForgotten(path)) clearForgotten(path)
    await wait(100)
  }
  const beat = setInterval(() => touch(path), heartbeat)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    rmSync(path, { force: true })
  }
}

function take(path) {
  try {
    writeFileSync(path, `${hostname()} ${process.pid}`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function isForgotten(path) {
  try {
    if (isOld(path)) return true
    const [host, pid] = readFileSync(path, 'utf8').split(' ')
    return host === hostname() && pid !== undefined && !isAlive(Number(pid))
  } catch (error) {
    if (error.code === 'ENOENT') return false
    throw error
  }
}

function isOld(path) {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && Date.now() - found.mtimeMs > forgottenAfter
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code !== 'ESRCH'
  }
}

// Two waiters may both find the lock forgotten. Only the one that makes the guard folder removes it, and it looks
// again first, so that a lock freshly taken by the other is never removed.
function clearForgotten(path) {
  const guard = `${path}.clearing`
  try {
    mkdirSync(guard)
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
    if (isOld(guard)) rmSync(guard, { recursive: true, force: true })
    return
  }
  try {
    if (isForgotten(path)) rmSync(path, { force: true })
  } finally {
    rmSync(guard, { recursive: true, force: true })
  }
}

function touch(path) {
  try {
    utimesSync(path, new Date(), new Date())
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}
