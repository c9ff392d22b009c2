const STRENGTHS = new Set(['strong', 'suggest', 'inform'])
const LONGEST_WHY = 120
const FEWEST_LETTERS = 12
const LISTS = ['phrases', 'needs', 'except', 'except-near', 'in-place', 'instead']
const OTHERS = [
  'id',
  'of',
  'row',
  'title',
  'strength',
  'subject',
  'reported',
  'negation',
  'why',
  'sentence',
  'fine',
  'source',
  'note',
]
/** What stands in a field that chooses: another word would be passed over in silence. @type {Record<string, readonly unknown[]>} */
const CHOICES = { subject: ['child', 'described'], reported: [true], negation: ['counts'] }
const KNOWN = new Set([...OTHERS, ...LISTS, 'in-place-of'])
const FILLED = /\{(?!(?:they|them|their|themself|is|has|was)\})/

/**
 * What is missing or wrong in rules, each in one sentence that names the rule; whatever somebody's own file holds.
 *
 * @param {readonly unknown[]} rules
 * @returns {string[]}
 */
export function faultsOf(rules) {
  /** @type {string[]} */
  const faults = []
  const seen = new Set()
  for (const one of rules) {
    const rule = /** @type {Record<string, unknown>} */ (typeof one === 'object' && one !== null ? one : {})
    const name = typeof rule['id'] === 'string' ? rule['id'] : JSON.stringify(one).slice(0, 40)
    const found = faultsIn(rule)
    if (seen.has(rule['id'])) found.unshift('its id stands twice')
    seen.add(rule['id'])
    faults.push(...found.map((what) => `Rule ${name}: ${what}.`))
  }
  return faults
}

/** @param {Record<string, unknown>} rule */
function faultsIn(rule) {
  /** @type {string[]} */
  const faults = []
  if (typeof rule['id'] !== 'string' || !/^[a-z]+(?:-[a-z0-9]+)*$/.test(rule['id']))
    faults.push('its id is not in small letters and hyphens')
  if (!STRENGTHS.has(String(rule['strength']))) faults.push('its strength is none of strong, suggest, inform')
  for (const key of ['title', 'why', 'fine', 'source'])
    if (typeof rule[key] !== 'string' || rule[key] === '') faults.push(`it has no ${key}`)
  if (String(rule['why']).length > LONGEST_WHY) faults.push(`its why is longer than ${LONGEST_WHY} letters`)
  for (const [key, values] of Object.entries(CHOICES))
    if (rule[key] !== undefined && !values.includes(rule[key]))
      faults.push(`its ${key} is none of ${values.join(', ')}`)
  for (const key of LISTS)
    if (rule[key] !== undefined && !isTexts(rule[key])) faults.push(`its ${key} is not a list of texts`)
  if (!isTexts(rule['phrases']) || textsOf(rule['phrases']).length === 0) faults.push('it has no phrases')
  const ofWords = Object.values(rule['in-place-of'] ?? {})
  if (!isTexts(ofWords)) faults.push('its in-place-of does not name a text for each of its words')
  const better = [...textsOf(rule['in-place']), ...textsOf(ofWords), ...textsOf(rule['instead'])]
  if (better.length === 0) faults.push('it has nothing to write instead')
  if (rule['sentence'] !== undefined) {
    better.push(String(rule['sentence']))
    if (!isSentence(String(rule['sentence']))) faults.push('its sentence is not a whole one')
  }
  if (better.some((text) => FILLED.test(text))) faults.push('a brace stands in its better words that nothing fills')
  if (/[{}]/.test(`${rule['why']}${rule['title']}${rule['fine']}`))
    faults.push('a brace stands where nothing is filled in')
  for (const key of Object.keys(rule)) if (!KNOWN.has(key)) faults.push(`${key} is not a field of a rule`)
  return faults
}

/** It says something before there is anything to fill in: by that it is known again once it was. @param {string} text */
function isSentence(text) {
  const [opening = ''] = text.split('(')
  return opening.length > FEWEST_LETTERS && /^[A-Z{]/.test(text) && /[.?]$/.test(text)
}

/** @param {unknown} list @returns {list is string[]} */
function isTexts(list) {
  return Array.isArray(list) && list.every((one) => typeof one === 'string')
}

/** @param {unknown} list @returns {string[]} */
function textsOf(list) {
  return isTexts(list) ? list : []
}
