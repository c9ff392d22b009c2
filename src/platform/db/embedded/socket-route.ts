import { closeSync, existsSync, mkdtempSync, openSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { port } from './settings.ts'

/** A folder name for `pg`'s `host` that is short enough, and what to do when it is no longer needed. */
export type SocketRoute = { host: string; close: () => void }

// 104 bytes with the closing zero on macOS, 108 on Linux.
const longest = 103

/**
 * The system cuts a socket's path at about 100 bytes, and folders may lie deeper. Linux offers a short name for a
 * folder held open, which no clearing of /tmp can take away and which ends with the process; elsewhere it is a link in
 * a private temporary folder. `openFolder` says which; tests try both.
 */
export function socketRoute(dataDir: string, openFolder = existsSync('/proc/self/fd')): SocketRoute {
  if (Buffer.byteLength(`${dataDir}/.s.PGSQL.${port}`) <= longest) return { host: dataDir, close: () => undefined }
  if (openFolder) {
    const fd = openSync(dataDir, 'r')
    return { host: `/proc/${process.pid}/fd/${fd}`, close: () => closeSync(fd) }
  }
  const folder = mkdtempSync(join(tmpdir(), 'rose-'))
  const host = join(folder, 'db')
  symlinkSync(dataDir, host)
  return { host, close: () => rmSync(folder, { recursive: true, force: true }) }
}
