import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { askNpm } from '../scripts/npm.ts'
import { root } from '../scripts/root.ts'

const FOLDER = join(root, 'bench', 'rivals')
const from = createRequire(join(FOLDER, 'package.json'))

/** What we are measured against and with is installed for the benchmarks alone. */
export async function installRivals(): Promise<void> {
  const installed = await askNpm(['ci', '--prefix', FOLDER, '--ignore-scripts', '--no-audit', '--no-fund'])
  if (installed.code !== 0) throw new Error(`What it is measured against could not be installed: ${installed.stderr}`)
}

/** A package among them, as its own words say what it is: they have no types here. */
export async function rival(name: string) {
  return import(pathToFileURL(from.resolve(name)).href)
}

/** The folder of one that is read and not run. */
export function rivalFolder(name: string): string {
  return join(from.resolve(`${name}/package.json`), '..')
}
