import { Link } from '#ui/link.tsx'
import type { DeskList, DeskRow } from '../../rules/rows.ts'

export function TodayPage({
  day,
  name,
  onDuty,
  lists,
}: {
  day: string
  name: string
  onDuty: boolean
  lists: readonly DeskList[]
}) {
  return (
    <>
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{day}</span>
        Today, {name.split(' ')[0]}
      </h1>
      {onDuty && <p class="govuk-inset-text">You are on duty: new referrals come to you.</p>}
      {lists.length === 0 && <p class="govuk-body">Nothing waits for you here.</p>}
      {lists.map((list) => (
        <section>
          <h2 class="govuk-heading-m">
            {list.heading}{' '}
            {list.rows.length > 0 && (
              <span class="rose-quiet">{list.more ? `${list.rows.length}+` : list.rows.length}</span>
            )}
          </h2>
          {list.rows.length === 0 ? <p class="govuk-body rose-quiet">{list.empty}</p> : <Rows rows={list.rows} />}
          {list.more && (
            <p class="govuk-body">
              <Link href={list.more}>All of them</Link>
            </p>
          )}
        </section>
      ))}
    </>
  )
}

function Rows({ rows }: { rows: readonly DeskRow[] }) {
  return (
    <ul class="rose-list">
      {rows.map((row) => (
        <li class={row.urgent ? 'rose-list__urgent' : undefined}>
          <div class="rose-row">
            <span class="rose-row__name">
              <Link href={row.href}>{row.text}</Link>
            </span>
            {row.urgent && <strong class="govuk-tag govuk-tag--red">{row.urgent}</strong>}
            <span class="rose-row__facts">{row.facts}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}
