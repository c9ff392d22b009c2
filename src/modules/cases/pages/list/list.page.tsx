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
  done: Done | null
}

const FILTERS = [
  { show: 'mine', label: 'My cases' },
  { show: 'covering', label: 'Covering' },
  { show: 'open', label: 'All open' },
  { show: 'waiting', label: 'Waiting for a worker' },
  { show: 'closed', label: 'Closed' },
] as const

export function CaseList({ lines, show, manager, next, today, levels, done }: Given) {
  const filters = manager ? FILTERS : FILTERS.filter((f) => f.show === 'mine' || f.show === 'covering')
  return (
    <>
      {done && <Said done={done} />}
      <h1 class="govuk-heading-l">Cases</h1>
      <nav class="rose-filters" aria-label="Which cases">
        {filters.map((f) => (
          <a href={`${urls.cases}?show=${f.show}`} aria-current={f.show === show ? 'page' : undefined}>
            {f.label}
          </a>
        ))}
      </nav>
      {manager && (
        <p class="govuk-body">
          <Link href={urls.cover}>Cover while somebody is away</Link>
        </p>
      )}
      {lines.length === 0 && <p class="govuk-body">No cases here.</p>}
      <CaseLines lines={lines} today={today} levels={levels} />
      {next && (
        <p class="govuk-body">
          <Link href={`${urls.cases}?show=${show}&after=${next}`}>Older cases</Link>
        </p>
      )}
      <p class="govuk-body">
        A young person needs you now and their case is not yours?{' '}
        <Link href={urls.breakGlass}>Open it for an hour</Link>
      </p>
    </>
  )
}

/** What was just done. `ended`: the case that was closed, while this viewer may still open it. */
export type Done = {
  readonly said: string
  readonly ended: { readonly caseId: string; readonly letter: 'none' | 'by-post' | 'by-hand' } | null
}

function Said({ done }: { done: Done }) {
  return (
    <NotificationBanner type="success" titleText="Done">
      <p class="govuk-notification-banner__heading">{done.said}</p>
      {done.ended && (
        <p class="govuk-body">
          <Link href={urls.caseUrl(done.ended.caseId)}>The case as it ended</Link>
          {done.ended.letter !== 'none' && (
            <>
              {' · '}
              <Link href={urls.endingLetter(done.ended.caseId)}>Write an ending letter</Link>
              {done.ended.letter === 'by-hand' && ': there is no safe way to send one, so hand it over'}
            </>
          )}
        </p>
      )}
    </NotificationBanner>
  )
}

function CaseLines({ lines, today, levels }: { lines: readonly CaseLine[]; today: string; levels: Levels }) {
  if (lines.length === 0) return null
  return (
    <ul class="rose-list">
      {lines.map((line) => (
        <li class={isLate(line, today) ? 'rose-list__urgent' : undefined}>
          <div class="rose-row">
            <span class="rose-row__name">
              <Link href={urls.caseUrl(line.id)}>{line.name}</Link>
            </span>
            {line.diedOn === null && (
              <Level level={line.level} reviewOn={line.reviewOn} today={today} levels={levels} />
            )}
            <span class="rose-row__facts">
              {OFFERS[line.offer]} · since {day(line.openedOn)} · {line.workerName ?? 'no worker yet'}
              {line.diedOn !== null && ` · died on ${day(line.diedOn)}`}
              {line.diedOn === null && line.reviewOn !== null && ` · look again by ${day(line.reviewOn)}`}
            </span>
          </div>
        </li>
      ))}
    </ul>
  )
}

function isLate(line: CaseLine, today: string): boolean {
  return line.state === 'open' && line.diedOn === null && isOutOfDate(line.reviewOn, today)
}
