/** The parts of a safety plan that are written as text, in the young person's "I" voice. */
export const TEXT_PARTS = [
  'signs',
  'calm',
  'safer',
  'less_safe',
  'home',
  'online',
  'missing',
  'police',
  'kept',
] as const
export type TextPart = (typeof TEXT_PARTS)[number]

/** Everything a plan holds, in the order in which it is read. `adults` are promises, kept in the promises module. */
export const PARTS = [
  { code: 'signs', label: 'Signs that I am not safe' },
  { code: 'calm', label: 'What helps me feel calm' },
  { code: 'people', label: 'People I can call' },
  { code: 'safer', label: 'Places where I am safer' },
  { code: 'less_safe', label: 'Places where I am less safe' },
  { code: 'home', label: 'How I get home' },
  { code: 'online', label: 'My phone and being online' },
  { code: 'adults', label: 'What adults will do' },
  { code: 'missing', label: 'If nobody knows where I am' },
  { code: 'police', label: 'What the police should know about me' },
  { code: 'kept', label: 'Where this plan is kept, and who sees it' },
] as const
export type Part = (typeof PARTS)[number]['code']

export const PEOPLE_ROWS = [1, 2, 3] as const

/** Somebody the young person can call. `word`: said or texted, it means "come and get me" without saying so. */
export type Contact = { readonly name: string; readonly number: string; readonly word: string }

export type PlanContent = Readonly<Record<TextPart, string>> & { readonly people: readonly Contact[] }

export const AGREED = [
  { code: 'yes', label: 'Yes' },
  { code: 'partly', label: 'Some of it' },
  { code: 'not-yet', label: 'Not yet, or nobody has asked' },
] as const
export type Agreed = (typeof AGREED)[number]['code']

/** What is written down of a plan. `reviewOn` is a day 'YYYY-MM-DD' in London. */
export type PlanWords = {
  readonly content: PlanContent
  readonly agreed: Agreed
  readonly agreedWords: string
  readonly writtenWith: string
  readonly reviewOn: string
}

/** One version, as it was saved. */
export type Plan = PlanWords & {
  readonly id: string
  readonly youngPersonId: string
  readonly version: number
  readonly madeBy: string
  readonly madeAt: Date
}

/** A version in a list, without what it says. */
export type PlanLine = Pick<Plan, 'id' | 'version' | 'madeBy' | 'madeAt'>

/** A plan is good until its day, that day included; after it nobody may take it for the plan of now. */
export function isPastItsDay(plan: Pick<PlanWords, 'reviewOn'>, today: string): boolean {
  return plan.reviewOn < today
}

/** Whether nothing at all was written into the parts. One line of the young person's is enough for a plan. */
export function isEmpty(content: PlanContent): boolean {
  return content.people.length === 0 && TEXT_PARTS.every((part) => content[part] === '')
}

/** A stored plan with every part that this version of Rose knows, also of a time when a part did not exist. */
export function wholeContent(stored: Partial<PlanContent>): PlanContent {
  const texts = Object.fromEntries(TEXT_PARTS.map((part) => [part, stored[part] ?? ''])) as Record<TextPart, string>
  return { ...texts, people: stored.people ?? [] }
}

/** One contact in a line: "Nan, 07700 900123 (word: umbrella)". */
export function contactLine({ name, number, word }: Contact): string {
  const who = [name, number].filter((words) => words !== '').join(', ')
  return word === '' ? who : `${who} (word: ${word})`
}

/** What one part says, as text. */
export function textOf(content: PlanContent, part: Part): string {
  if (part === 'adults') return ''
  return part === 'people' ? content.people.map(contactLine).join('\n') : content[part]
}

export function agreedLabel(agreed: Agreed): string {
  return AGREED.find((one) => one.code === agreed)?.label ?? agreed
}
