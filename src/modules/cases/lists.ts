import { turnedEighteen } from './store/agreements.ts'
import { openCasesOf, reviewsOverdue, waitingForWorker } from './store/caseload.ts'
import { episodeByReference } from './store/episodes.ts'
import { episodesBehind } from './store/rows.ts'

/** What the desk and the report, on higher floors, are handed by the roof; each as this viewer may see it. */
export const caseLists = {
  openOf: openCasesOf,
  waitingForWorker,
  reviewsOverdue,
  turnedEighteen,
  byReference: episodeByReference,
  behindFigure: episodesBehind,
}
