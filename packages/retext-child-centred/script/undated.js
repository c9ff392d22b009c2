/**
 * Rules whose source has no year and whose note does not say that it is to be checked.
 *
 * @param {readonly import('./source.js').FullRule[]} rules
 */
export function undated(rules) {
  return rules
    .filter(({ source, note = '' }) => !/\b(?:19|20)\d\d\b|to be checked/.test(`${source} ${note}`))
    .map(({ id }) => `Rule ${id}: its source has no year, and its note does not say that it is to be checked.`)
}
