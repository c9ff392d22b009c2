import { deflateRawSync } from 'node:zlib'

/** The smallest files of each kind, for tests: what they are is in their content. */
export const pdf = new TextEncoder().encode('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n')
export const png = Uint8Array.from(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
)

const officeTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'

export const docx = zip([
  ['[Content_Types].xml', officeTypes],
  ['word/document.xml', '<document/>'],
])
export const odt = zip([
  ['mimetype', 'application/vnd.oasis.opendocument.text'],
  ['content.xml', '<office/>'],
])

function zip(files: readonly (readonly [string, string])[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(files.map(([name, text]) => entry(name, Buffer.from(text)))))
}

/** One file of a zip archive, with its sizes in the head; the mimetype of an ODT is stored as it is, as its standard asks. */
function entry(name: string, text: Buffer): Buffer {
  const stored = name === 'mimetype'
  const data = stored ? text : deflateRawSync(text)
  const head = Buffer.alloc(30)
  head.writeUInt32LE(0x04034b50, 0)
  head.writeUInt16LE(20, 4)
  head.writeUInt16LE(stored ? 0 : 8, 8)
  head.writeUInt32LE(data.length, 18)
  head.writeUInt32LE(text.length, 22)
  head.writeUInt16LE(Buffer.byteLength(name), 26)
  return Buffer.concat([head, Buffer.from(name), data])
}
