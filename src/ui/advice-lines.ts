/**
 * What a form says of the advice on its words, as lines in fields that nobody sees: which words stood there before, which
 * were pointed out, and which are kept on purpose and why. The page, the script and the server write and read them alike.
 */

export const STRENGTH_ORDER = ['strong', 'suggest', 'inform'] as const
export type Strength = (typeof STRENGTH_ORDER)[number]

/** One place in a text. Positions are UTF-16 units, `end` exclusive. */
export interface Finding {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly rule: string
  readonly strength: Strength
  readonly reason: string
  readonly alternatives: readonly string[]
  /** How many of the first alternatives can stand where the words stand; every other one says what to write anew. */
  readonly fits?: number
  /** Better words as a whole sentence, for after the one that holds the found words. '' where there is none. */
  readonly sentence?: string
  /** Where the sentence with the found words ends. */
  readonly after?: number
}

/** More than this under one box nobody reads. */
export const MOST_UNDER_A_BOX = 12

/** The guide is cut by the first letter of the phrases' ids, so that each of its pages arrives in one piece and is soon drawn. */
export const CHAPTERS = ['a-c', 'd-g', 'h-l', 'm-p', 'q-s', 't-z'] as const
export type Chapter = (typeof CHAPTERS)[number]

export function chapterOf(rule: string): Chapter {
  return CHAPTERS.filter((chapter) => rule.charAt(0).toLowerCase() <= chapter.charAt(2))[0] ?? 't-z'
}

/** Where the guide says why a phrase harms. */
export function whyAt(guide: string, rule: string): string {
  return `${guide}/${chapterOf(rule)}#${rule}`
}

/** Before those better words that cannot stand where the found ones do. */
export const ANEW = 'Or write it anew:'

/** Before a better sentence, which can follow theirs where no better words fit in the place of the found ones. */
export const AFTER = 'Or after it:'

/** Where a better sentence was put after the one with the found words. */
export const ADDED = 'A better sentence stands after it. The old one can go.'

/** Better words that can take the place of the found ones, those that are advice to read, and a sentence for where none fit. */
export function betterOf({
  alternatives,
  fits = 0,
  sentence = '',
}: Pick<Finding, 'alternatives' | 'fits' | 'sentence'>): {
  readonly fitting: readonly string[]
  readonly anew: readonly string[]
  readonly after: string
} {
  return { fitting: alternatives.slice(0, fits), anew: alternatives.slice(fits), after: fits > 0 ? '' : sentence }
}

/** The reason and the first better words, for a list beside the text. */
export function blamingWords({ reason, alternatives }: Pick<Finding, 'reason' | 'alternatives'>): string {
  return alternatives.length === 0 ? reason : `${reason} Better: ${alternatives.slice(0, 2).join('; ')}.`
}

/** Told of a box whose words were looked at, with everything that was found in them. */
export const ADVISED = 'rose-advised'
export interface Advised {
  readonly findings: readonly Finding[]
}

export const REASONS = [
  { code: 'quotation', text: 'It is a quotation' },
  { code: 'legal', text: 'It is a legal or official term' },
  { code: 'other', text: 'Another reason' },
] as const
export type Reason = (typeof REASONS)[number]['code']

/** The names of a form’s boxes in which we write, and the words that stood in them before. Of the page alone, as `_csrf`. */
export const OURS = '_ours'
export const BEFORE = '_found'
/** Put there by the script: it has given its advice. */
export const BY_SCRIPT = '_advised'

/** Kept and brought back with the words that somebody typed, but no answer to any question of a form. */
export const KEPT = 'words-kept'
export const POINTED_OUT = 'words-advised'
export const ASKED = 'words-asked'
/** Why a form says so: it came back before its save; or a page showed its words with the advice, as a rehearsal does. */
export const ASKED_FIRST = 'yes'
export const LOOKED_AT = 'looked'
export const MARKS: readonly string[] = [KEPT, POINTED_OUT, ASKED]

/** How the two begin a sentence: never a colour alone. */
export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = {
  strong: 'Change this',
  suggest: 'Better words',
  inform: 'Good to know',
}

/** `field rule words`: one finding, the same as long as the words are, wherever they move. */
export function lineOf(field: string, { rule, text }: Pick<Finding, 'rule' | 'text'>): string {
  return `${field} ${rule} ${plain(text)}`
}

/** `field rule reason words`. */
export function keptLine(field: string, { rule, text }: Pick<Finding, 'rule' | 'text'>, reason: Reason): string {
  return `${field} ${rule} ${reason} ${plain(text)}`
}

export interface KeptWord {
  readonly line: string
  readonly rule: string
  readonly reason: Reason
}

/** The finding that is kept, as its line, and why. Null for a line that is not one. */
export function readKept(line: string): KeptWord | null {
  const [field = '', rule = '', reason = '', ...words] = line.split(' ')
  const known = REASONS.find(({ code }) => code === reason)
  return known ? { line: `${field} ${rule} ${words.join(' ')}`, rule, reason: known.code } : null
}

/** The lines of all fields with one name: a field that nobody sees has several, a list has one. */
export function linesIn(values: readonly string[]): string[] {
  return values
    .join('\n')
    .split(/\r?\n/)
    .filter((line) => line !== '')
}

/** The parts of `field rule words`. */
export function readLine(line: string): { readonly field: string; readonly rule: string; readonly words: string } {
  const [field = '', rule = '', ...words] = line.split(' ')
  return { field, rule, words: words.join(' ') }
}

/**
 * What is new of what was found: not among the lines of what stood there before. Of several that say the same the last are
 * new, since most of us write on at the end.
 */
export function newAmong<Found>(
  found: readonly Found[],
  before: readonly string[],
  lineOfOne: (one: Found) => string,
): Found[] {
  const left = before.slice()
  return found.filter((one) => {
    const at = left.indexOf(lineOfOne(one))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

function plain(words: string): string {
  return words.trim().toLowerCase().replace(/\s+/g, ' ')
}
