import { readFileSync } from 'node:fs'
import { fontFiles } from './pdf-fonts.ts'

/** Emoji and what joins and colours them: no font of ours draws them, and a page without them says the same. */
const EMOJI =
  /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|(?<![\p{L}\p{M}])\u200D|\u200D(?![\p{L}\p{M}])|\u20E3|\uFE0E|\uFE0F|[\u{E0020}-\u{E007F}]/gu

let known: ((letter: number) => boolean) | null = null

/** Words as a PDF can show them, "?" for each letter that it cannot, and those letters: one would stop the whole page. */
export type Printable = { readonly text: string; readonly lost: string }

/**
 * Leaves emoji out, gives very long words places to break, and says which other letters our font does not have, so that
 * whoever prints is told and no word vanishes silently.
 */
export function printable(text: string): Printable {
  known ??= lettersOfAll()
  const kept: string[] = []
  const lost = new Set<string>()
  for (const letter of text
    .replaceAll(EMOJI, (one) => (/[©®™]/u.test(one) ? one : ''))
    .replaceAll('\t', ' ')
    .replaceAll(/[→⇒➔]/gu, '–')) {
    if (letter === '\n' || known(letter.codePointAt(0) ?? 0)) kept.push(letter)
    else if (!/\p{C}/u.test(letter)) {
      lost.add(letter)
      kept.push('?')
    }
  }
  return { text: breakable(kept.join('')), lost: [...lost].join('') }
}

/** The words of a text that a PDF cannot show as they are, each once and `most` at most: they are named before anything is printed. */
export function wordsWithoutShape(text: string, most = 8): string[] {
  const words = text
    .split(/\s+/)
    .filter((word) => printable(word).lost !== '')
    .map((word) => word.replaceAll(/^\p{P}+|(?<!\p{P})\p{P}+$/gu, ''))
  return [...new Set(words)].slice(0, most)
}

/** These words in a sentence of ours, each read in its own direction. */
export function inSentence(words: readonly string[]): string {
  const isolated = (word: string) => (/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word) ? `\u2068${word}\u2069` : word)
  return words.map(isolated).join(', ')
}

/** A word longer than a line, an address for instance, breaks after any twelve letters instead of leaving the page. */
function breakable(text: string): string {
  return text.replaceAll(/[^\s]{25,}/gu, (word) => word.replaceAll(/(.{12})/gu, '$1\u200B'))
}

function lettersOfAll(): (letter: number) => boolean {
  const fonts = fontFiles('400Regular').map((file) => lettersOf(readFileSync(file)))
  return (letter) => fonts.some((has) => has(letter))
}

/** Which letters a TrueType font has shapes for, by its `cmap` table of format 12 or 4. */
function lettersOf(font: Buffer): (letter: number) => boolean {
  const tables = font.readUInt16BE(4)
  for (let i = 0; i < tables; i++) {
    const at = 12 + i * 16
    if (font.toString('latin1', at, at + 4) !== 'cmap') continue
    const cmap = font.subarray(font.readUInt32BE(at + 8))
    const ranges = rangesOf(cmap)
    return (letter) => ranges.some(([from, to]) => from <= letter && letter <= to)
  }
  throw new Error('the font has no table of letters')
}

function rangesOf(cmap: Buffer): [number, number][] {
  const parts = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) => cmap.subarray(cmap.readUInt32BE(4 + i * 8 + 4)))
  const whole = parts.find((part) => part.readUInt16BE(0) === 12)
  if (whole)
    return Array.from({ length: whole.readUInt32BE(12) }, (_, i) => [
      whole.readUInt32BE(16 + i * 12),
      whole.readUInt32BE(20 + i * 12),
    ])
  const short = parts.find((part) => part.readUInt16BE(0) === 4)
  if (!short) throw new Error('the font has no table of letters that we can read')
  const count = short.readUInt16BE(6) / 2
  return Array.from({ length: count }, (_, i) => [
    short.readUInt16BE(16 + count * 2 + i * 2),
    short.readUInt16BE(14 + i * 2),
  ])
}
