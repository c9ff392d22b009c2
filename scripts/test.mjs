// `npm test`: sets up what is missing, then runs every test.
import { runProgram } from './set-up/set-up.mjs'

await runProgram('scripts/test.ts', { build: true, args: process.argv.slice(2) })
