import { attendanceLabel, kindLabel } from './rules/session.ts'
import { callsDue } from './store/absence.ts'
import { latePromises } from './store/late-promises.ts'
import { diary, unfinishedNotes } from './store/lists.ts'
import { peopleOf, rowsOf } from './store/rows.ts'

/** What the desk and the report, on higher floors, are handed by the roof; each as this viewer may see it. */
export const sessionLists = {
  diary,
  unfinishedNotes,
  callsDue,
  latePromises,
  behindFigure: rowsOf,
  peopleBehindFigure: peopleOf,
}

/** The words on the page for the codes of a session. */
export const sessionWords = { kind: kindLabel, attendance: attendanceLabel }
