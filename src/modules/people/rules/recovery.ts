import type { Recovery } from './colleague.ts'

/** Hours in which the second keeper agrees. */
export const RECOVERY_HOURS = 48

/** Hours before an account goes to another address: everybody who is told of it can refuse in that time. */
const NEW_ADDRESS_HOURS = 24

/** Days before a key counts, so that nobody names two friends and has them act the same day. */
export const KEY_DAYS = 7

/** From when the second keeper may agree. */
export function dueAt({ newEmail, startedAt }: Pick<Recovery, 'newEmail' | 'startedAt'>): Date {
  return newEmail === '' ? startedAt : new Date(startedAt.getTime() + NEW_ADDRESS_HOURS * 3_600_000)
}

export const DUE_WHY = 'A new address waits a day, so that everybody who was told can refuse.'

export type Standing = 'waits' | 'refused' | 'done' | 'ran out'

export function standingOf({ step, endsAt }: Pick<Recovery, 'step' | 'endsAt'>, now: Date): Standing {
  if (step !== null) return step
  return endsAt <= now ? 'ran out' : 'waits'
}

export type Mays = { readonly agree: boolean; readonly refuse: boolean }

/** What somebody may do about it. The database holds the same; the page only does not offer what would be refused. */
export function mayDo(
  recovery: Pick<Recovery, 'step' | 'endsAt' | 'startedBy' | 'startedAt' | 'newEmail'>,
  who: { readonly id: string; readonly isKeeper: boolean; readonly isManager: boolean },
  now: Date,
): Mays {
  const waits = standingOf(recovery, now) === 'waits'
  const agree = waits && now >= dueAt(recovery) && who.isKeeper && !who.isManager && who.id !== recovery.startedBy
  return { agree, refuse: waits && (who.isKeeper || who.isManager) }
}

/** What has changed since a recovery was started. */
export type Since = {
  readonly starterKeepsKey: boolean
  readonly isStillManager: boolean
  readonly emailTaken: boolean
}

/** Why nobody can agree to it any more, as the second keeper is told; null: nothing is in the way. The database refuses too. */
export function hindranceOf(
  { startedByName, managerName }: Pick<Recovery, 'startedByName' | 'managerName'>,
  { starterKeepsKey, isStillManager, emailTaken }: Since,
): string | null {
  const anew = 'Refuse this one, and start another.'
  if (!starterKeepsKey)
    return `${startedByName} started this and keeps no key any more, so nobody can agree to it. ${anew}`
  if (!isStillManager) return `${managerName} is no manager here any more, so nobody can agree to it. Refuse this one.`
  if (emailTaken) return `Somebody who works here has the new address by now. ${anew}`
  return null
}
