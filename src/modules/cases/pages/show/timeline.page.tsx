import { labelOf } from '#platform/organisation.ts'
import { formatDate, londonDate, londonTime } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Entry } from '../../rules/timeline.ts'
import type { Levels } from '../pieces.tsx'

type Given = { entries: readonly Entry[]; next: string | null; earlier: boolean; caseId: string; levels: Levels }

/** Everything that happened, newest first. The young person's own words stand apart from ours. */
export function Timeline({ entries, next, earlier, caseId, levels }: Given) {
  return (
    <>
      {entries.length === 0 && <p class="govuk-body">Nothing has been written yet.</p>}
      <ol class="rose-timeline">
        {entries.map((entry) => (
          <li>
            <p class="rose-timeline__when">
              <time dateTime={entry.at.toISOString()}>{when(entry)}</time>
              {entry.who && ` · ${entry.who}`}
            </p>
            <p class="rose-timeline__what">
              {entry.href ? <Link href={entry.href}>{title(entry, levels)}</Link> : title(entry, levels)}
              {plainMarks(entry).map((mark) => (
                <span class="govuk-tag govuk-tag--grey">{mark}</span>
              ))}
            </p>
            {entry.words && <blockquote class="rose-voice">{entry.words}</blockquote>}
            {entry.text && <p class="rose-timeline__text">{entry.text}</p>}
          </li>
        ))}
      </ol>
      <p class="govuk-body">
        {earlier && <Link href={urls.caseUrl(caseId)}>Back to the newest</Link>}
        {earlier && next && ' · '}
        {next && <Link href={`${urls.caseUrl(caseId)}?before=${next}`}>What happened earlier</Link>}
      </p>
    </>
  )
}

function when(entry: Entry): string {
  const date = formatDate(londonDate(entry.at))
  return entry.kind === 'case' || entry.marks.includes('day only') ? date : `${date}, ${londonTime(entry.at)}`
}

function title(entry: Entry, levels: Levels): string {
  const level = entry.marks.find((mark) => mark.startsWith('level:'))?.slice(6)
  return level === undefined ? entry.title : `${entry.title}: ${labelOf(levels, level)}`
}

function plainMarks(entry: Entry): string[] {
  return entry.marks.filter((mark) => !mark.startsWith('level:') && mark !== 'day only')
}
