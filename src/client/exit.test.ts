import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import { clientOptions, OLDEST_BROWSERS } from '../../scripts/client-options.ts'

/** Under 2 kB, so that it comes in the packet after the page on a bad line. */
const MOST = 2_000
/** Of a longer script Chromium notes on the device that it ran, by its name, and one page alone carries this one. */
const UNNOTED = 1_024

async function built(entry: string): Promise<string> {
  const { outputFiles } = await build({ ...clientOptions(OLDEST_BROWSERS), entryPoints: [entry], write: false })
  return outputFiles[0]?.text ?? ''
}

describe.each([
  ['src/client/exit.ts', MOST],
  ['src/client/in-place.ts', UNNOTED],
])('%s', (entry, most) => {
  test('is small before it is packed', async () => {
    const bytes = Buffer.byteLength(await built(entry))
    expect(bytes).toBeGreaterThan(500)
    expect(bytes).toBeLessThan(most)
  })

  test('says nothing that Chrome 60 or iOS 12 cannot read', async () => {
    expect(await built(entry)).not.toMatch(/\?\.(?!\d)|\?\?|catch\{|\.\.\.\w|\b\d+n\b|static\{|\|\|=|&&=/)
  })

  test('calls nothing that came after them', async () => {
    const later =
      /\.(?:replaceChildren|replaceAll|flat|flatMap|at|matchAll|fromEntries|requestSubmit|allSettled)\(|structuredClone|queueMicrotask|globalThis|AbortSignal|[^.]\bnavigation\./
    expect(await built(entry)).not.toMatch(later)
  })

  test('puts nothing on the device', async () => {
    expect(await built(entry)).not.toMatch(/cookie|Storage|indexedDB|caches|serviceWorker|window\.name|innerHTML/)
  })
})
