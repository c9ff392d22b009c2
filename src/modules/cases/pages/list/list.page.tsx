import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import { isOutOfDate } from '../../rules/judgement.ts'
import type { CaseLine, Which } from '../../rules/records.ts'
import { day, Level, type Levels, OFFERS } from '../pieces.tsx'

type Given = {
  lines: readonly CaseLine[]
  show: Which['show']
  manager: boolean
  next: string | null
  today: string
  levels: Levels
  closed: boolean
}

const FILTERS = [
  { show: 'mine', label: 'My cases' },
  { show: 'open', label: 'All open' },
  { show: 'waiting', label: 'Waiting for a worker' },
  { show: 'closed', label: 'Closed' },
] as const

export function CaseList({ lines, show, manager, next, today, levels, closed }: Given) {
  const filters = manager ? FILTERS : FILTERS.filter((f) => f.show === 'mine')
  return (
    <>
      {closed && <NotificationBanner type="success" text="The case is closed." />}
      <h1 class="govuk-heading-l">Cases</h1>
      <nav class="rose-filters" aria-label="Which cases">
        {filters.map((f) => (
          <a href={`${urls.cases}?show=${f.show}`} aria-current={f.show === show ? 'page' : undefined}>
            {f.label}
          </a>
        ))}
      </nav>
      {lines.length === 0 && <p class="govuk-body">No cases here.</p>}
      <CaseLines lines={lines} today={today} levels={levels} />
      {next && (
        <p class="govuk-body">
          <Link href={`${urls.cases}?show=${show}&after=${next}`}>Older cases</Link>
        </p>
      )}
    </>
  )
}

function CaseLines({ lines, today, levels }: { lines: readonly CaseLine[]; today: string; levels: Levels }) {
  if (lines.length === 0) return null
  return (
    <ul class="rose-list">
      {lines.map((line) => (
        <li class={isOutOfDate(line.reviewOn, today) && line.state === 'open' ? 'rose-list__urgent' : undefined}>
          <div class="rose-row">
            <span class="rose-row__name">
              <Link href={urls.caseUrl(line.id)}>{line.name}</Link>
            </span>
            <Level level={line.level} reviewOn={line.reviewOn} today={today} levels={levels} />
            <span class="rose-row__facts">
              {OFFERS[line.offer]} · since {day(line.openedOn)} · {line.workerName ?? 'no worker yet'}
              {line.reviewOn !== null && ` · look again by ${day(line.reviewOn)}`}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}
