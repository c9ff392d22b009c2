import { formatDate, londonDate } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { DrawWords } from '../../extension.ts'
import type { Published } from '../../rules/item.ts'

type Given = {
  item: Pick<Published, 'title' | 'summary' | 'publishAt'>
  drawn: ReturnType<DrawWords>
}

/** In schema.org's words too, so that a search engine shows it with its day and with who wrote it. */
export function ItemPage({ by, ...given }: Given & { by: { name: string; url: string } }) {
  const { title, publishAt } = given.item
  return (
    <article itemscope itemtype="https://schema.org/NewsArticle">
      <h1 itemprop="headline">{title}</h1>
      <p class="rose-quiet">
        <time itemprop="datePublished" datetime={publishAt.toISOString()}>
          {formatDate(londonDate(publishAt))}
        </time>
        , by{' '}
        <span itemprop="author" itemscope itemtype="https://schema.org/NGO">
          <span itemprop="name">{by.name}</span>
          <link itemprop="url" href={by.url} />
        </span>
      </p>
      <ItemWords {...given} />
      <p>
        <Link href={urls.news}>All news</Link>
      </p>
    </article>
  )
}

/** Shown to staff within a page of theirs, which has its own first heading. */
export function ItemPart(given: Given) {
  return (
    <>
      <h2 class="govuk-heading-l">{given.item.title}</h2>
      <p class="rose-quiet">{formatDate(londonDate(given.item.publishAt))}</p>
      <ItemWords {...given} />
    </>
  )
}

/** Words that can be drawn no more (a setting has gone that they name) leave the summary. */
function ItemWords({ item, drawn }: Given) {
  return 'body' in drawn ? drawn.body : <p>{item.summary}</p>
}
