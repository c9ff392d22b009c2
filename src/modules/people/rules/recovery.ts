import type { Recovery } from './colleague.ts'

/** Hours in which the second keeper agrees. */
export const RECOVERY_HOURS = 48

export type Standing = 'waits' | 'refused' | 'done' | 'ran out'

export function standingOf({ step, endsAt }: Pick<Recovery, 'step' | 'endsAt'>, now: Date): Standing {
  if (step !== null) return step
  return endsAt <= now ? 'ran out' : 'waits'
}

export type Mays = { readonly agree: boolean; readonly refuse: boolean }

/** What somebody may do about it. The database holds the same; the page only does not offer what would be refused. */
export function mayDo(
  recovery: Pick<Recovery, 'step' | 'endsAt' | 'startedBy'>,
  who: { readonly id: string; readonly isKeeper: boolean; readonly isManager: boolean },
  now: Date,
): Mays {
  const waits = standingOf(recovery, now) === 'waits'
  const agree = waits && who.isKeeper && !who.isManager && who.id !== recovery.startedBy
  return { agree, refuse: waits && (who.isKeeper || who.isManager) }
}
