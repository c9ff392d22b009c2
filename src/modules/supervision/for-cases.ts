import type { ClosureBlocker, Entry, TimelineSource, TimelineWish } from '#extension/cases'
import { part } from '#platform/parts.ts'
import * as urls from '#urls'
import { unansweredOn } from './store/questions.ts'
import { type SupervisionLine, timelineOf } from './store/timeline.ts'

export const timeline: TimelineSource = part<TimelineWish, SupervisionLine, Entry>({
  ask: timelineOf,
  moments: ['at'],
  tell: entryOf,
})

/** A case does not end while a question from supervision is open. */
export const blockersOf: ClosureBlocker = async (tx, { episodeId }) => {
  const open = await unansweredOn(tx, episodeId)
  if (open === 0) return []
  const sentence =
    open === 1
      ? 'One question from supervision has no answer yet.'
      : `${open} questions from supervision have no answer yet.`
  return [{ sentence, href: urls.caseSupervision(episodeId) }]
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
