// Letters that Unicode does not take apart into a plain letter and a mark, so they are spelt out here.
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ə: 'e',
  ĸ: 'k',
}

// Latin, Greek and Cyrillic accents and the optional vowel points of Arabic and Hebrew. The vowel signs of Bengali,
// Hindi and their kin are letters of the name, not accents, and stay.
const accents = /[\u0300-\u036f\u064b-\u065f\u0591-\u05c7]/g

/**
 * A name as it is compared in an import (contract.md): case, accents and spaces folded away, and nothing else, so that
 * `Zoë O’Brien-Łuc` is `zoeo'brien-luc`. Apostrophes and dashes of every keyboard are one. Two people are the same in an
 * import when this and the date of birth are equal. Empty when the text holds no letter or number.
 */
export function foldName(text: string): string {
  if (nameWords(text).length === 0) return ''
  return plain(text).replace(apostrophes, "'").replace(dashes, '-').replace(/\s+/gu, '')
}

/** The folded words of a name in their order: `Anne-Marie O’Brien` is `['anne', 'marie', 'obrien']`. */
export function nameWords(text: string): string[] {
  // Apostrophes (and the Slavic soft sign written as one) join; anything else that is no letter parts.
  return plain(text)
    .replace(apostrophes, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** One word as names are compared, with what cannot be seen left out. */
export function foldedWord(word: string): string {
  return plain(word.normalize('NFKC').replace(/\p{Cf}/gu, ''))
}

const apostrophes = /['’‘ʼʹʻ`´′]/g
const dashes = /[\u2010-\u2015\u2212]/g

function plain(text: string): string {
  return [...text.toLowerCase().normalize('NFKD').replace(accents, '')]
    .map((letter) => plainLetters[letter] ?? letter)
    .join('')
}
