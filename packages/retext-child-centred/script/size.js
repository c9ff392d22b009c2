// What the data weighs on its way to a browser: gzipped, in all and by file.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parse } from 'yaml'
import { phrasesModule } from './modules.js'
import { folder, readSource } from './source.js'

const source = readSource()
const weight = (/** @type {string} */ text) => gzipSync(text, { level: 9 }).length
process.stdout.write(`all ${weight(phrasesModule(source))}\n`)
for (const name of readdirSync(folder).filter((file) => file.endsWith('.yml'))) {
  const data = parse(readFileSync(join(folder, name), 'utf8'))
  const rules = Array.isArray(data) ? data : []
  const light = phrasesModule({ ...source, rules, lists: {}, context: {} })
  process.stdout.write(
    `${name} ${rules.length > 0 ? weight(light) : weight(JSON.stringify(data))} (${rules.length} rules)\n`,
  )
}
