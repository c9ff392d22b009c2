/** Ways of writing one word that stand for two, or two for one. */

/** Contractions whose first part is not what stands before the apostrophe. */
const ODD = /** @type {Record<string, readonly [string, string, number]>} */ ({
  "can't": ['can', 'not', 2],
  "won't": ['will', 'not', 3],
  "shan't": ['shall', 'not', 3],
  "ain't": ['is', 'not', 3],
  cannot: ['can', 'not', 3],
  cant: ['can', 'not', 1],
  wont: ['will', 'not', 1],
  dont: ['do', 'not', 2],
  doesnt: ['does', 'not', 2],
  didnt: ['did', 'not', 2],
  isnt: ['is', 'not', 2],
  wasnt: ['was', 'not', 2],
  werent: ['were', 'not', 2],
  arent: ['are', 'not', 2],
  hasnt: ['has', 'not', 2],
  havent: ['have', 'not', 2],
  hadnt: ['had', 'not', 2],
  couldnt: ['could', 'not', 2],
  wouldnt: ['would', 'not', 2],
  shouldnt: ['should', 'not', 2],
  shes: ['she', "'s", 1],
  hes: ['he', "'s", 1],
  theyre: ['they', "'re", 2],
  theyve: ['they', "'ve", 2],
})

const odd = new Map(Object.entries(ODD))

/** Plain words that are not always what they look like: those that stand for two, and the short ones. */
export function oddWords() {
  return ['w', ...[...odd.keys()].filter((word) => !word.includes("'"))]
}

/**
 * `w/ him`, `w him` and `w/him` as "with"; `w/c` and `w/e` are a week, and W is somebody.
 *
 * @param {string} text
 * @param {number} start
 * @param {string} word
 */
export function unshortened(text, start, word) {
  return word === 'w' && /^w(?:\/?\s|\/[a-z]{2})/.test(text.slice(start, start + 4)) ? 'with' : word
}

const SHORT = new Set(["'s", "'re", "'ve", "'d", "'ll", "'m"])

/**
 * The two words that a contraction stands for, and how many letters the second one has in it; null when it is none.
 *
 * @param {string} word in lower case
 * @returns {readonly [string, string, number] | null}
 */
export function piecesOf(word) {
  const apostrophe = word.indexOf("'")
  if (apostrophe < 0) return word.length > 2 && word.length < 9 ? (odd.get(word) ?? null) : null
  const special = odd.get(word)
  if (special) return special
  if (word.endsWith("n't") && word.length > 3) return [word.slice(0, -3), 'not', 3]
  const ending = word.slice(apostrophe)
  return apostrophe > 0 && SHORT.has(ending) ? [word.slice(0, apostrophe), ending, ending.length] : null
}

const SUBJECTS = new Set(['he', 'she', 's', 'they'])
const OBJECTS = new Set(['him', 'her', 'his', 'hers', 'them', 'their'])
const REFLEXIVES = new Set(['himself', 'herself', 'themself', 'themselves', 'self'])

/**
 * `he/she`, `his/her`, `him/herself`, `b/f` as one word; null when the two are no such pair.
 *
 * @param {string} first
 * @param {string} second
 */
export function joinedPronoun(first, second) {
  if (REFLEXIVES.has(second) && (OBJECTS.has(first) || REFLEXIVES.has(first))) return 'herself'
  if (SUBJECTS.has(first) && SUBJECTS.has(second)) return 'she'
  if (second === 'f' && (first === 'b' || first === 'g')) return first === 'b' ? 'boyfriend' : 'girlfriend'
  return OBJECTS.has(first) && OBJECTS.has(second) ? 'her' : null
}
