import { AUDIENCES, type Audience } from '../../../platform/pure/help-line.ts'

/** A page of content, taken apart: words in Markdown, and blocks that are made from data. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'help'; readonly audience: Audience }
  | { readonly kind: 'call' }
  | { readonly kind: 'refer' }
  | { readonly kind: 'card' }
  | { readonly kind: 'more'; readonly question: string; readonly pieces: readonly Piece[] }

type Found = { readonly pieces: readonly Piece[]; readonly faults: readonly string[] }

/** `{{call}}` and its like stand alone on a line; `{{more: A question}}` … `{{/more}}` folds away what is between them. */
export function readPieces(text: string): Found {
  const faults: string[] = []
  const page: Piece[] = []
  let within: { question: string; pieces: Piece[] } | null = null
  let words: string[] = []
  const here = () => within?.pieces ?? page
  const endWords = () => {
    const said = words.join('\n').trim()
    if (said !== '') here().push({ kind: 'words', text: said })
    words = []
  }
  for (const line of text.split('\n')) {
    const block = /^\{\{(.*)\}\}$/.exec(line.trim())?.[1]?.trim()
    const fault = (why: string, at = line) => faults.push(`${why}, in the line ${named(at)}`)
    if (block === undefined) {
      if (/\{\{|\}\}/.test(line)) fault('a block stands alone on its line')
      words.push(line)
      continue
    }
    endWords()
    const opens = /^more: *(\S.*)$/.exec(block)
    if (opens && within) fault('words are folded away within others')
    else if (opens) within = { question: opens[1] ?? '', pieces: [] }
    else if (block === '/more' && within === null) fault('nothing was folded away that could end here')
    else if (block === '/more' && within) {
      if (within.pieces.length === 0) fault('nothing is folded away', `{{more: ${within.question}}}`)
      page.push({ kind: 'more', ...within })
      within = null
    } else {
      const piece = blockOf(block)
      if (piece) here().push(piece)
      else fault(`there is no block called ${block}`)
    }
  }
  endWords()
  if (within) faults.push(`what is folded away has no end, from the line ${named(`{{more: ${within.question}}}`)} on`)
  return { pieces: page, faults }
}

const FIRST_WORDS = 40

/** A line by its first words: a box numbers none. */
function named(line: string): string {
  const words = line.trim().replaceAll(/\s+/g, ' ')
  if (words.length <= FIRST_WORDS) return `“${words}”`
  return `“${words.slice(0, FIRST_WORDS).replace(/ \S*$/, '')} …”`
}

function blockOf(name: string): Piece | null {
  if (name === 'call' || name === 'refer' || name === 'card') return { kind: name }
  const audience = AUDIENCES.find((one) => name === `help ${one}`)
  return audience ? { kind: 'help', audience } : null
}

/** Every text of Markdown in these pieces, also those that are folded away. */
export function wordsIn(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece) =>
    piece.kind === 'words' ? [piece.text] : piece.kind === 'more' ? [piece.question, ...wordsIn(piece.pieces)] : [],
  )
}
