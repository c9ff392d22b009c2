export type MissingWords = {
  readonly reportedAt: Date
  readonly reportedBy: string
  readonly policeReference: string
  readonly known: string
  readonly foundAt: Date | null
  readonly foundBy: string
}

export type MissingEpisode = MissingWords & {
  readonly id: string
  readonly youngPersonId: string
  readonly episodeId: string
  readonly writtenByName: string
  readonly version: number
  readonly interviewState: InterviewState | null
}

export const INTERVIEW_STATES = [
  { code: 'offered', label: 'It was offered, and is still to come' },
  { code: 'done', label: 'It was held' },
  { code: 'declined', label: 'It was offered, and was not wanted' },
  { code: 'not-offered', label: 'Nobody offered it' },
] as const
export type InterviewState = (typeof INTERVIEW_STATES)[number]['code']

export type InterviewWords = {
  readonly state: InterviewState
  readonly offeredOn: string | null
  readonly offeredBy: string
  readonly doneAt: Date | null
  readonly doneBy: string
  readonly declinedBy: string
  readonly push: string
  readonly pull: string
  readonly harm: string
  readonly places: string
  readonly people: string
  readonly source: string
  readonly words: string
}

export type Interview = InterviewWords & { readonly writtenByName: string; readonly version: number }

const HOUR = 3_600_000

/** When the council is to have offered the interview. Null: still missing, so no clock runs. */
export function interviewBy(foundAt: Date | null, hours: number): Date | null {
  return foundAt && new Date(foundAt.getTime() + hours * HOUR)
}

/** An interview that is only on offer is still to come; every other state is an answer. */
export function isInterviewOpen(episode: Pick<MissingEpisode, 'foundAt' | 'interviewState'>): boolean {
  return episode.foundAt !== null && (episode.interviewState === null || episode.interviewState === 'offered')
}

/** The sentence above everything else while a young person is missing. `since` as people say it. */
export function missingSentence(since: string, policeReference: string): string {
  return policeReference === ''
    ? `Missing since ${since}. No police reference is written here: make sure that the police know.`
    : `Missing since ${since}. The police have it, reference ${policeReference}.`
}
