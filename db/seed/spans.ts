import type { PlainDate } from '#platform/pure/dates.ts'
import type { Place } from './contacts.ts'
import type { YoungPerson } from './people.ts'
import type { Member } from './staff.ts'

/** How long one worker had a case; a case nobody has yet has none. */
export type Span = { readonly worker: Member; readonly from: PlainDate; readonly to: PlainDate | null }
export type Episode = {
  readonly id: string
  readonly person: YoungPerson
  readonly opened: PlainDate
  readonly closed: PlainDate | null
  readonly spans: readonly Span[]
}

/** Who had the case on a day; null while nobody had it. */
export function workerOn({ spans }: Episode, day: PlainDate): Member | null {
  const span = spans.find(({ from, to }) => from <= day && (to === null || day < to)) ?? spans.at(-1)
  return span?.worker ?? null
}

/** Where a contact of this case on a day belongs: with whoever had the case then. */
export function placeIn(episode: Episode): (day: PlainDate) => Place {
  return (day) => {
    const worker = workerOn(episode, day)
    if (worker === null) throw new Error('nobody had this case')
    return { person: episode.person, episode: episode.id, worker: worker.id }
  }
}
