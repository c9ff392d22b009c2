import type { Feeds, Source } from '#platform/feeds-setting.ts'
import { formatDate, formatMoment, londonDate } from '#platform/pure/dates.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { Tag } from '#ui/tag.tsx'
import * as urls from '#urls'
import type { FeedState, ShownPost } from '../../rules/feed.ts'
import { wrongWords } from '../../rules/wrong.ts'
import { NewsNav } from '../news-nav.page.tsx'
import { Posts } from '../posts.page.tsx'

type Given = {
  feeds: Feeds
  states: readonly FeedState[]
  posts: readonly ShownPost[]
  demo: boolean
  csrf: string
  now: Date
  isAsked: boolean
}

export function FeedsPage({ feeds, states, posts, demo, csrf, now, isAsked }: Given) {
  return (
    <>
      {isAsked && (
        <NotificationBanner
          type="success"
          titleText="Done"
          text="They are fetched within a minute. Then load this page again."
        />
      )}
      <h1 class="govuk-heading-l">Feeds from outside</h1>
      <NewsNav current={urls.manageFeeds} />
      <p class="govuk-body rose-measure">
        Posts of these feeds stand on the page of news as plain words with a link. They are fetched every{' '}
        {feeds.every_minutes} minutes, never while somebody visits. When one goes wrong, visitors see its last good
        copy; a post that is {feeds.stale_days} days old is shown no more. Which feeds there are stands in
        config/organisation.yml.
      </p>
      {demo && (
        <p class="govuk-body rose-measure">
          On the practice site nothing is fetched from other machines, only from this one.
        </p>
      )}
      {feeds.sources.length === 0 && <p class="govuk-body rose-lead">No feed is set.</p>}
      {feeds.sources.map((source) => (
        <OneFeed source={source} state={stateOf(source, states)} feeds={feeds} now={now} />
      ))}
      {feeds.sources.length > 0 && (
        <Form action={urls.feedsFetching} csrf={csrf} kept={false}>
          <Button text="Fetch them all now" classes="govuk-button--secondary" preventDoubleClick={true} />
        </Form>
      )}
      <h2 class="govuk-heading-m">What visitors see now</h2>
      {posts.length === 0 ? (
        <p class="govuk-body rose-quiet">
          Nothing: there is no post that is good and new enough, so the block is not there.
        </p>
      ) : (
        <Posts posts={posts} sources={feeds.sources} />
      )}
    </>
  )
}

/** What is known of an address that stood in the settings before says nothing of the new one. */
function stateOf({ code, url }: Source, states: readonly FeedState[]): FeedState | undefined {
  return states.find((state) => state.code === code && state.url === url)
}

type OneGiven = { source: Source; state: FeedState | undefined; feeds: Feeds; now: Date }

function OneFeed({ source, state, feeds, now }: OneGiven) {
  const rows = state ? rowsOf(state, { feeds, now }) : []
  return (
    <section class="rose-card" aria-labelledby={`feed-${source.code}`}>
      <h2 class="govuk-heading-s" id={`feed-${source.code}`}>
        {source.name} <FeedTag state={state} feeds={feeds} now={now} />
      </h2>
      <SummaryList rows={[{ key: { text: 'Address' }, value: { text: source.url } }, ...rows]} />
    </section>
  )
}

function FeedTag({ state, feeds, now }: Omit<OneGiven, 'source'>) {
  if (!state?.triedAt) return <Tag text="Not fetched yet" classes="govuk-tag--grey" />
  if (state.wrong !== null) return <Tag text="Something is wrong" classes="govuk-tag--red" />
  if (state.newest && isStale(state.newest, { feeds, now })) return <Tag text="Silent" classes="govuk-tag--grey" />
  return <Tag text="Well" classes="govuk-tag--green" />
}

function rowsOf(state: FeedState, { feeds, now }: { feeds: Feeds; now: Date }) {
  const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } })
  const leftOut = leftOutWords(state)
  return [
    ...(state.wrong !== null
      ? [
          row('What is wrong', wrongWords(state.wrong, state.wrongStatus)),
          ...(state.wrongSince ? [row('Since', formatMoment(state.wrongSince))] : []),
        ]
      : []),
    row('Last good copy', state.goodAt ? `${formatMoment(state.goodAt)}: ${posts(state.kept)}` : 'There is none.'),
    ...(state.newest ? [row('Its newest post', newestWords(state.newest, { feeds, now }))] : []),
    ...(leftOut === '' ? [] : [row('Left out', leftOut)]),
    ...(state.triedAt ? [row('Last tried', formatMoment(state.triedAt))] : []),
  ]
}

const posts = (n: number) => (n === 1 ? '1 post' : `${n} posts`)

function newestWords(newest: Date, { feeds, now }: { feeds: Feeds; now: Date }): string {
  const said = `Of ${formatDate(londonDate(newest))}`
  return isStale(newest, { feeds, now })
    ? `${said}: older than ${feeds.stale_days} days, so visitors see nothing of this feed.`
    : `${said}.`
}

function isStale(newest: Date, { feeds, now }: { feeds: Feeds; now: Date }): boolean {
  return Math.floor((now.getTime() - newest.getTime()) / 86_400_000) >= feeds.stale_days
}

function leftOutWords({ leftOut: { undated = 0, ahead = 0, wordless = 0 } }: FeedState): string {
  const parts = [
    undated > 0 ? `${posts(undated)} without a date that can be trusted` : '',
    ahead > 0 ? `${posts(ahead)} with a date that is still to come` : '',
    wordless > 0 ? `${posts(wordless)} without words` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : `${parts.join(', ')}.`
}
