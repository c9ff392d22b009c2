import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Found = { readonly path: string; readonly html: string }

/** What the HTML validator of the W3C's makers says of these pages, one line a fault. */
export function invalid(pages: readonly Found[]): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'rose-html-'))
  try {
    const files = pages.map(({ html }, i) => {
      const file = join(folder, `${i}.html`)
      writeFileSync(file, html)
      return file
    })
    const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
    const run = spawnSync('java', ['-jar', jar, '--format', 'json', '--stdout', ...files], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    })
    if (run.error) throw run.error
    const { messages } = JSON.parse(run.stdout) as { messages: { type: string; message: string; url: string }[] }
    return messages
      .filter((m) => m.type === 'error')
      .map((m) => `${pages[Number(/(\d+)[.]html/.exec(m.url)?.[1])]?.path}: ${m.message}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
