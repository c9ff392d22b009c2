/** How it is safe to reach a young person. `null` on a yes-or-no means nobody has asked yet, and then the answer is no. */
export type SafeContact = {
  readonly telephone: string
  readonly voicemail: boolean | null
  readonly textMessage: boolean | null
  readonly post: boolean | null
  readonly safeTimes: string
  readonly whoElseSees: string
  readonly nameToShow: string
  readonly ifSomeoneElseAnswers: string
  readonly codePhrase: string
  readonly neverContact: string
}

export type SafeContactRecord = SafeContact & { readonly version: number; readonly checkedOn: string | null }

/** Somebody in the young person's life. Persons of concern are never kept here. */
export type Connection = {
  readonly id: string
  readonly name: string
  readonly relationship: string
  readonly telephone: string
  readonly safeToContact: boolean | null
  readonly leadProfessional: boolean
  readonly note: string
  readonly source: string
  readonly addedAt: Date
  /** Whether the young person, at 18 or later, said that they still want them in touch. Null: not asked. */
  readonly keptAt18: boolean | null
  /** They are a parent or carer of somebody who is 18 now, and nobody said that they stay in touch. */
  readonly droppedAt18: boolean
  /** The lead professional, and by every word that is written somebody whose job it is: reaching them needs no gate. */
  readonly professional: boolean
  /** Their number for one tap, as a telephone dials it; '' for everybody whose number must not be pressed by itself. */
  readonly toTap: string
}

/** Somebody to be added, to whose life and by whom. */
export type NewConnection = Omit<
  Connection,
  'id' | 'addedAt' | 'keptAt18' | 'droppedAt18' | 'professional' | 'toTap'
> & {
  readonly youngPersonId: string
  readonly by: string
}

/** What a page needs to know of a young person at a glance. `joinedIds`: other records that were joined to this one. */
export type Summary = {
  readonly id: string
  readonly reference: string
  readonly givenName: string
  readonly familyName: string
  readonly preferredName: string
  readonly dateOfBirth: string | null
  /** The day on which they died, 'YYYY-MM-DD'. From then on nothing asks, reminds or writes. */
  readonly diedOn: string | null
  readonly district: string | null
  readonly details: Readonly<Record<string, Detail>>
  readonly restricted: boolean
  readonly version: number
  readonly safeContact: SafeContactRecord | null
  readonly connections: readonly Connection[]
  readonly joinedIds: readonly string[]
}

/** One fact about somebody's identity, and who said it: the young person, or somebody else. */
export type Detail = { readonly value: string; readonly source: string }

/** Who somebody is on paper, and what they like to be called. */
export type Identity = Pick<Summary, 'givenName' | 'familyName' | 'preferredName' | 'dateOfBirth'>

/** An earlier name or birthday, and why it was changed. */
export type IdentityVersion = {
  readonly version: number
  readonly was: Identity
  readonly because: string
  readonly by: string
  readonly at: Date
}

/** A record to be made. */
export type NewYoungPerson = {
  readonly givenName: string
  readonly familyName: string
  readonly preferredName: string
  readonly dateOfBirth: string | null
  readonly district: string | null
  readonly details: Readonly<Record<string, Detail>>
  readonly imported?: boolean
}

/** The name that the young person goes by, with the family name: for headings. */
export function nameOf(person: Pick<Summary, 'givenName' | 'familyName' | 'preferredName'>): string {
  return `${person.preferredName || person.givenName} ${person.familyName}`.trim()
}

export const NO_SAFE_CONTACT: SafeContact = Object.freeze({
  telephone: '',
  voicemail: null,
  textMessage: null,
  post: null,
  safeTimes: '',
  whoElseSees: '',
  nameToShow: '',
  ifSomeoneElseAnswers: '',
  codePhrase: '',
  neverContact: '',
})

/** Somebody found by a search. */
export type Found = Pick<
  Summary,
  'id' | 'reference' | 'givenName' | 'familyName' | 'preferredName' | 'dateOfBirth' | 'district'
>

/** Somebody who may be the same person as another. */
export type Alike = Omit<Found, 'district'>
