import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

// Everything that ends up in dist: change one of these and it is built again.
const folders = ['src', 'db', 'packages', 'config']
const files = ['package.json', 'package-lock.json', 'tsconfig.json']
const results = ['dist/main.js', 'dist/rose.js', 'dist/assets.json']

/**
 * Whether dist was made from the sources as they are now.
 * @param {string} root
 * @returns {boolean}
 */
export function isBuilt(root) {
  if (!results.every((result) => existsSync(join(root, result)))) return false
  const stamp = stampPath(root)
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceHash(root)
}

/** The file in dist that names the sources it was made from. */
export function stampPath(root) {
  return join(root, 'dist', '.built')
}

/**
 * One hash over the names and contents of all sources, tests left out. By content and not by date: a checkout or a
 * copied folder changes dates alone.
 * @param {string} root
 * @returns {string} sha256, hexadecimal
 */
export function sourceHash(root) {
  const hash = createHash('sha256')
  for (const path of sources(root))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0')
  return hash.digest('hex')
}

function sources(root) {
  const builders = readdirSync(join(root, 'scripts')).filter((name) => /^(build|bundle).*\.ts$/.test(name))
  const all = [...files, ...builders.map((name) => `scripts/${name}`), ...folders.flatMap((name) => below(root, name))]
  return all.filter((path) => existsSync(join(root, path)) && !/\.test\.tsx?$/.test(path)).sort()
}

function below(root, folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !`${entry.parentPath ?? entry.path}/`.includes('/node_modules/'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
}
