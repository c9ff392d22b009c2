import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ICruiseResult, IModule } from 'dependency-cruiser'

import { runTool } from './programs.ts'
import { root } from './root.ts'

/** With fewer files than this the tool must have looked in the wrong place. Raise it as the house grows. */
export const fewestFiles = 100

/**
 * Reads who imports whom below src and packages, judged by the walls of .dependency-cruiser.cjs.
 * @param home a folder laid out like this project's
 */
export async function readImports(home = root): Promise<ICruiseResult> {
  const folders = ['src', 'packages'].filter((name) => existsSync(join(home, name)))
  const args = [...folders, '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const { stdout, stderr } = await runTool('dependency-cruiser/bin/dependency-cruiser.mjs', args, home)
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no result: ${stderr}`)
  return JSON.parse(stdout) as ICruiseResult
}

/**
 * What is wrong with the walls, one line each: an import through a wall, an import that leads nowhere (the walls
 * cannot judge it), or too few files read for the answer to mean anything.
 */
export function wallFaults({ modules, summary }: ICruiseResult, fewest = fewestFiles): string[] {
  const through = summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  const nowhere = modules.flatMap((module) =>
    module.dependencies
      .filter((dependency) => dependency.couldNotResolve)
      .map((dependency) => `leads nowhere: ${module.source} → ${dependency.module}`),
  )
  const own = modules.filter(isOurs).length
  const few = own < fewest ? [`only ${own} files were read; there should be ${fewest} or more`] : []
  return [...through, ...nowhere, ...few]
}

/** Whether a module is a file of this project, and not of a library or of Node. */
export function isOurs(module: IModule): boolean {
  return module.source.startsWith('src/')
}
