// Makes dist, whatever is there already: the server, the operator's tool, the styles and the small scripts for browsers.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

import { build } from 'esbuild'

import { buildCss } from './build-css.ts'
import { root } from './root.ts'

const dist = join(root, 'dist')
const assets = join(dist, 'assets')

// An old phone handed down in a family must still get working pages.
const oldestBrowsers = ['chrome60', 'ios12']

await buildPrograms()
await buildClientScripts()
await buildCss()

function buildPrograms() {
  return build({
    absWorkingDir: root,
    entryPoints: { main: 'src/main.ts', rose: 'src/cli/rose.ts' },
    outdir: dist,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    packages: 'external',
    sourcemap: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  })
}

async function buildClientScripts() {
  rmSync(assets, { recursive: true, force: true })
  mkdirSync(assets, { recursive: true })
  const result = await build({
    absWorkingDir: root,
    entryPoints: clientScripts(),
    outdir: assets,
    entryNames: '[name]-[hash]',
    bundle: true,
    minify: true,
    format: 'iife',
    target: oldestBrowsers,
    metafile: true,
    logLevel: 'warning',
  })
  const named = Object.entries(result.metafile.outputs).map(([made, { entryPoint = made }]) => [
    basename(entryPoint).replace(/\.ts$/, '.js'),
    basename(made),
  ])
  writeFileSync(join(dist, 'assets.json'), `${JSON.stringify(Object.fromEntries(named.sort()), null, 2)}\n`)
}

function clientScripts(): string[] {
  const folder = join(root, 'src', 'client')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .map((name) => join('src', 'client', name))
}
