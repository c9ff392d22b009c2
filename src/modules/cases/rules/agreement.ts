import { ageAt, type PlainDate, plainDate } from '../../../platform/pure/dates.ts'

/** What somebody said to the service we offer. Agreement to the service is not the lawful basis for keeping the record. */
export const DECISIONS = [
  { code: 'agreed', label: 'Yes, they agree to our support' },
  { code: 'in-part', label: 'To part of it' },
  { code: 'not-agreed', label: 'No, or not now' },
] as const
export type Decision = (typeof DECISIONS)[number]['code']

export const DECIDED_BY = [
  { code: 'young-person', label: 'The young person, who understood what it is about' },
  { code: 'with-parent', label: 'The young person together with a parent or carer' },
  { code: 'parental-responsibility', label: 'Somebody with parental responsibility for them' },
] as const
export type DecidedBy = (typeof DECIDED_BY)[number]['code']

export const PARENTS_TOLD = [
  { code: 'yes', label: 'Yes' },
  { code: 'no', label: 'No' },
  { code: 'not-needed', label: 'Not needed: they are 18 or older' },
] as const
export type ParentsTold = (typeof PARENTS_TOLD)[number]['code']

export type Agreement = {
  readonly id: string
  readonly decision: Decision
  readonly decidedBy: DecidedBy
  readonly age: number | null
  readonly evidence: string
  readonly words: string
  readonly parentsTold: ParentsTold
  readonly parentsWhyNot: string
  readonly reviewOn: string
  readonly recordedBy: string
  readonly recordedAt: Date
}

export function ageOn(dateOfBirth: string | null, today: PlainDate): number | null {
  return dateOfBirth === null ? null : ageAt(plainDate(dateOfBirth), today)
}

/** What the newest answer asks of us: they said no, or their day to be asked again has passed. Null: it holds. */
export function askedOf(
  agreements: readonly Pick<Agreement, 'decision' | 'reviewOn'>[],
  today: PlainDate,
): 'said-no' | 'ask-again' | null {
  const newest = agreements[0]
  if (!newest) return null
  if (newest.decision === 'not-agreed') return 'said-no'
  return newest.reviewOn < today ? 'ask-again' : null
}

/** From 18 only they decide for themselves, and what was agreed before is asked anew. */
export function asksAnew(age: number | null, agreements: readonly Pick<Agreement, 'age'>[]): boolean {
  return age !== null && age >= 18 && !agreements.some((one) => one.age !== null && one.age >= 18)
}
