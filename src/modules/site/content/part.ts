import type { Piece } from '../rules/pieces.ts'
import type { Mark } from './markdown.ts'

/** A piece of a page with its Markdown read. */
export type Part =
  | Exclude<Piece, { kind: 'words' | 'more' }>
  | { readonly kind: 'words'; readonly marks: readonly Mark[] }
  | { readonly kind: 'more'; readonly question: string; readonly parts: readonly Part[] }
