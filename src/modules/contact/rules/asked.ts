import type { PlainDate } from '../../../platform/pure/dates.ts'
import type { Moment } from './safe-times.ts'

/** `screen`: read together on the worker's own screen; nothing is left behind. */
export type Channel = 'call' | 'voicemail' | 'text' | 'post' | 'label' | 'in-person' | 'screen'

/** What is known of safe contact; `null` on a yes-or-no means that nobody has asked, and then the answer is no. */
export type Known = {
  readonly telephone: string
  readonly voicemail: boolean | null
  readonly textMessage: boolean | null
  readonly post: boolean | null
  readonly safeTimes: string
  readonly whoElseSees: string
  readonly neverContact: string
  readonly checkedOn: string | null
}

/** To whom: the young person, or somebody in their life. */
export type Recipient =
  | { readonly who: 'young-person' }
  | {
      readonly who: 'family'
      readonly name: string
      readonly relationship: string
      readonly telephone: string
      readonly safeToContact: boolean | null
      /** A parent or carer of somebody who is 18 now, and nobody asked them to stay. */
      readonly droppedAt18: boolean
    }

export type Asked = {
  readonly channel: Channel
  readonly to: Recipient
  readonly safe: Known | null
  readonly died: boolean
  readonly now: Moment & { readonly today: PlainDate }
  /** Older than so many days, safe contact has to be confirmed first. */
  readonly checkWithinDays: number
  /** The number that was used last; null when none was yet. */
  readonly lastNumber: string | null
  /** Numbers of people who are not safe to contact: a shared telephone is theirs too. */
  readonly unsafeNumbers: readonly string[]
  /** What is different since the words were written, by its labels; `unknown` when nobody kept what was safe then. */
  readonly changed: readonly string[] | 'unknown'
}

/** What stands against it (`no`), or has to be confirmed by the worker first (`check`), each in one sentence. */
export type Finding =
  | { readonly is: 'no'; readonly code: string; readonly sentence: string; readonly instead: string }
  | { readonly is: 'check'; readonly code: string; readonly sentence: string; readonly confirm: string }

export type Judgement = { readonly answer: 'yes' | 'check' | 'no'; readonly findings: readonly Finding[] }

export const BY_TELEPHONE: readonly Channel[] = ['call', 'voicemail', 'text']
export const BY_POST: readonly Channel[] = ['post', 'label']

/** The number that would be used; '' for what needs none. */
export function numberFor({ channel, to, safe }: Pick<Asked, 'channel' | 'to' | 'safe'>): string {
  if (!BY_TELEPHONE.includes(channel)) return ''
  return to.who === 'young-person' ? (safe?.telephone ?? '') : to.telephone
}

/** A number as its figures alone; +44 and 0 begin the same number. */
export function digits(text: string): string {
  return text.replaceAll(/\D/g, '').replace(/^(?:00)?44/, '0')
}
