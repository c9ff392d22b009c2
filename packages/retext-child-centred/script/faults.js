const STRENGTHS = new Set(['strong', 'suggest', 'inform'])
const LONGEST_WHY = 120
const KNOWN = new Set(
  'id row title strength phrases subject reported negation needs except except-near why instead fine source note'.split(
    ' ',
  ),
)

/**
 * What is missing or wrong in the rules, each in one sentence that names the rule.
 *
 * @param {readonly import('./source.js').FullRule[]} rules
 */
export function faultsOf(rules) {
  /** @type {string[]} */
  const faults = []
  const seen = new Set()
  for (const rule of rules) {
    const name = rule.id ?? rule.title ?? JSON.stringify(rule).slice(0, 40)
    const fault = (/** @type {string} */ what) => faults.push(`Rule ${name}: ${what}.`)
    if (!/^[a-z]+(?:-[a-z0-9]+)*$/.test(rule.id ?? '')) fault('its id is not in small letters and hyphens')
    if (seen.has(rule.id)) fault('its id stands twice')
    seen.add(rule.id)
    if (!STRENGTHS.has(rule.strength)) fault('its strength is none of strong, suggest, inform')
    for (const key of /** @type {const} */ (['title', 'why', 'fine', 'source']))
      if (!rule[key]) fault(`it has no ${key}`)
    if ((rule.why ?? '').length > LONGEST_WHY) fault(`its why is longer than ${LONGEST_WHY} letters`)
    if (!Array.isArray(rule.phrases) || rule.phrases.length === 0) fault('it has no phrases')
    if (!Array.isArray(rule.instead) || rule.instead.length === 0) fault('it has nothing to write instead')
    for (const key of Object.keys(rule)) if (!KNOWN.has(key)) fault(`${key} is not a field of a rule`)
  }
  return faults
}
