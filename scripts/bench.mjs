// `npm run bench [-- NAME]`: sets up what is missing, then measures.
import { runProgram } from './set-up/set-up.mjs'

await runProgram('bench/main.ts', { build: true, args: process.argv.slice(2) })
