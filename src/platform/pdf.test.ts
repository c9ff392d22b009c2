import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { describeFault } from './log.ts'
import { makePdf } from './pdf.ts'
import { ROOT } from './root.ts'

let folder: string
beforeAll(() => {
  mkdirSync(join(ROOT, 'data'), { recursive: true })
  folder = mkdtempSync(join(ROOT, 'data', 'pdf-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function template(text: string): string {
  const file = join(folder, 'page.typ')
  writeFileSync(file, text)
  return relative(ROOT, file)
}

const TOP =
  '#set document(title: "Plan")\n#set text(font: "Noto Sans", lang: "en")\n#let d = json(bytes(sys.inputs.data))\n'

test('a page is a tagged PDF, and typed words stay words', () => {
  const pdf = Buffer.from(
    makePdf(template(`${TOP}= Plan\n#d.words`), { words: '#panic("x") [$] *not bold*' }),
  ).toString('latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toContain('pdfuaid:part')
})

test.each([
  ['a missing title', '#set text(lang: "en")\n= Plan'],
  [
    'a picture without words',
    `${TOP}= Plan\n#image(bytes("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>"))`,
  ],
  ['a file of this machine', `${TOP}= Plan\n#read("/etc/hostname")`],
  ['a file above the workspace', `${TOP}= Plan\n#read("../../../package.json")`],
])('%s is refused', (_what, text) => {
  expect(() => makePdf(template(text), {})).toThrow()
})

test('a letter that the font cannot draw stops the page, and the log learns nothing of what was typed', () => {
  let fault: unknown
  try {
    makePdf(template(`${TOP}= Plan\n#d.name`), { name: '王小明' })
  } catch (error) {
    fault = error
  }
  const said = JSON.stringify(describeFault(fault))
  expect(said).toContain('no PDF could be made')
  expect(said).not.toMatch(/[王小明]/u)
})
