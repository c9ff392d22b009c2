import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'

import { root } from '../../scripts/root.ts'

/** A file of a made-up house and what it imports; `as` is the words of the import when they are not a plain path. */
export type SmallFile = { path: string; imports: readonly { path: string; as?: string | undefined }[] }

/**
 * Writes a house with the real one's settings and these files. A file named twice gets the imports of both.
 * @param home an empty folder
 */
export function writeHouse(home: string, files: readonly SmallFile[]): void {
  for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.cjs']) {
    copyFileSync(join(root, name), join(home, name))
  }
  const floors = createRequire(import.meta.url)(join(root, 'floors.cjs')) as string[][]
  writeFileSync(join(home, 'floors.cjs'), `module.exports = ${JSON.stringify(floors)}\n`)
  const lines = new Map<string, string[]>()
  for (const { path, imports } of files) {
    const before = lines.get(path) ?? []
    const more = imports.map((each, i) => importLine(`there${before.length + i}`, addressOf(path, each), each.as))
    lines.set(path, [...before, ...more])
  }
  for (const [path, imports] of lines) {
    mkdirSync(dirname(join(home, path)), { recursive: true })
    writeFileSync(join(home, path), `${imports.join('')}export const here = '${path}'\nexport type Here = string\n`)
  }
}

function importLine(name: string, address: string, as: string | undefined): string {
  return as === 'type'
    ? `import type { Here as ${name} } from '${address}'\n`
    : `import * as ${name} from '${address}'\n`
}

function addressOf(from: string, { path, as }: { path: string; as?: string | undefined }): string {
  if (as && as !== 'type') return as
  if (path.startsWith('node_modules/')) return path.split('/')[1] ?? path
  const way = relative(dirname(from), path)
  return way.startsWith('.') ? way : `./${way}`
}
