import { carriesCases, type DayList, dayList, isManager, MOST, moment } from '#extension/desk'
import { labelOf } from '#platform/organisation.ts'
import { addDays, formatDate, plainDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { interviewBy } from './rules/missing.ts'
import type { RequestLine } from './rules/notes.ts'
import { interviewsDue, type MissingLine, missingNow, type PlannedMeeting, plannedMeetings } from './store/lists.ts'
import { askRequests } from './store/notes.ts'

const missing: DayList = dayList<MissingLine>({
  heading: 'Missing now',
  band: 'safety',
  rank: 30,
  for: carriesCases,
  ask: () => missingNow(MOST + 1),
  moments: ['reportedAt', 'foundAt'],
  row: ({ id, name, reportedAt, policeReference }) => {
    const police = policeReference === '' ? 'no police reference yet' : `police reference ${policeReference}`
    return {
      text: name,
      href: urls.missingChange(id),
      facts: `since ${moment(reportedAt)} · ${police}`,
      urgent: 'Missing',
    }
  },
})

const interviews: DayList = dayList<MissingLine>({
  heading: 'Return home interviews to write down',
  band: 'waiting',
  rank: 20,
  for: carriesCases,
  ask: () => interviewsDue(MOST + 1),
  moments: ['reportedAt', 'foundAt'],
  row: ({ id, name, foundAt }, { now, organisation }) => {
    const by = interviewBy(foundAt, organisation.clocks.return_interview_hours)
    const back = foundAt === null ? '' : `back on ${moment(foundAt)}`
    const due = by === null ? '' : `offered by the council by ${moment(by)}`
    return {
      text: name,
      href: urls.returnInterview(id),
      facts: `${back} · ${due}`,
      urgent: by && by < now ? 'Late' : null,
    }
  },
})

const notesRequests: DayList = dayList<RequestLine>({
  heading: 'Requests for notes to decide',
  band: 'waiting',
  rank: 30,
  for: isManager,
  ask: () => askRequests({ openOnly: true, most: MOST + 1 }),
  row: (line, { organisation, today }) => ({
    text: line.name,
    href: urls.notesRequestUrl(line.id),
    facts: [
      labelOf(organisation.partners.askers, line.askerKind),
      `came on ${formatDate(plainDate(line.receivedOn))}`,
      ...(line.answerBy === null ? [] : [`answer due by ${formatDate(plainDate(line.answerBy))}`]),
      ...(line.outcome === null ? [] : ['we asked for more']),
    ].join(' · '),
    urgent: line.answerBy !== null && line.answerBy < today ? 'Late' : null,
  }),
  more: urls.notesRequests,
})

/** Of the coming seven days, and those whose day has passed and that nobody wrote up. The manager sees her own. */
const meetings: DayList = dayList<PlannedMeeting>({
  heading: 'Meetings, today and the next seven days',
  band: 'day',
  rank: 40,
  for: carriesCases,
  ask: ({ staff, today }) => {
    const workerId = isManager(staff) ? staff.id : null
    return plannedMeetings({ workerId, until: addDays(today, 7), most: MOST + 1 })
  },
  row: (line, { today, organisation }) => ({
    text: line.name,
    href: line.onDate <= today ? urls.meetingChange(line.id) : urls.meetingUrl(line.id),
    facts: [
      `${line.onDate === today ? 'today' : formatDate(plainDate(line.onDate))}${line.atTime && `, ${line.atTime}`}`,
      labelOf(organisation.partners.meetings, line.kind),
    ].join(' · '),
    urgent: line.onDate < today ? 'To be written up' : null,
  }),
})

export const dayLists: readonly DayList[] = [missing, meetings, interviews, notesRequests]
