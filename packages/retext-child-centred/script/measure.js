// `node script/measure.js FILE… [--quiet]`: precision, recall and F1 of labelled sentences, for each strength.
import { readFileSync } from 'node:fs'
import { measure, shown } from './measuring.js'

const files = process.argv.slice(2).filter((one) => !one.startsWith('--'))
const quiet = process.argv.includes('--quiet')
const entries = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line)),
)
process.stdout.write(shown(measure(entries), quiet))
