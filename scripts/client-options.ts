import type { BuildOptions } from 'esbuild'
import { root } from './root.ts'

// An old phone handed down in a family must still get working pages.
export const OLDEST_BROWSERS = ['chrome60', 'ios12']
// The first that know passkeys. In an older one the script does nothing, and the way in by a password stands on the page.
export const OLDEST_WITH_PASSKEYS = ['chrome67', 'firefox60', 'ios14.5']

/** How a script for browsers is built, for these and all later ones. */
export function clientOptions(target: string[]) {
  return {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    format: 'iife',
    target,
    // iOS 12 knows destructuring, but for corners that we do not go to; esbuild counts those and would refuse all of it.
    supported: { destructuring: true },
    logLevel: 'warning',
  } as const satisfies BuildOptions
}
