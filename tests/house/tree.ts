import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

import { root } from '../../scripts/root.ts'

/** A file of the project: its path from the project's folder, with `/`, and its text. */
export type SourceFile = { path: string; text: string }

// Made by tools or by use, never written by us.
const notOurs = new Set(['node_modules', 'dist', 'data', '.git', '.stryker-tmp', 'test-results'])

const text = /\.(?:[cm]?[jt]sx?|json|md|ya?ml|sql|s?css|html|txt|sh)$|^(?:bin|\.ci)\/|(?:^|\/)\.[a-z]+$/

/** Every text file of the project. */
export function readTree(home = root): SourceFile[] {
  return pathsBelow(home, home)
    .filter((path) => text.test(path))
    .map((path) => ({ path, text: readFileSync(join(home, path), 'utf8') }))
}

function pathsBelow(home: string, folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (notOurs.has(entry.name)) return []
    if (entry.isDirectory()) return pathsBelow(home, path)
    return entry.isFile() ? [relative(home, path).replaceAll('\\', '/')] : []
  })
}
