import type { Source, Texts } from './source.ts'

/** A file for a translator: which words of which page, into which language. `hash`: of the English words. */
export type Template = {
  readonly source: Source
  readonly hash: string
  readonly language: { readonly code: string; readonly english: string }
  /** What is translated already. */
  readonly texts: Texts
}

const TO_TRANSLATORS = [
  'Write the translation between the quotation marks after msgstr. Change nothing else.',
  'You can use Poedit (free), a translator’s program that reads PO files, or any plain text editor. Save it as UTF-8.',
  'Leave {words in braces} as they are: they become a name or a telephone number.',
  'In [words](/address) translate the words and leave the address. Leave ** around words as it is.',
  'A quotation mark " within the words is written \\".',
  'Please translate it yourself. A machine must not translate these words, and must not be shown them.',
  'The words are for children and the adults around them. Nothing may blame a child. Short, plain and kind, as one speaks.',
]

/** The template as a PO file, which translators' programs read and any text editor opens. */
export function writePo({ source, hash, language, texts }: Template): string {
  const head = [
    ...[`Rose: ${source.title} (${source.path}), into ${language.english}`, '', ...TO_TRANSLATORS].map((line) =>
      `# ${line}`.trim(),
    ),
    'msgid ""',
    'msgstr ""',
    ...[
      'MIME-Version: 1.0',
      'Content-Type: text/plain; charset=UTF-8',
      'Content-Transfer-Encoding: 8bit',
      `Language: ${language.code.replace('-', '_')}`,
      `X-Rose-Page: ${source.path}`,
      `X-Rose-English: ${hash}`,
    ].map((line) => quoted(`${line}\n`)),
  ]
  const entries = source.segments.map(({ id, english, note }) =>
    [
      ...(note === '' ? [] : [`#. ${note}`]),
      `msgctxt ${quoted(id)}`,
      `msgid ${quoted(english)}`,
      `msgstr ${quoted(texts[id] ?? '')}`,
    ].join('\n'),
  )
  return `${[head.join('\n'), ...entries].join('\n\n')}\n`
}

function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n').replaceAll('\t', '\\t')
  return `"${escaped}"`
}

type Keyword = 'msgctxt' | 'msgid' | 'msgstr'
export type Entry = Readonly<Record<Keyword, string>> & { readonly line: number; readonly isUnsure: boolean }
type Read = { readonly head: ReadonlyMap<string, string>; readonly entries: readonly Entry[] }

/** What stands in a PO file, in its order; or the first fault, with its line. */
export function readPo(text: string): Read | { readonly fault: string } {
  const entries: (Entry & { last: Keyword })[] = []
  let isUnsure = false
  let isNew = true
  for (const [i, whole] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const at = (says: string) => ({ fault: `Line ${i + 1}: ${says}` })
    const line = whole.trim()
    if (line === '') continue
    if (line.startsWith('#')) {
      // What a program keeps of an older file (#~) is none of the words.
      if (line.startsWith('#,')) isUnsure = /\bfuzzy\b/.test(line)
      isNew = true
      continue
    }
    const found = /^(msgctxt|msgid|msgstr)?\s*("(?:[^"\\]|\\.)*")$/.exec(line)
    if (!found) return at(whatIsWrong(line))
    const said = unquoted(found[2] ?? '')
    const keyword = found[1] as Keyword | undefined
    const current = entries.at(-1)
    if (keyword === undefined) {
      if (!current || isNew) return at('words stand in quotation marks, and nothing says what they are.')
      entries[entries.length - 1] = { ...current, [current.last]: current[current.last] + said }
      continue
    }
    const begins = keyword === 'msgctxt' || (keyword === 'msgid' && current?.last !== 'msgctxt')
    if (begins) {
      entries.push({ msgctxt: '', msgid: '', msgstr: '', line: i + 1, isUnsure, last: keyword, [keyword]: said })
      isUnsure = false
    } else if (!current) return at(`${keyword} stands before there is anything to translate.`)
    else entries[entries.length - 1] = { ...current, last: keyword, [keyword]: said }
    isNew = false
  }
  const [head, ...rest] = entries
  if (!head || head.msgid !== '' || head.msgctxt !== '') return { fault: 'The first lines of the file are missing.' }
  return { head: headOf(head.msgstr), entries: rest }
}

function whatIsWrong(line: string): string {
  if (/[“”„«»]/.test(line)) return 'write straight quotation marks (") around the words, and \\" for one within them.'
  if (/^msg\w+\s*"/.test(line)) return 'a quotation mark within the words is written \\", and one stands at their end.'
  return 'this is neither a note (#) nor words to translate.'
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '' }

function unquoted(text: string): string {
  return text.slice(1, -1).replaceAll(/\\(.)/g, (_, letter: string) => ESCAPES[letter] ?? letter)
}

function headOf(text: string): Map<string, string> {
  return new Map(
    text.split('\n').flatMap((line): [string, string][] => {
      const at = line.indexOf(':')
      return at < 1 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]]
    }),
  )
}
