import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { root } from '../scripts/root.ts'

/** Method and address of every route, from the program itself, so that no page is forgotten because nothing links to it. */
export async function routeNames(): Promise<{ method: 'GET' | 'POST'; url: string }[]> {
  const outfile = join(root, 'dist', 'attack', 'routes.js')
  await build({
    absWorkingDir: root,
    entryPoints: ['attack/routes.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
  const { routes } = (await import(pathToFileURL(outfile).href)) as { routes: readonly string[] }
  return routes.map((name) => {
    const [method = '', url = ''] = name.split(' ')
    return { method: method === 'POST' ? 'POST' : 'GET', url }
  })
}
