import { type MissingLine, type PlannedMeeting, partnerLists, partnerWords, type RequestLine } from '#modules/partners'
import { addDays, formatDate, plainDate } from '#platform/pure/dates.ts'
import * as urls from '#urls'
import { carriesCases, type DayList, dayList, isManager, MOST, moment } from './desk-list.ts'

export const missing: DayList = dayList<MissingLine>({
  heading: 'Missing now',
  for: carriesCases,
  ask: () => partnerLists.missingNow(MOST + 1),
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

export const interviews: DayList = dayList<MissingLine>({
  heading: 'Return home interviews to write down',
  for: carriesCases,
  ask: () => partnerLists.interviewsDue(MOST + 1),
  moments: ['reportedAt', 'foundAt'],
  row: ({ id, name, foundAt }, { now, organisation }) => {
    const by = partnerWords(organisation).interviewBy(foundAt)
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

export const notesRequests: DayList = dayList<RequestLine>({
  heading: 'Requests for notes to decide',
  for: isManager,
  ask: () => partnerLists.openRequests(MOST + 1),
  row: (line, { organisation, today }) => ({
    text: line.name,
    href: urls.notesRequestUrl(line.id),
    facts: [
      partnerWords(organisation).asker(line.askerKind),
      `came on ${formatDate(plainDate(line.receivedOn))}`,
      ...(line.answerBy === null ? [] : [`answer due by ${formatDate(plainDate(line.answerBy))}`]),
      ...(line.outcome === null ? [] : ['we asked for more']),
    ].join(' · '),
    urgent: line.answerBy !== null && line.answerBy < today ? 'Late' : null,
  }),
  more: urls.notesRequests,
})

/** Of the coming seven days, and those whose day has passed and that nobody wrote up. The manager sees her own. */
export const meetings: DayList = dayList<PlannedMeeting>({
  heading: 'Meetings, today and the next seven days',
  for: carriesCases,
  ask: ({ staff, today }) => {
    const workerId = isManager(staff) ? staff.id : null
    return partnerLists.plannedMeetings({ workerId, until: addDays(today, 7), most: MOST + 1 })
  },
  row: (line, { today, organisation }) => ({
    text: line.name,
    href: line.onDate <= today ? urls.meetingChange(line.id) : urls.meetingUrl(line.id),
    facts: [
      `${line.onDate === today ? 'today' : formatDate(plainDate(line.onDate))}${line.atTime && `, ${line.atTime}`}`,
      partnerWords(organisation).meeting(line.kind),
    ].join(' · '),
    urgent: line.onDate < today ? 'To be written up' : null,
  }),
})
