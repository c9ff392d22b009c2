import { foldedWord } from './person-name.ts'

/** Words that stand beside names without being one: hiding them would hide half a page and protect nobody. */
const NOT_NAMES = new Set(
  `mr mrs ms miss mx dr sir mum mam mummy dad daddy nan gran grandma grandad granny mother father parent parents step
  stepmum stepdad sister brother aunt auntie uncle cousin friend friends foster carer carers school college nurse social
  worker workers youth police officer teacher tutor interpreter doctor gp solicitor therapist counsellor manager head
  deputy lead key support staff team duty family the a an and or of from at in on with to for her his their my our no
  nobody none one two new old other another young person people home`.split(/\s+/),
)

// Everyday words that a name with an s behind it must not swallow.
const EVERYDAY = new Set(['as', 'has', 'his', 'is', 'its', 'this', 'us', 'was', 'yes', 'does', 'goes', 'hers', 'ours'])

// Names that are everyday words as well: in small letters they are the word. "We will ring" is not about Will.
const WORDS_TOO = new Set(
  'will may hope mark drew said an so do my long can sun grant bill sue pat rob faith joy rose summer dawn art page'.split(
    ' ',
  ),
)

/** What may stand between the words of one name: "Mary-Jane O’Neill", "T. Okafor". */
const BETWEEN = /^(?:[\s.'’‘ʼ`´\p{Pd}]){1,3}$/u
const WORD = /[\p{L}\p{M}\p{N}\p{Cf}]+/gu

type Names = {
  /** Names to hide, each as its folded words. */
  readonly hide: readonly (readonly string[])[]
  /** Names to leave alone although a part of them is hidden: the reader's own. */
  readonly keep: readonly (readonly string[])[]
}

/**
 * The names in the words somebody typed about who people are ("Bo Carr", "Mum and Mrs T. Okafor"): each whole, and each
 * of its parts, the longest first. Titles and kinship alone are no names. `phrases` are hidden exactly as they are.
 */
export function namesIn(texts: readonly string[], phrases: readonly string[], own: readonly string[] = []): Names {
  const mine = own.map(wordsOf).filter((words) => words.length > 0)
  const given = new Set(mine.filter((words) => words.length === 1).map((words) => words[0]))
  const found = texts.flatMap(splitPeople).flatMap((text) => {
    const words = wordsOf(text)
    const parts = words.filter((word) => word.length > 1 && !NOT_NAMES.has(word) && !given.has(word))
    // "O’Neill" is one name, and so is "Neill" by itself.
    const chunks = text
      .split(/\s+/)
      .map(wordsOf)
      .filter((chunk) => chunk.length > 1)
    return parts.length === 0 ? [] : [words, ...chunks, ...parts.map((part) => [part])]
  })
  const hide = [...found, ...phrases.map(wordsOf)].filter((words) => words.length > 0)
  return { hide: longestFirst(hide), keep: longestFirst(mine.filter((words) => words.length > 1)) }
}

/** The text with every such name put as "somebody", and not one other letter changed. */
export function hideNames(text: string, { hide, keep }: Names): string {
  const tokens = [...text.matchAll(WORD)].map((m) => ({ at: m.index, end: m.index + m[0].length, raw: m[0] }))
  const words = tokens.map(({ raw }) => foldedWord(raw))
  const joined = tokens.map(({ end }, i) => BETWEEN.test(text.slice(end, tokens[i + 1]?.at)))
  const isHere = (name: readonly string[], from: number) =>
    name.every((part, i) => {
      const word = words[from + i]
      if (word === undefined || (i > 0 && !joined[from + i - 1])) return false
      return word === part || (i === name.length - 1 && isPlural(word, part))
    }) && !(name.length === 1 && isEveryday(tokens[from]?.raw ?? ''))
  const longest = (names: Names['hide'], from: number) => names.find((name) => isHere(name, from))?.length ?? 0
  const stand = standIn(hide)
  let out = ''
  let done = 0
  for (let i = 0; i < tokens.length; ) {
    const kept = longest(keep, i)
    const hidden = longest(hide, i)
    if (hidden > kept) {
      const before = text.slice(done, tokens[i]?.at)
      out += before + (isBeginning(out + before) ? capital(stand) : stand)
      done = tokens[i + hidden - 1]?.end ?? done
    }
    i += Math.max(hidden, kept, 1)
  }
  return out + text.slice(done)
}

/** Where a sentence begins, so that it still reads like one. */
const BEGINS = /(?:[.!?][”"’')]?\s|\n)\s?[“"‘(]?$/u

function isBeginning(before: string): boolean {
  return before === '' || BEGINS.test(before.slice(-6))
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "Robins bag", typed without its apostrophe, is Robin’s all the same. */
function isPlural(word: string, name: string): boolean {
  return word === `${name}s` && !EVERYDAY.has(word)
}

function isEveryday(raw: string): boolean {
  return WORDS_TOO.has(raw)
}

/** What stands where a name was; another when somebody is called so. */
function standIn(hide: Names['hide']): string {
  return hide.some((name) => name.length === 1 && name[0] === 'somebody') ? '…' : 'somebody'
}

function splitPeople(text: string): string[] {
  return text.split(/[,;/&()\n]|\band\b|\bwith\b/i)
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)].map((m) => foldedWord(m[0])).filter((word) => word !== '')
}

function longestFirst(names: readonly (readonly string[])[]): (readonly string[])[] {
  const once = new Map(names.map((words) => [words.join(' '), words]))
  return [...once.values()].sort((a, b) => b.length - a.length || b.join().length - a.join().length)
}
