import { type Refusal, refuse } from '../../../platform/pure/result.ts'

/** A case: one episode of support of one young person. Times are dates 'YYYY-MM-DD' in London. */
export type EpisodeState = 'waiting' | 'open' | 'closed'
export type Offer = 'one-to-one' | 'early-intervention'

export type Episode = {
  readonly state: EpisodeState
  readonly openedOn: string
  readonly closedOn: string | null
  readonly workerId: string | null
}

/** Gives the case to a worker: the first time it opens, later it changes hands and its history stays. */
export function allocate(episode: Episode, workerId: string): Episode | Refusal {
  if (episode.state === 'closed') return refuse('This case is closed. Reopen it before you give it to somebody.')
  if (episode.workerId === workerId) return refuse('This case is with that worker already.')
  return { ...episode, state: 'open', workerId }
}

export type Blocker = { readonly sentence: string; readonly href: string | null }

/** Ends the case on a day. What still stands in the way is said all at once. */
export function close(episode: Episode, on: string, blockers: readonly Blocker[]): Episode | Refusal {
  if (episode.state === 'closed') return refuse('This case is closed already.')
  if (on < episode.openedOn) return refuse('A case cannot end before the day it began.')
  if (blockers.length > 0) return refuse(blockers.map((b) => b.sentence).join(' '))
  return { ...episode, state: 'closed', closedOn: on }
}

/** Support begins again: a new case of the same young person, which remembers the one before. */
export function reopen(episode: Episode, on: string): Episode | Refusal {
  if (episode.state !== 'closed') return refuse('Only a closed case can be reopened.')
  if (episode.closedOn !== null && on < episode.closedOn)
    return refuse('A case cannot be reopened before the day it was closed.')
  return { state: 'waiting', openedOn: on, closedOn: null, workerId: null }
}
