// `npm start`: sets up what is missing, then serves.
import { runProgram } from './set-up/set-up.mjs'

await runProgram('dist/main.js', { build: true, args: process.argv.slice(2) })
