/**
 * What somebody in danger needs of a page, and where it asks for a call or a referral: whatever of it stands open in the
 * starting words stays on the page, so that no slip of an editor takes help away.
 */
const NEEDED = ['{emergency}', '{silent}', '{police}', '{door-public}', '{door-professionals}', '{reading}', '{reply}']

/** Of the blocks and placeholders that stood open in the starting words, those that must stay and are gone. */
export function goneFrom(stood: readonly string[], stands: readonly string[]): string[] {
  const needed = new Set(stood.filter((one) => one.startsWith('{{') || NEEDED.includes(one)))
  return [...needed].filter((one) => !stands.includes(one))
}
