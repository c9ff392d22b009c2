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
 * A name as it is compared: case, accents, spaces, hyphens and apostrophes folded away.
 * `Zoë O’Brien-Łuc` is `zoeobrienluc`. Two people are the same in an import when this and the date of birth are equal.
 * Empty when the text holds no letter or number.
 */
export function foldName(text: string): string {
  return nameWords(text).join('')
}

/** The folded words of a name in their order: `Anne-Marie O’Brien` is `['anne', 'marie', 'obrien']`. */
export function nameWords(text: string): string[] {
  const folded = [...text.toLowerCase().normalize('NFKD').replace(accents, '')]
    .map((letter) => plainLetters[letter] ?? letter)
    .join('')
  // Apostrophes of every keyboard (and the Slavic soft sign written as one) join; anything else that is no letter parts.
  return folded
    .replace(/['’‘ʼʹʻ`´′]/g, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
}
