import { labelOf, type Organisation } from '#platform/organisation.ts'
import { formatDate, plainDate } from '#platform/pure/dates.ts'
import { BothVersions, differing } from '#ui/both-versions.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import type { Ending, EpisodeRow } from '../../rules/records.ts'

type Given = { episode: EpisodeRow; mine: Ending; organisation: Organisation }

/** Two people at the end of one case. Closed is closed, so there is nothing to choose; changed, the case is shown as it is. */
export function BothEndings({ episode, mine, organisation }: Given) {
  if (episode.closedOn === null) return <AsItIs episode={episode} organisation={organisation} />
  const why = (code: string | null) => labelOf(organisation.closure_reasons, code)
  const day = (on: string | null) => (on === null ? '' : formatDate(plainDate(on)))
  const rows = [
    { name: 'reason', label: 'Why the case ends', theirs: why(episode.closureReason), mine: why(mine.reason) },
    { name: 'exit_lead', label: 'Who holds their safety', theirs: episode.exitLead ?? '', mine: mine.exitLead },
    { name: 'exit_lead_role', label: 'Their role', theirs: episode.exitLeadRole ?? '', mine: mine.exitLeadRole },
    {
      name: 'exit_lead_agreed',
      label: 'They agreed on',
      theirs: day(episode.exitLeadAgreedOn),
      mine: day(mine.exitLeadAgreedOn),
    },
    { name: 'note', label: 'What was reached', theirs: episode.closureNote ?? '', mine: mine.note },
  ]
  const said = `Somebody closed this case on ${day(episode.closedOn)}, while you were writing. It stays as they closed it.`
  return <BothVersions said={said} rows={differing(rows)} />
}

function AsItIs({ episode, organisation }: Omit<Given, 'mine'>) {
  const level = labelOf(organisation.levels, episode.level) || 'no level yet'
  return (
    <InsetText
      text={`Somebody changed this case while you were writing. It is now with ${episode.workerName ?? 'nobody yet'}, level: ${level}. Nothing was saved and none of your words is lost: look through them, and close the case if that is still right.`}
    />
  )
}
