import type { Known, Recipient } from './asked.ts'

/** All that bears on whether a letter may be read where it goes, at one moment. */
export type Standing = {
  readonly safe: (Omit<Known, 'checkedOn'> & Shown) | null
  /** Of somebody else it is addressed to; null for the young person. */
  readonly family: {
    readonly safeToContact: boolean | null
    readonly relationship: string
    readonly there: boolean
  } | null
  readonly adult: boolean
  readonly closed: boolean
}

type Shown = { readonly nameToShow: string; readonly ifSomeoneElseAnswers: string; readonly codePhrase: string }

export type Change = { readonly label: string; readonly was: string; readonly is: string }

type Moment = {
  readonly safe: (Known & Shown) | null
  readonly to: Recipient
  /** False for somebody who is no longer written down in their life. */
  readonly there: boolean
  readonly adult: boolean
  readonly closed: boolean
}

/** How things stand, to be kept with what is written under it. */
export function standingOf({ safe, to, there, adult, closed }: Moment): Standing {
  const family = to.who === 'family' ? { safeToContact: to.safeToContact, relationship: to.relationship, there } : null
  return { safe: safe && fieldsOf(safe), family, adult, closed }
}

function fieldsOf(safe: Known & Shown): NonNullable<Standing['safe']> {
  const { telephone, voicemail, textMessage, post, safeTimes, whoElseSees, neverContact } = safe
  const { nameToShow, ifSomeoneElseAnswers, codePhrase } = safe
  return {
    telephone,
    voicemail,
    textMessage,
    post,
    safeTimes,
    whoElseSees,
    neverContact,
    nameToShow,
    ifSomeoneElseAnswers,
    codePhrase,
  }
}

/** What is different now, in the words of the safe contact page; what protects most comes first. */
export function changesSince(then: Standing, now: Standing): Change[] {
  const today = rowsOf(now)
  return rowsOf(then).flatMap(([label, was], i) => {
    const is = today[i]?.[1] ?? ''
    return was === is ? [] : [{ label, was, is }]
  })
}

function rowsOf({ safe, family, adult, closed }: Standing): [string, string][] {
  return [
    ['Never', safe?.neverContact || 'nothing'],
    ['Post', yesOrNo(safe?.post)],
    ['Who else sees the phone or post', safe?.whoElseSees || 'nobody written down'],
    [
      'Safe to contact this person',
      family === null ? '' : family.there ? yesOrNo(family.safeToContact) : 'no longer there',
    ],
    ['Who this person is', family?.relationship ?? ''],
    ['Telephone', safe?.telephone || 'none'],
    ['Voicemail', yesOrNo(safe?.voicemail)],
    ['Text', yesOrNo(safe?.textMessage)],
    ['Safe times', safe?.safeTimes || 'none'],
    ['Name to show', safe?.nameToShow || 'none'],
    ['If someone else answers', safe?.ifSomeoneElseAnswers || 'nothing'],
    ['Code phrase', safe?.codePhrase || 'none'],
    ['Age', adult ? '18 or over' : 'under 18'],
    ['Their case with us', closed ? 'has ended' : 'open'],
  ]
}

function yesOrNo(answer: boolean | null | undefined): string {
  if (answer === null || answer === undefined) return 'no (not asked)'
  return answer ? 'yes' : 'no'
}
