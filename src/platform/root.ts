import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The project's folder, whether we run from src or from dist. */
export const ROOT = above(import.meta.dirname)

function above(folder: string): string {
  if (existsSync(join(folder, 'db', 'migrations'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('Rose does not find its own folder: db/migrations is missing')
  return above(parent)
}
