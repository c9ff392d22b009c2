// `node scripts/own-node.mjs PROGRAM ...`: runs one of the project's programs under its own Node, installed if missing.
import { runProgram } from './set-up/set-up.mjs'

const [program = '', ...args] = process.argv.slice(2)
await runProgram(program, { build: false, args })
