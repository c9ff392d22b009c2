import type { Worker } from '#modules/people'
import type { Summary } from '#modules/young-people'
import { Button } from '#ui/button.tsx'
import { type Entry, Field, FormErrors } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import { Link } from '#ui/link.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import * as urls from '#urls'
import { daysOffWords } from '../../rules/days-off.ts'
import type { CaseCover, CoverLine, EpisodeRow } from '../../rules/records.ts'
import { Heading } from '../heading.tsx'
import { day } from '../pieces.tsx'

type Asked = { entry: Entry; csrf: string; people: readonly Worker[]; sendKey: string }

export const DONE: Readonly<Record<string, string>> = {
  arranged: 'The cover is arranged, and both have been told.',
  ended: 'The cover has ended, and both have been told.',
}

/** Present and coming cover, and arranging it for all open cases of one worker. */
export function CoverPage({ lines, done, ...asked }: Asked & { lines: readonly CoverLine[]; done: string }) {
  const said = DONE[done]
  return (
    <>
      {said && <NotificationBanner type="success" titleText="Done" text={said} />}
      <FormErrors entry={asked.entry} />
      <h1 class="govuk-heading-l">Cover</h1>
      <p class="govuk-body">While somebody is away, a colleague opens their cases as if they were their own.</p>
      <h2 class="govuk-heading-m">Now and to come</h2>
      {lines.length === 0 && <p class="govuk-body rose-quiet">No cover is arranged.</p>}
      <ul class="rose-list">
        {lines.map((line) => (
          <li>
            <strong>{line.colleague}</strong> for {line.worker}, {span(line)}
            <p class="govuk-body-s">
              {line.episodeId ? (
                <Link href={urls.caseUrl(line.episodeId)}>Case {line.reference}</Link>
              ) : (
                `All their open cases, ${line.cases === 1 ? 'one' : line.cases} now`
              )}{' '}
              · {line.because} · arranged by {line.arrangedBy}
            </p>
            <Ending id={line.id} csrf={asked.csrf} who={`${line.colleague} for ${line.worker}`} />
          </li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">Arrange cover of all open cases of a worker</h2>
      <p class="govuk-body">
        A case that is given to them meanwhile is covered too. To cover one case, open it and choose Cover. A restricted
        case is covered only when somebody named on it arranges that there.
      </p>
      <Form action={urls.cover} csrf={asked.csrf}>
        <People {...asked} name="worker" label="Whose cases" />
        <Rest {...asked} />
      </Form>
    </>
  )
}

type OfCase = Asked & { episode: EpisodeRow; person: Summary; covers: readonly CaseCover[]; mayArrange: boolean }

/** Cover of one case. */
export function CaseCoverPage({ episode, person, covers, mayArrange, ...asked }: OfCase) {
  return (
    <>
      <Heading caseId={episode.id} title="Cover" person={person} entry={asked.entry} />
      {covers.length === 0 && <p class="govuk-body">Nobody covers this case now or soon.</p>}
      <ul class="rose-list">
        {covers.map((one) => (
          <li>
            <strong>{one.colleague}</strong>, {span(one)}
            <Ending id={one.id} csrf={asked.csrf} who={one.colleague} />
          </li>
        ))}
      </ul>
      {!mayArrange && (
        <p class="govuk-body">
          Your manager arranges cover.{covers.length > 0 && ' Cover that nobody needs any more can end here.'}
        </p>
      )}
      {mayArrange && episode.state !== 'closed' && (
        <>
          <h2 class="govuk-heading-m">Arrange cover of this case</h2>
          <p class="govuk-body">
            {person.restricted
              ? 'This record is restricted: the colleague will be named on it for these days only.'
              : 'The colleague opens this case on these days, and no longer. Cover ends with the case.'}
          </p>
          <Form action={urls.caseDeed(episode.id, 'cover')} csrf={asked.csrf}>
            <Rest {...asked} />
          </Form>
        </>
      )}
    </>
  )
}

function Rest(asked: Asked) {
  return (
    <>
      <Hidden name="send_key" value={asked.sendKey} />
      <People {...asked} name="colleague" label="Who covers" />
      <Field entry={asked.entry} name="from" as="date" label="First day" />
      <Field entry={asked.entry} name="to" as="date" label="Last day" />
      <Field entry={asked.entry} name="because" label="Why" hint="For example leave, a course or being unwell." />
      <Button text="Arrange the cover" preventDoubleClick={true} />
    </>
  )
}

function People({ entry, people, name, label }: Asked & { name: string; label: string }) {
  const items = people.map((one) => ({
    value: one.id,
    text: one.daysOff.length > 0 ? `${one.name} (away ${daysOffWords(one.daysOff)})` : one.name,
  }))
  return <Field entry={entry} name={name} as="select" label={label} items={[{ value: '', text: 'Choose' }, ...items]} />
}

function Ending({ id, csrf, who }: { id: string; csrf: string; who: string }) {
  return (
    <Form action={urls.coverEnding(id)} csrf={csrf}>
      <button class="rose-link-button" type="submit">
        End it now<span class="govuk-visually-hidden">: {who}</span>
      </button>
    </Form>
  )
}

function span({ from, to }: { from: string; to: string }): string {
  return from === to ? `on ${day(from)}` : `${day(from)} to ${day(to)}`
}
