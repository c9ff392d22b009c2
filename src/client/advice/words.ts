import type { Finding } from '../../ui/advice-lines.ts'
import { afterSentence } from './after.ts'

export type TextBox = HTMLTextAreaElement | HTMLInputElement

/** Where the words of a finding stand now: what was typed since may have moved them. Null: they are gone. */
export function placeOf(text: string, { start, end, text: words }: Finding): number | null {
  if (text.slice(start, end) === words) return start
  const [before, after] = [text.lastIndexOf(words, start), text.indexOf(words, start)]
  if (before < 0 || after < 0) return Math.max(before, after) < 0 ? null : Math.max(before, after)
  return start - before < after - start ? before : after
}

/** Better words for those that stood there: as large or small at their beginning. */
export function inPlaceOf(words: string, better: string): string {
  const first = words.charAt(0)
  const isLarge = first !== first.toLowerCase() && words !== words.toUpperCase()
  return isLarge ? better.charAt(0).toUpperCase() + better.slice(1) : better
}

/** With the "a" or "an" before them where the better words need the other one. */
export function withArticle(
  text: string,
  start: number,
  better: string,
): { readonly start: number; readonly words: string } {
  const [, article = '', space = ''] =
    /(?:^|[^\w'’-])(an?)(\s+)$/i.exec(text.slice(Math.max(0, start - 6), start)) ?? []
  const right = /^[aeiou]/i.test(better) ? 'an' : 'a'
  if (article === '' || article.toLowerCase() === right) return { start, words: better }
  const fitting = article.charAt(0) + right.slice(1)
  return { start: start - article.length - space.length, words: fitting + space + better }
}

/** Whether somebody is in the middle of a word: a letter stands right before the caret. */
export function isInWord(text: string, caret: number): boolean {
  const before = text.charAt(caret - 1)
  return /[\d'’-]/.test(before) || before.toLowerCase() !== before.toUpperCase()
}

/**
 * Puts other words in their place as if they had been typed, so that they can be taken back as well; where a browser cannot
 * do that, they are put there all the same. The box has the focus afterwards, as after any typing.
 */
function putWords(box: TextBox, { start, end }: { start: number; end: number }, words: string): void {
  box.focus()
  box.setSelectionRange(start, end)
  const before = box.value
  if (typedFor(words) && box.value !== before) return
  box.setRangeText(words, start, end, 'end')
  box.dispatchEvent(new Event('input', { bubbles: true }))
}

/**
 * Better words where the found ones stand. False: something was typed since they were `looked` for, and what stands there
 * now may be somebody's own words.
 */
export function writeInPlace(box: TextBox, looked: string, finding: Finding, better: string): boolean {
  if (box.value !== looked) return false
  const { start, words } = withArticle(looked, finding.start, inPlaceOf(finding.text, better))
  putWords(box, { start, end: finding.end }, words)
  return true
}

/** A better sentence after theirs, in the same way; what of it the writer has to say is selected. */
export function writeAfter(box: TextBox, looked: string, finding: Finding): boolean {
  const typed = afterSentence(box.value, looked, finding)
  if (typed === null) return false
  putWords(box, { start: typed.at, end: typed.at }, typed.words)
  box.setSelectionRange(typed.selected.start, typed.selected.end)
  return true
}

function typedFor(words: string): boolean {
  try {
    return document.execCommand('insertText', false, words)
  } catch {
    return false
  }
}

/** Selects the words and brings them into sight. */
export function showWords(box: TextBox, { start, end }: { start: number; end: number }): void {
  box.focus()
  box.setSelectionRange(start, end)
  const { scrollHeight, clientHeight } = box
  if (scrollHeight > clientHeight) box.scrollTop = (start / (box.value.length || 1)) * scrollHeight - clientHeight / 2
}
