import { chmodSync, cpSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { EmbeddedPostgresError } from './error.ts'

/**
 * Copies PostgreSQL's programs (60 MB, once a version) to places that every account may enter, one place after the
 * other, for a checkout below a folder of mode 0700. Yields each copy, so that the caller can try whether it runs
 * (a place may be mounted noexec). Only for root.
 */
export function* copyWithinReach(native: string, places: readonly string[] = usualPlaces()): Generator<string> {
  const version = packageVersion(native)
  for (const place of places) {
    const copy = join(place, `postgresql-${version}`)
    try {
      mkdirSync(place, { recursive: true, mode: 0o755 })
      if (!isRootsAlone(place)) continue
      if (!lstatSync(copy, { throwIfNoEntry: false })) makeCopy(native, copy)
    } catch (fault) {
      if (fault instanceof Error && 'code' in fault && fault.code === 'ENOSPC') {
        throw new EmbeddedPostgresError(`The disk that holds ${place} is full: free some space, then start Rose again.`)
      }
      continue // read-only or missing: the next place may do
    }
    if (isRootsAlone(copy)) yield copy
  }
}

function usualPlaces(): string[] {
  return ['/var/lib/rose-postgresql', '/opt/rose-postgresql', join(tmpdir(), 'rose-postgresql')]
}

function packageVersion(native: string): string {
  const { name, version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as Record<
    string,
    string
  >
  return `${version}-${name?.split('/').at(-1)}`
}

// Somebody else who owned the place could swap the programs that hold every record.
function isRootsAlone(folder: string): boolean {
  const found = lstatSync(folder)
  return found.isDirectory() && found.uid === 0 && (found.mode & 0o022) === 0
}

function makeCopy(native: string, copy: string): void {
  const half = `${copy}.${process.pid}`
  rmSync(half, { recursive: true, force: true })
  try {
    cpSync(native, half, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !/[.]a$|\/pkgconfig$/.test(path),
    })
    openForReading(half)
    renameSync(half, copy)
  } catch (fault) {
    if (!lstatSync(copy, { throwIfNoEntry: false })) throw fault // else another starter was quicker
  } finally {
    rmSync(half, { recursive: true, force: true })
  }
}

function openForReading(path: string): void {
  const found = lstatSync(path)
  if (found.isSymbolicLink()) return
  chmodSync(path, found.isDirectory() || found.mode & 0o100 ? 0o755 : 0o644)
  if (found.isDirectory()) for (const name of readdirSync(path)) openForReading(join(path, name))
}
