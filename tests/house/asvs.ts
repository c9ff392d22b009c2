import type { SourceFile } from './tree.ts'

/** One requirement, as a line of docs/security/asvs/*.md tells of it. */
export type Line = {
  readonly at: string
  readonly id: string
  readonly asks: string
  readonly how: string
  readonly shown: string
  readonly is: Kind
}
export type Kind = 'by a test' | 'by reading' | 'does not apply' | 'not met'

const PLACES = 'docs/security/asvs/'
const INDEX = 'docs/security/asvs.md'
const IDS = 'docs/security/asvs-ids.txt'
const THREATS = 'docs/security/threats.md'

export function linesOf(files: readonly SourceFile[]): Line[] {
  return files
    .filter(({ path }) => path.startsWith(PLACES))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line) => {
        const [, id, asks = '', how = '', shown = ''] = line.split('|').map((cell) => cell.trim())
        return id !== undefined && /^V\d+\.\d+\.\d+$/.test(id)
          ? [{ at: path, id, asks, how, shown, is: kindOf(how, shown) }]
          : []
      }),
    )
}

function kindOf(how: string, shown: string): Kind {
  if (how.startsWith('NOT MET: ')) return 'not met'
  if (how.startsWith('Does not apply: ')) return 'does not apply'
  return shown === 'by reading' ? 'by reading' : 'by a test'
}

/** Everything that is wrong with the documents, one sentence each. */
export function faultsOf(files: readonly SourceFile[]): string[] {
  const lines = linesOf(files)
  return [
    ...idFaults(files, lines),
    ...lines.flatMap((line) => [...emptyCells(line), ...pathFaults(line, files), ...testFaults(line, files)]),
    ...threatFaults(files),
    ...linkFaults(files),
    ...countFaults(files, lines),
  ]
}

function idFaults(files: readonly SourceFile[], lines: readonly Line[]): string[] {
  const asked = textOf(files, IDS)
    .trim()
    .split('\n')
    .map((line) => line.split(' ')[0] ?? '')
  const told = lines.map(({ id }) => id)
  return [
    ...asked.filter((id) => !told.includes(id)).map((id) => `${id} is nowhere`),
    ...told.filter((id) => !asked.includes(id)).map((id) => `${id} is not of the measure`),
    ...told.filter((id, i) => told.indexOf(id) !== i).map((id) => `${id} is there twice`),
  ]
}

function emptyCells({ id, asks, how, shown, is }: Line): string[] {
  const isMet = is === 'by a test' || is === 'by reading'
  if (asks === '' || how.length < 10) return [`${id} says too little`]
  return isMet && shown === '' ? [`${id} names no test`] : []
}

const PATH = /^[\w.-]+(?:\/[\w.*-]+)+\.(?:tsx?|mjs|sql|ya?ml|json|md|txt)$/

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, words]) => words ?? '')
}

function pathFaults({ id, how, shown }: Line, files: readonly SourceFile[]): string[] {
  const known = new Set(files.map(({ path }) => path))
  return [...quoted(how), ...quoted(shown)]
    .filter((words) => PATH.test(words) && !known.has(words))
    .map((path) => `${id} names ${path}, which is not there`)
}

/** After the path of a test stand words that must be found in that file. */
function testFaults({ id, shown, is }: Line, files: readonly SourceFile[]): string[] {
  const faults: string[] = []
  let text: string | null = null
  let words = 0
  for (const word of quoted(shown)) {
    if (PATH.test(word)) {
      text = isTest(word) ? textOf(files, word) : null
      if (text === null) faults.push(`${id} names ${word}, which is no test`)
    } else if (text === null || !text.includes(word) || /^(?:test|it|describe)(?:$|[.(])/.test(word))
      faults.push(`${id}: “${word}” is not in the test that is named before it`)
    else words += 1
  }
  if (is === 'by a test' && words === 0) faults.push(`${id} names no words of a test`)
  return faults
}

function isTest(path: string): boolean {
  return path.startsWith('tests/') || /\.test\.tsx?$/.test(path)
}

/** What is said to stop an attacker stands there, and its test says so. */
function threatFaults(files: readonly SourceFile[]): string[] {
  const walls = textOf(files, THREATS)
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => cells.length === 5 && quoted(cells[2] ?? '').length > 0)
  if (walls.length < 30) return [`${THREATS} names ${walls.length} walls`]
  return walls.flatMap(([, asks = '', how = '', shown = '']) => {
    const line: Line = { at: THREATS, id: `“${asks}”`, asks, how, shown, is: 'by a test' }
    return [...pathFaults(line, files), ...testFaults(line, files)]
  })
}

/** Links between the documents of docs/security lead to a file, and to a heading of it. */
function linkFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('docs/security/'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)/g)].flatMap(([, to = '', heading]) => {
        const target = to === '' ? path : new URL(to, `file:///${path}`).pathname.slice(1)
        const found = files.find((file) => file.path === target)
        if (!found) return [`${path} leads to ${target}, which is not there`]
        if (heading === undefined || headingsOf(found.text).includes(heading)) return []
        return [`${path} leads to ${target}#${heading}, which is no heading`]
      }),
    )
}

function headingsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  )
}

const KINDS: readonly Kind[] = ['by a test', 'by reading', 'does not apply', 'not met']

/** The table of the index counts what the lines say, and its list names what is not met. */
function countFaults(files: readonly SourceFile[], lines: readonly Line[]): string[] {
  const index = textOf(files, INDEX)
  const rows = [...index.matchAll(/^\| (?:\[(V\d+) [^\]]+\]\([^)]+\)|\*\*(All)\*\*)\s*\|(.+)\|$/gm)]
  const faults = rows.flatMap(([, chapter, , cells = '']) => {
    const said = cells.split('|').map((cell) => Number(cell.trim()))
    const own = lines.filter(({ id }) => chapter === undefined || id.startsWith(`${chapter}.`))
    const counted = [...KINDS.map((kind) => own.filter(({ is }) => is === kind).length), own.length]
    return said.join() === counted.join()
      ? []
      : [`${chapter ?? 'All'} counts ${said.join(', ')}; it is ${counted.join(', ')}`]
  })
  const chapters = new Set(lines.map(({ id }) => id.split('.')[0]))
  if (rows.length !== chapters.size + 1) faults.push(`the index has ${rows.length} lines`)
  const listed = [...index.matchAll(/^- \*\*(V[\d.]+)\*\*/gm)].map(([, id]) => id)
  const open = lines.filter(({ is }) => is === 'not met').map(({ id }) => id)
  if (listed.toSorted().join() !== open.toSorted().join())
    faults.push(`the list of what is not met has ${listed.length} lines for ${open.length}`)
  return faults
}

function textOf(files: readonly SourceFile[], path: string): string {
  return files.find((file) => file.path === path)?.text ?? ''
}
