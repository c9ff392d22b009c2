import { formatMoment } from '#platform/pure/dates.ts'
import type { HelpLine } from '#platform/pure/help-line.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { type LineVersion, partsChanged, partsWords } from '../../rules/line-history.ts'
import { HOW_WORDS } from '../line-words.ts'

/** What became of a line, the newest first, down to how it came with the settings. */
export function History({ line, versions }: { line: HelpLine; versions: readonly LineVersion[] }) {
  return (
    <>
      <h2 class="govuk-heading-m">What became of it</h2>
      {versions.length === 0 && <p class="govuk-body rose-quiet">It is as it came with the settings of Rose.</p>}
      <ul class="govuk-list">
        {versions.map((one, i) => (
          <li>
            <Link href={urls.manageHelpLineVersion(line.code, one.version)}>Version {one.version}</Link>
            {`: ${deedWords(one, versions[i + 1]?.line ?? null)}, ${formatMoment(one.madeAt)}, ${one.madeBy}`}
          </li>
        ))}
      </ul>
    </>
  )
}

/** `found right (telephone, hours; rang it)`, `written (cost)`. */
export function deedWords({ deed, how, facts, line }: LineVersion, before: HelpLine | null): string {
  const parts = deed === 'found right' ? facts : line && before ? partsChanged(before, line) : []
  const more = [partsWords(parts), how ? HOW_WORDS[how] : ''].filter((part) => part !== '').join('; ')
  return more === '' ? deed : `${deed} (${more})`
}
