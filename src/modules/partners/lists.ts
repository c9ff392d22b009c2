import { labelOf, type Organisation } from '#platform/organisation.ts'
import { interviewBy } from './rules/missing.ts'
import { interviewsDue, missingNow, plannedMeetings } from './store/lists.ts'
import { askRequests } from './store/notes.ts'

/** What the desk, on a higher floor, is handed by the roof; each as this viewer may see it. */
export const partnerLists = { plannedMeetings, missingNow, interviewsDue, openRequests }

function openRequests(most: number) {
  return askRequests({ openOnly: true, most })
}

/** The words on the page for the codes of this module, and its clock. */
export function partnerWords({ partners, clocks }: Organisation) {
  return {
    meeting: (code: string) => labelOf(partners.meetings, code),
    asker: (code: string) => labelOf(partners.askers, code),
    interviewBy: (foundAt: Date | null) => interviewBy(foundAt, clocks.return_interview_hours),
  }
}
