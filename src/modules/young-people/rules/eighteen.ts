// Whole words, in small letters. Grandparents and a parent's partner count as well: who is left out wrongly is one
// question away, who is contacted wrongly has been told that a young adult is with us.
const PARENTS = ['mum', 'mam', 'mom', 'mummy', 'mother', 'dad', 'daddy', 'father', 'parent', 'parents']
const GRANDPARENTS = ['nan', 'nana', 'nanna', 'gran', 'granny', 'grandma', 'grandmother', 'grandad', 'granddad']
const GRANDFATHERS = ['grandpa', 'grandfather', 'grandparent', 'grandparents']
const STEP_PARENTS = ['stepmum', 'stepmother', 'stepdad', 'stepfather', 'stepparent']
const CARERS = ['carer', 'carers', 'guardian', 'guardians']
const PARTNERS = ['partner', 'husband', 'wife', 'boyfriend', 'girlfriend', 'fiance', 'fiancee']
const OTHER_PEOPLE = ['friend', 'friends', 'sister', 'brother', 'sibling', 'aunt', 'auntie', 'uncle', 'cousin', 'law']
const STAFF = [
  'worker',
  'officer',
  'teacher',
  'nurse',
  'advocate',
  'liaison',
  'support',
  'coordinator',
  'young',
  'lead',
]

/** Whether somebody is a parent or carer, by the words that say who they are to the young person. */
export function isParentOrCarer(relationship: string): boolean {
  const words = relationship
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .split(/[^a-z]+/)
  const has = (list: readonly string[]) => words.some((word) => list.includes(word))
  if (has(STAFF)) return false
  if (has(CARERS)) return true
  if (partnerOfParent(words)) return true
  return (
    has([...PARENTS, ...STEP_PARENTS, ...GRANDPARENTS, ...GRANDFATHERS]) &&
    !has(OTHER_PEOPLE) &&
    !words.some(isPossessive)
  )
}

/** "Mum's partner", "her dads girlfriend". */
function partnerOfParent(words: readonly string[]): boolean {
  return words.some((word, i) => isPossessive(word) && PARTNERS.includes(words[i + 1] ?? ''))
}

function isPossessive(word: string): boolean {
  return word !== 'parents' && word.endsWith('s') && [...PARENTS, ...STEP_PARENTS].includes(word.slice(0, -1))
}

/** From 18 parents and carers are out of touch, unless the young person said that they still want them in touch. */
export function isOutOfTouch(
  one: { readonly relationship: string; readonly keptAt18: boolean | null },
  adult: boolean,
): boolean {
  return adult && one.keptAt18 !== true && isParentOrCarer(one.relationship)
}
