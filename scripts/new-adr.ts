// `npm run new-adr "Keep letters as PDF"`: the next numbered decision, from the template.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { root } from './root.ts'

const folder = join(root, 'docs', 'adr')
const title = process.argv.slice(2).join(' ').trim()
if (title === '') {
  process.stderr.write('Please say what was decided: npm run new-adr "Keep letters as PDF"\n')
  process.exit(2)
}

const path = join(folder, `${nextNumber()}-${kebab(title)}.md`)
const template = readFileSync(join(folder, 'template.md'), 'utf8')
// `wx` refuses to write over a decision that somebody else has just begun.
writeFileSync(path, template.replace('TITLE', title).replace('DATE', today()), { flag: 'wx' })
process.stdout.write(`${path}\n`)

function nextNumber(): string {
  const numbers = readdirSync(folder).map((name) => Number(/^\d{4}/.exec(name)?.[0] ?? 0))
  return String(Math.max(0, ...numbers) + 1).padStart(4, '0')
}

function kebab(text: string): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '')
}

function today(): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' }).format(new Date())
}
