// The operator's tool behind bin/rose: sets up what is missing, then runs one command.
import { runProgram } from './set-up/set-up.mjs'

await runProgram('dist/rose.js', { build: true, args: process.argv.slice(2) })
