import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { turnsRound } from '#platform/pure/turning-signs.ts'
import { type Piece, readPieces, wordsIn } from '../rules/pieces.ts'
import { hoursWithin, unknownIn } from '../rules/placeholders.ts'
import { type FrontMatter, readFrontMatter } from './front-matter.ts'
import { readMarkdown } from './markdown.ts'
import type { Part } from './part.ts'
import { headingsIn } from './sections.ts'

export type { Part } from './part.ts'

/** `path`: of the file below the language's folder, without its ending. `source`: the whole file, with its facts. */
export type Written = {
  readonly path: string
  readonly about: FrontMatter
  readonly parts: readonly Part[]
  readonly source: string
}
export type Content = ReadonlyMap<string, Written>

/** Words that a page cannot be made of: Rose does not start with them. */
export class ContentFaults extends Error {
  constructor(folder: string, faults: readonly string[]) {
    super(`The words of the public site in ${folder} have faults:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`)
    this.name = 'ContentFaults'
  }
}

/**
 * Every page below this folder, by its path. Throws with all faults, each with its file. `needs`: paths that must be there;
 * `may`: the beginnings of those that may be there besides.
 */
export function readContent(
  folder: string,
  { needs, may }: { needs: readonly string[]; may: readonly string[] },
): Content {
  const paths = globSync('**/*.md', { cwd: folder }).map((file) => file.replaceAll('\\', '/').replace(/\.md$/, ''))
  const content = new Map<string, Written>()
  const faults = needs.filter((path) => !paths.includes(path)).map((path) => `${path}.md: it is missing`)
  for (const path of paths.toSorted()) {
    if (!needs.includes(path) && !may.some((start) => path.startsWith(start)))
      faults.push(`${path}.md: no page is made of it`)
    const read = readPage(path, readFileSync(join(folder, `${path}.md`), 'utf8'))
    if ('faults' in read) faults.push(...read.faults.map((fault) => `${path}.md: ${fault}`))
    else content.set(path, read)
  }
  if (faults.length > 0) throw new ContentFaults(folder, faults)
  return content
}

/** What is said of them, in a page and in words that another module keeps. */
export const TURNED = 'there is a hidden sign in it that turns what follows round, so that a number reads wrong'

export function readPage(path: string, text: string): Written | { readonly faults: readonly string[] } {
  const read = readFrontMatter(text)
  if ('faults' in read) return read
  const { about, words } = read
  const { pieces, faults } = readPieces(words)
  const texts = [about.title, about.tab, about.description, ...wordsIn(pieces)]
  const found = [
    ...faults,
    ...texts.flatMap(unknownIn).map((one) => `${one} stands for nothing`),
    ...texts
      .flatMap(hoursWithin)
      .map((one) => `${one} is a sentence of its own, or nothing, so it comes after a full stop`),
  ]
  if (turnsRound(text)) found.push(TURNED)
  const parts = partsOf(pieces, found)
  found.push(...withoutHeading(about, parts))
  return found.length > 0 ? { faults: found } : { path, about, parts, source: text }
}

function partsOf(pieces: readonly Piece[], faults: string[]): Part[] {
  return pieces.map((piece): Part => {
    if (piece.kind === 'more') return { kind: 'more', question: piece.question, parts: partsOf(piece.pieces, faults) }
    if (piece.kind !== 'words') return piece
    const { marks, faults: own } = readMarkdown(piece.text)
    faults.push(...own)
    return { kind: 'words', marks }
  })
}

/** A heading that was reworded would otherwise lose its picture without a word. */
function withoutHeading({ picture = [] }: FrontMatter, parts: readonly Part[]): string[] {
  const headings = headingsIn(parts)
  return picture
    .filter(({ heading }) => !headings.includes(heading))
    .map(({ heading }) => `there is a picture for “${heading}”, which is no heading of the page`)
}
