import type { Finding } from '../../ui/advice-lines.ts'

/** What is typed after a sentence, and what of it is then selected: what the writer has to say, or nothing. */
export type Typed = {
  readonly at: number
  readonly words: string
  readonly selected: { readonly start: number; readonly end: number }
}

/** A sentence is known again this far after the one it was written for. */
const NEAR = 500
/** So much behind a sentence must be as it was, or it may go on meanwhile. */
const BEYOND = 2

/**
 * How a better sentence is put after the one that holds the found words; nothing of what stands there is touched. Null:
 * the sentence is no longer as it was `looked` at.
 */
export function afterSentence(text: string, looked: string, finding: Finding): Typed | null {
  const { start, sentence = '', after = 0 } = finding
  const moved = text.length - looked.length
  const at = [after, after + moved].find((end) => {
    const from = end - (after - start)
    return from >= 0 && text.slice(from, end + BEYOND) === looked.slice(start, after + BEYOND)
  })
  if (at === undefined) return null
  const before = isEnded(text.slice(0, at)) ? ' ' : '. '
  const behind = /^\S/.test(text.slice(at)) ? ' ' : ''
  const words = before + sentence + behind
  return { at, words, selected: toSay(words, at, behind.length) }
}

/** The better sentence stands there already, whatever was filled in. */
export function isAfter(text: string, { sentence = '', after = 0 }: Finding): boolean {
  const [opening = ''] = sentence.split('(')
  return opening !== '' && text.slice(after, after + NEAR).indexOf(opening.trim()) >= 0
}

/** A full stop, and maybe a closing mark or two. */
function isEnded(text: string): boolean {
  return /[.!?…:;][)\]»”’"']{0,3}$/.test(text.slice(-8))
}

/** The first thing in brackets, so that the next key writes over it; else the end. */
function toSay(words: string, at: number, behind: number): Typed['selected'] {
  const [open, close] = [words.indexOf('('), words.indexOf(')')]
  if (open >= 0 && close > open) return { start: at + open, end: at + close + 1 }
  const end = at + words.length - behind
  return { start: end, end }
}
