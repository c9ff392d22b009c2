// Makes lib/en-gb.js, guide.js and rules.md from the data, after looking through it for faults.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { CLASSES } from '../lib/classes.js'
import { compile } from '../lib/compile.js'
import { faultsOf } from '../lib/faults.js'
import { guideModule, phrasesModule, rulesPage } from './modules.js'
import { readSource } from './source.js'
import { undated } from './undated.js'

const source = readSource()
const faults = [...faultsOf(source.rules), ...undated(source.rules)]
try {
  compile(source, CLASSES)
} catch (error) {
  faults.push(/** @type {Error} */ (error).message)
}
if (faults.length > 0) {
  process.stderr.write(`${faults.join('\n')}\n`)
  process.exit(1)
}
const write = (/** @type {string} */ path, /** @type {string} */ text) =>
  writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), text)
write('lib/en-gb.js', phrasesModule(source))
write('lib/en-gb-guide.js', guideModule(source))
write('rules.md', rulesPage(source))
process.stdout.write(`${source.rules.length} rules, ${source.rules.flatMap((rule) => rule.phrases).length} phrases\n`)
