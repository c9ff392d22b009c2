// `npm run new-page cases closure`: the empty files of one page, in the folder where they belong.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { pageFiles, routeLines } from './page-files.ts'
import { root } from './root.ts'

const [module = '', page = '', ...more] = process.argv.slice(2)
const isName = /^[a-z]+(-[a-z]+)*$/
if (!isName.test(module) || !isName.test(page) || more.length > 0) {
  stop(2, 'Please name a module and a page in small letters and hyphens: npm run new-page cases closure')
}

const home = join(root, 'src', 'modules', module)
if (!existsSync(home)) stop(1, `There is no module called ${module} in src/modules.`)
const files = Object.entries(pageFiles(page)).map(([path, text]) => ({ path: join(home, path), text }))
const inTheWay = files.find(({ path }) => existsSync(path))
if (inTheWay) stop(1, `${inTheWay.path} is there already, so nothing was written.`)

for (const { path, text } of files) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  process.stdout.write(`${path}\n`)
}
process.stdout.write(`\nAdd to src/modules/${module}/routes.ts, with the right words:\n${routeLines(module, page)}`)

function stop(code: number, sentence: string): never {
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}
