/**
 * A letter or a digit of any script. By ranges and not by `\p{L}`, which old phones do not know and which costs time at each
 * character.
 *
 * @param {number} code UTF-16 unit
 */
export function isWordCharacter(code) {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57)
  return code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !isPunctuation(code)
}

/** @param {number} code */
function isPunctuation(code) {
  return (code >= 0x2000 && code <= 0x2bff) || (code >= 0x3000 && code <= 0x303f) || code === 0xfeff || code === 0xfffd
}

/** @param {number} code */
export function isDigit(code) {
  return code >= 48 && code <= 57
}

/** @param {number} code */
export function isUpper(code) {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7)
}

/** @param {number} code */
export function isLower(code) {
  return (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff && code !== 0xf7)
}

/** @param {number} code */
export function isSpace(code) {
  return code === 32 || code === 9 || code === 10 || code === 13 || code === 0xa0 || code === 0x2009 || code === 0x202f
}

/**
 * An apostrophe as keyboards, phones and word processors make it.
 *
 * @param {number} code
 */
export function isApostrophe(code) {
  return code === 0x27 || code === 0x2019 || code === 0x2bc || code === 0xb4 || code === 0x60
}

/**
 * Characters that stand inside a word and are not seen: soft hyphen, joiners, the byte order mark.
 *
 * @param {number} code
 */
export function isUnseen(code) {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff
}
