import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'
import { root } from '../../scripts/root.ts'
import { ownWords } from '../../src/modules/language/own-words.ts'

const bundle = async (contents: string) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    // As scripts/bundle.ts does it.
    target: ['chrome60', 'ios12'],
    supported: { destructuring: true },
  })
  return outputFiles[0]?.contents ?? new Uint8Array()
}
const packed = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).length

test.each(['language-page', 'advice'])(
  '%s is under 30 kB packed, for the oldest browsers that get it',
  async (name) => {
    const page = await bundle(`import './src/client/${name}.ts'`)
    const size = packed(page)
    // The phrases travel apart from it, and once: a browser keeps them.
    process.stdout.write(`${name}: ${size} bytes packed, phrases: ${ownWords().forBrowsers.gzipped.length}\n`)
    expect(size).toBeLessThan(30_000)
    expect(size).toBeGreaterThan(5_000)
    expect(Buffer.from(page).toString()).not.toMatch(/localStorage|innerHTML|new Worker|sendBeacon/)
  },
)
