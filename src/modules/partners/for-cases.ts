import type { CaseWarning, Entry, TimelineSource, TimelineWish, WarningSource } from '#extension/cases'
import { labelOf, type Organisation } from '#platform/organisation.ts'
import { part } from '#platform/parts.ts'
import * as urls from '#urls'
import { labelIn, momentOf } from './pages/pieces.tsx'
import { INTERVIEW_STATES, missingSentence } from './rules/missing.ts'
import { OUTCOMES } from './rules/notes.ts'
import { type MissingLine, missingNowOf } from './store/lists.ts'
import { timelineOf as askTimeline, type TimelineLine } from './store/timeline.ts'

export function timelineOf({ partners }: Organisation): TimelineSource {
  return part<TimelineWish, TimelineLine, Entry>({
    ask: askTimeline,
    moments: ['at'],
    tell: (line) => entryOf(line, partners),
  })
}

export const missingWarning: WarningSource = part<
  { readonly youngPersonIds: readonly string[]; readonly now: Date },
  MissingLine,
  CaseWarning
>({
  ask: ({ youngPersonIds }) => missingNowOf(youngPersonIds),
  moments: ['reportedAt', 'foundAt'],
  tell: (line) => ({
    text: missingSentence(momentOf(line.reportedAt), line.policeReference),
    href: urls.missingChange(line.id),
    grave: true,
  }),
})

function entryOf(line: TimelineLine, partners: Organisation['partners']): Entry {
  const { at, id, who, text, words, state } = line
  const marks = [
    ...(line.dayOnly ? ['day only'] : []),
    ...(state === 'planned' || state === 'corrected' ? [state] : []),
    ...(state === 'cancelled' ? ['called off'] : []),
    ...(state === 'missing' ? ['still missing'] : []),
  ]
  return { at, id, kind: 'partners', title: titleOf(line, partners), who, text, words, href: hrefOf(line), marks }
}

function titleOf({ what, code }: TimelineLine, partners: Organisation['partners']): string {
  switch (what) {
    case 'meeting':
      return labelOf(partners.meetings, code)
    case 'share':
      return code === 'shared' ? 'Information shared' : 'Decided not to share information'
    case 'request':
      return `Request for notes: ${labelOf(partners.askers, code).toLowerCase()}`
    case 'decision':
      return `Request for notes: ${labelIn(OUTCOMES, code).toLowerCase()}`
    case 'release':
      return 'Notes left us'
    case 'missing':
      return 'Reported missing'
    case 'interview':
      return `Return home interview: ${labelIn(INTERVIEW_STATES, code).toLowerCase()}`
  }
}

const PAGES: Readonly<Record<TimelineLine['what'], (id: string) => string>> = {
  meeting: urls.meetingUrl,
  share: urls.shareUrl,
  request: urls.notesRequestUrl,
  decision: urls.notesRequestUrl,
  release: urls.notesRequestUrl,
  missing: urls.missingChange,
  interview: urls.returnInterview,
}

function hrefOf({ what, page }: TimelineLine): string {
  return PAGES[what](page)
}
