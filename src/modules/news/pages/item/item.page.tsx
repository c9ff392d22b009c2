import { formatDate, londonDate } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Published } from '../../rules/item.ts'
import type { DrawWords } from '../../setting.ts'

type Given = {
  item: Pick<Published, 'title' | 'summary' | 'publishAt'>
  drawn: ReturnType<DrawWords>
  /** Shown to staff within a page of theirs, which has its own first heading. */
  isPart?: boolean
}

export function ItemPage({ item: { title, summary, publishAt }, drawn, isPart = false }: Given) {
  return (
    <>
      {isPart ? <h2 class="govuk-heading-l">{title}</h2> : <h1>{title}</h1>}
      <p class="rose-quiet">{formatDate(londonDate(publishAt))}</p>
      {/* Words that can be drawn no more (a setting has gone that they name) leave the summary. */}
      {'body' in drawn ? drawn.body : <p>{summary}</p>}
      {!isPart && (
        <p>
          <Link href={urls.news}>All news</Link>
        </p>
      )}
    </>
  )
}
