// `npm run attack [-- PART]`: sets up what is missing, then attacks Rose on this machine.
import { runProgram } from './set-up/set-up.mjs'

await runProgram('attack/main.ts', { build: true, args: process.argv.slice(2) })
