import { isRestricted } from './progress.ts'
import { type Answers, textOf } from './question.ts'

/** What a referral keeps beside its answers, so that a queue and a search need not read them. */
export type SentReferral = {
  readonly answers: Answers
  readonly urgency: string
  readonly restricted: boolean
  readonly referrerName: string
  readonly referrerAgency: string
  readonly referrerEmail: string
  readonly givenName: string
  readonly familyName: string
  readonly preferredName: string
  readonly dateOfBirth: string | null
  readonly district: string | null
}

/** The referral that finished answers make. Only for answers from which nothing needed is missing. */
export function sentReferral(answers: Answers): SentReferral {
  const orNull = (name: string) => textOf(answers, name) || null
  return {
    answers,
    urgency: textOf(answers, 'urgency'),
    restricted: isRestricted(answers),
    referrerName: textOf(answers, 'referrer_name'),
    referrerAgency: textOf(answers, 'referrer_agency'),
    referrerEmail: textOf(answers, 'referrer_email'),
    givenName: textOf(answers, 'given_name'),
    familyName: textOf(answers, 'family_name'),
    preferredName: textOf(answers, 'preferred_name'),
    dateOfBirth: orNull('date_of_birth'),
    district: orNull('district'),
  }
}
