// Makes dist, whatever is there already: the server, the operator's tool, the styles and the small scripts for browsers.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

import { build } from 'esbuild'

import { buildCss, type Sheet } from './build-css.ts'
import { clientOptions, OLDEST_BROWSERS, OLDEST_WITH_PASSKEYS } from './client-options.ts'
import { PROGRAM_OPTIONS } from './program-options.ts'
import { root } from './root.ts'

const dist = join(root, 'dist')
const assets = join(dist, 'assets')

await buildPrograms()
await buildClientScripts()
linkSheets(buildCss())

function buildPrograms() {
  return build({
    ...PROGRAM_OPTIONS,
    entryPoints: { main: 'src/main.ts', rose: 'src/cli/rose.ts' },
    outdir: dist,
    sourcemap: true,
    logLevel: 'warning',
  })
}

async function buildClientScripts() {
  rmSync(assets, { recursive: true, force: true })
  mkdirSync(assets, { recursive: true })
  const scripts = clientScripts()
  const isNewer = (path: string) => basename(path) === 'passkeys.ts'
  const outputs = {
    ...(await bundled(
      scripts.filter((path) => !isNewer(path)),
      OLDEST_BROWSERS,
    )),
    ...(await bundled(scripts.filter(isNewer), OLDEST_WITH_PASSKEYS)),
  }
  const named = Object.entries(outputs).map(([made, { entryPoint = made }]) => [
    basename(entryPoint).replace(/\.ts$/, '.js'),
    basename(made),
  ])
  writeFileSync(join(dist, 'assets.json'), `${JSON.stringify(Object.fromEntries(named.sort()), null, 2)}\n`)
  for (const [, made = ''] of named) pack(made)
}

async function bundled(entryPoints: string[], target: string[]) {
  const { metafile } = await build({
    ...clientOptions(target),
    entryPoints,
    outdir: assets,
    entryNames: '[name]-[hash]',
    metafile: true,
  })
  return metafile.outputs
}

/**
 * Pages with forms and the pages of staff link their sheet, so that a phone fetches it once and not with every page;
 * packed beforehand, since it holds no secret. A public page carries its own within it.
 */
function linkSheets(built: Record<Sheet, string>) {
  const names: Record<string, string> = JSON.parse(readFileSync(join(dist, 'assets.json'), 'utf8'))
  for (const sheet of ['form', 'staff'] as const) {
    const css = built[sheet]
    const name = `${sheet}-${createHash('sha256').update(css).digest('hex').slice(0, 12)}.css`
    writeFileSync(join(assets, name), css)
    pack(name)
    names[`${sheet}.css`] = name
  }
  writeFileSync(join(dist, 'assets.json'), `${JSON.stringify(names, null, 2)}\n`)
}

/** Beside what is built: it holds no secret, so it may be sent packed. */
function pack(name: string) {
  const built = readFileSync(join(assets, name))
  writeFileSync(join(assets, `${name}.br`), brotliCompressSync(built))
  writeFileSync(join(assets, `${name}.gz`), gzipSync(built, { level: 9 }))
}

function clientScripts(): string[] {
  const folder = join(root, 'src', 'client')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .map((name) => join('src', 'client', name))
}
