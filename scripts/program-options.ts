import type { BuildOptions } from 'esbuild'
import { root } from './root.ts'

/** How a program of ours is built to run on Node beside its parts. */
export const PROGRAM_OPTIONS = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  packages: 'external',
  jsx: 'automatic',
  jsxImportSource: 'preact',
} as const satisfies BuildOptions
