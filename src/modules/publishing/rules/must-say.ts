/** A sentence that a page must not lose, whoever rewrites it: it may be said in other words, but not left out unseen. */
type Saying = {
  readonly path: string
  /** What it says, after “that”. */
  readonly says: string
  readonly pattern: RegExp
}

const KEEP = [
  ['messages and pictures need not be deleted', /do not need to delete messages or pictures/i],
  ['they may be kept if that is safe', /keep them if that is safe/i],
  ['nobody has done wrong if they are gone', /if they are gone, you have done nothing wrong/i],
] as const
const WATCHED = [
  'devices of school or work may record what is typed',
  /school or work may record what you type/i,
] as const
const WIPED = ['wiping everything can make somebody ask why', /someone may ask why/i] as const
const MUST_TELL = ['we must tell somebody when a child is not safe', /we must tell someone/i] as const
const FIRST = ['we say so first, where that is safe', /say so to you first, where that is safe/i] as const
const SIXTEEN = ['the age of consent is 16', /age of consent is 16/i] as const
const ANY_AGE = ['it can be exploitation at any age under 18', /any age under 18/i] as const
const NOT_THEIRS = ['it is not the young person’s fault', /(?:not|never) your fault/i] as const

const ON_PAGES: Readonly<Record<string, readonly (readonly [string, RegExp])[]>> = {
  home: [NOT_THEIRS],
  you: [
    NOT_THEIRS,
    SIXTEEN,
    ANY_AGE,
    MUST_TELL,
    FIRST,
    ['a picture brings help and no blame', /we will not blame you/i],
  ],
  'you/signs': [
    ['there is no test and no score', /no test and no score/i],
    ['nothing that is opened is sent or kept', /not sent to us, and it is not kept/i],
  ],
  'you/not-you': [NOT_THEIRS, SIXTEEN, ANY_AGE],
  'you/tell': [
    ...KEEP,
    MUST_TELL,
    FIRST,
    ['we cannot promise that parents never find out', /cannot promise that they will never find out/i],
    ['nobody is in trouble with us', /not with us\. we will not be angry/i],
    ['we cannot speak for the police', /cannot promise what the police/i],
    ['others decide for themselves', /the police, social workers, schools and parents decide for themselves/i],
  ],
  'you/friend': [['no picture is sent on', /never send a picture on/i]],
  'you/private': [...KEEP, ['no picture is sent on', /never send pictures on/i], WATCHED, WIPED],
  'you/call': [
    ...KEEP,
    WATCHED,
    WIPED,
    MUST_TELL,
    FIRST,
    ['it is not for emergencies', /not for emergencies/i],
    ['nobody has to write what happened', /do not write what happened to you/i],
    ['we do not say to others that somebody asked us', /do not say that you asked us to call/i],
  ],
  'easy-read/not-you': [NOT_THEIRS],
  'easy-read/help': [
    NOT_THEIRS,
    ['sometimes we must tell somebody', /sometimes we must/i],
    ['nobody is in trouble with us', /not with us/i],
  ],
  'privacy/young-people': [
    ['we pass it on when a child is not safe', /pass it on if you or another child is not safe/i],
  ],
  'what-is-exploitation': [SIXTEEN, ['it is abuse at any age under 18', /any age under 18/i]],
  'worried-about-a-child': [['nobody has to be sure', /do not have to be sure/i]],
}

export const MUST_SAY: readonly Saying[] = Object.entries(ON_PAGES).flatMap(([path, sayings]) =>
  sayings.map(([says, pattern]) => ({ path, says, pattern })),
)

/** What a page says in plain sight, and what it says at all, folded away or not. */
export type Said = { readonly open: string; readonly whole: string }

/** What the starting words of this page said and these do not, or say only where one has to unfold it. */
export function unsaid(path: string, stood: Said, stands: Said): string[] {
  const how = ({ open, whole }: Said, pattern: RegExp) => (pattern.test(open) ? 2 : pattern.test(whole) ? 1 : 0)
  return MUST_SAY.filter((one) => one.path === path && how(stands, one.pattern) < how(stood, one.pattern)).map(
    ({ says }) => says,
  )
}
