import { newsDue } from '#modules/news'
import { may } from '#modules/people'
import { type CurrentPages, type DueLine, dueLines, dueWords, type HelpLines, nothingToAsk } from '#modules/publishing'
import { type Setting as RecordingsSetting, recordingsDue } from '#modules/recordings'
import { type CurrentTranslations, translationsDue } from '#modules/translations'
import type { Organisation } from '#platform/organisation.ts'
import type { PlainDate } from '#platform/pure/dates.ts'
import { type DayList, dayList } from './desk-list.ts'

/** What of the public site has to be looked at, in a line for each kind of thing. It is known without asking the database. */
export function siteDue(dueOn: (today: PlainDate) => readonly DueLine[]): DayList {
  return {
    heading: 'The public site',
    for: (staff) => may(staff, 'site.write'),
    part: {
      ask: () => nothingToAsk(),
      tell: (_row, { today }) =>
        dueOn(today).map(({ text, href, facts, isLate }) => ({ text, href, facts, urgent: isLate ? 'Late' : null })),
    },
  }
}

type Site = {
  readonly organisation: Organisation
  readonly words: CurrentPages
  readonly lines: HelpLines
  readonly translations: CurrentTranslations
  readonly recordings: Pick<RecordingsSetting, 'shown' | 'pages'>
}

/** What of the public site is to be looked at by a day. */
export function dueOn({ recordings, ...site }: Site): (today: PlainDate) => DueLine[] {
  const translated = translationsDue(site)
  return (today) => [
    ...dueWords(site.words, today),
    ...dueLines(site.lines, today),
    ...translated(),
    ...recordingsDue(recordings, today),
  ]
}

type NewsRow = Parameters<typeof newsDue.tell>[0]

/** What of the news has to be read again, and which feeds from outside do not come. */
export const newsToLookAt: DayList = dayList<NewsRow>({
  heading: 'News',
  for: (staff) => may(staff, 'news.write'),
  ask: newsDue.ask,
  row: (row, { today, organisation: { feeds } }) =>
    newsDue.tell(row, { today, feeds }).map(({ isLate, ...line }) => ({ ...line, urgent: isLate ? 'Late' : null })),
})
