import { inflateSync } from 'node:zlib'

/** A string in brackets may hold brackets in pairs, pair within pair; ours never go deeper than this. */
const LETTER = '(?:[^\\\\()]|\\\\.)'
const PAIR = `(?:${LETTER}|\\(${LETTER}*\\))`
const STRINGS = new RegExp(`\\((?:${LETTER}|\\(${PAIR}*\\))*\\)`, 'gs')
// What a program should read instead of a sign, such as a hyphen at the end of a line, is not drawn: it is passed over.
const TOKENS = new RegExp(
  `/ActualText ?(?:${STRINGS.source}|<\\w+>)|/\\w+ [\\d.]+ Tf|<[0-9A-Fa-f]+>|${STRINGS.source}|\\bET\\b`,
  'gs',
)

/**
 * Everything that can be read in one of our PDFs: the words on its pages, its title, headings, bookmarks and description.
 * It knows the few shapes that Typst writes and no others.
 */
export function pdfText(bytes: Uint8Array): string {
  const pdf = Buffer.from(bytes).toString('latin1')
  const objects = objectsOf(pdf)
  const pages = [...objects.values()].filter((one) => /\/Type \/Page\b(?!s)/.test(one.dictionary))
  if (pages.length === 0) throw new Error('this PDF has no page that can be read')
  const words = pages.map((one) => pageText(one, objects)).join('\n')
  const strings = [...objects.values()].flatMap(({ dictionary, stream }) => [
    ...stringsOf(dictionary),
    xmpOf(dictionary, stream),
  ])
  return [words, ...strings].join('\n')
}

export function pagesOf(bytes: Uint8Array): number {
  return (
    Buffer.from(bytes)
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
  )
}

type Part = { readonly dictionary: string; readonly stream: Buffer | null }

function objectsOf(pdf: string): Map<string, Part> {
  const found = new Map<string, Part>()
  for (const [, id = '', body = ''] of pdf.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)) {
    const at = body.indexOf('\nstream\n')
    const dictionary = at < 0 ? body : body.slice(0, at)
    const raw = at < 0 ? null : Buffer.from(body.slice(at + 8, body.lastIndexOf('\nendstream')), 'latin1')
    const stream = raw && dictionary.includes('/FlateDecode') ? inflateSync(raw) : raw
    found.set(id, { dictionary, stream })
  }
  return found
}

/** The words of one page: each font has its own table from its codes to letters. */
function pageText(page: Part, objects: ReadonlyMap<string, Part>): string {
  const of = (id: string | undefined) => objects.get(id ?? '')
  const resources = of(/\/Resources (\d+) 0 R/.exec(page.dictionary)?.[1])?.dictionary ?? page.dictionary
  const fonts = of(/\/Font (\d+) 0 R/.exec(resources)?.[1])?.dictionary ?? resources
  const tables = new Map(
    [...fonts.matchAll(/\/(\w+) (\d+) 0 R/g)].flatMap(([, name = '', id]) => {
      const cmap = of(/\/ToUnicode (\d+) 0 R/.exec(of(id)?.dictionary ?? '')?.[1])
      return cmap?.stream ? [[name, lettersOf(cmap.stream.toString('latin1'))] as const] : []
    }),
  )
  const contents = of(/\/Contents (\d+) 0 R/.exec(page.dictionary)?.[1])?.stream?.toString('latin1') ?? ''
  let letters = new Map<string, string>()
  let text = ''
  for (const [token] of contents.matchAll(TOKENS)) {
    if (token === 'ET') text += ' '
    else if (token.startsWith('/ActualText')) continue
    else if (token.endsWith('Tf')) letters = tables.get(token.slice(1).split(' ')[0] ?? '') ?? new Map()
    else for (const code of codesOf(token)) text += letters.get(code) ?? ''
  }
  return text
}

function codesOf(token: string): string[] {
  const hex = token.startsWith('<') ? token.slice(1, -1) : Buffer.from(unescaped(token), 'latin1').toString('hex')
  return hex.toLowerCase().match(/.{4}/g) ?? []
}

function lettersOf(cmap: string): Map<string, string> {
  return new Map(
    [...cmap.matchAll(/^<([0-9a-f]{4})> <([0-9a-f]+)>$/gim)].map(([, code = '', hex = '']) => [
      code.toLowerCase(),
      Buffer.from(hex, 'hex').swap16().toString('utf16le'),
    ]),
  )
}

/** Titles, bookmarks, descriptions: in brackets, or in hexadecimal when they are UTF-16. */
function stringsOf(dictionary: string): string[] {
  const plain = [...dictionary.matchAll(STRINGS)].map(([token]) => wide(Buffer.from(unescaped(token), 'latin1')))
  const hex = [...dictionary.matchAll(/<([0-9A-Fa-f]{8,})>/g)].map(([, one = '']) => wide(Buffer.from(one, 'hex')))
  return [...plain, ...hex]
}

function wide(bytes: Buffer): string {
  if (bytes[0] !== 0xfe || bytes[1] !== 0xff) return bytes.toString('latin1')
  return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
    .swap16()
    .toString('utf16le')
}

function unescaped(token: string): string {
  const plain: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  return token
    .slice(1, -1)
    .replaceAll(/\\([0-7]{1,3}|.)/gs, (_, one: string) =>
      /^[0-7]/.test(one) ? String.fromCharCode(Number.parseInt(one, 8)) : (plain[one] ?? one),
    )
}

function xmpOf(dictionary: string, stream: Buffer | null): string {
  return dictionary.includes('/Metadata') && stream ? stream.toString('utf8') : ''
}
