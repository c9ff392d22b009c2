import type { Entry, Setting } from '#modules/cases'
import { part } from '#platform/parts.ts'
import * as urls from '#urls'
import { unansweredOn } from './store/questions.ts'
import { type SupervisionLine, timelineOf, type Wanted } from './store/timeline.ts'

type ForCases = { entries: Setting['timeline'][number]; blockers: Setting['blockers'][number] }

/** What the case pages, on a lower floor, are handed by the roof. */
export const forCases: ForCases = {
  entries: part<Wanted, SupervisionLine, Entry>({ ask: timelineOf, moments: ['at'], tell: entryOf }),
  blockers: async (tx, { episodeId }) => {
    const open = await unansweredOn(tx, episodeId)
    if (open === 0) return []
    const sentence =
      open === 1
        ? 'One question from supervision has no answer yet.'
        : `${open} questions from supervision have no answer yet.`
    return [{ sentence, href: urls.caseSupervision(episodeId) }]
  },
}

function entryOf(line: SupervisionLine) {
  return {
    at: line.at,
    id: line.id,
    kind: 'supervision' as const,
    title: line.kind === 'decision' ? 'Decided in supervision' : 'Asked in supervision',
    who: line.who,
    text: line.text,
    words: '',
    href: urls.caseSupervision(line.episodeId),
    marks: line.kind === 'question' && !line.answered ? ['no answer yet'] : [],
  }
}
