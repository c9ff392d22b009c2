import fc from 'fast-check'
import { expect, test } from 'vitest'
import { kindOf, safeFileName } from './document.ts'

test.each([
  ['application/pdf', 'pdf'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.ms-word.document.macroenabled.12', null],
  ['application/zip', null],
  ['image/png', null],
  ['constructor', null],
  [undefined, null],
])('%s is %s', (mime, kind) => expect(kindOf(mime)).toBe(kind))

test.each([
  ['C:\\fakepath\\Screening 3.PDF', 'Screening 3.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['report\u202Efdp.exe', 'reportfdp.pdf'],
  ['', 'document.pdf'],
  ['.pdf', 'document.pdf'],
  [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(80)}.pdf`],
])('%j is saved as %s', (given, safe) => expect(safeFileName(given, 'pdf')).toBe(safe))

const SAFE = /^[^\\/"<>\p{C}]{1,160}\.odt$/u

test('no name can leave its folder, hide its ending or break a header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (given) => {
      expect(safeFileName(given, 'odt')).toMatch(SAFE)
    }),
  )
})
