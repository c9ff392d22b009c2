import type { Worker } from '#modules/people'
import { PersonHeading, type Summary } from '#modules/young-people'
import { formatDate, formatMoment, londonDate } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { NotificationBanner } from '#ui/notification-banner.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import * as urls from '#urls'
import { type Acquaintance, KINDS, kindWords, type Restriction } from '../../rules/restriction.ts'

type Given = {
  person: Summary
  team: readonly Pick<Worker, 'id' | 'name'>[]
  /** Who has an open case of it now. */
  workers: readonly string[]
  history: readonly Restriction[]
  known: readonly Acquaintance[]
  entry: Entry
  csrf: string
  done: string
}

export function RestrictionPage(given: Given) {
  const { person, entry, done } = given
  return (
    <>
      {DONE[done] && <NotificationBanner type="success" titleText="Done" text={DONE[done]} />}
      <PersonHeading
        person={person}
        title={person.restricted ? 'Restricted record' : 'Restrict this record'}
        entry={entry}
      />
      {person.restricted ? <Lift {...given} /> : <Restrict {...given} />}
      <History history={given.history} />
    </>
  )
}

const DONE: Readonly<Record<string, string>> = {
  restricted: 'The record is restricted. Only the people named on it find it now.',
  lifted: 'The restriction is lifted. Whoever has a case of it finds it again.',
}

function Restrict({ person, team, workers, known, entry, csrf }: Given) {
  return (
    <>
      <p class="govuk-body">
        From this moment nobody finds the record but the people whom you name: not in search, not on duty, not by cover,
        and not by opening it for an hour. Whoever has the case and is not named loses it now, so give it to somebody
        who is.
      </p>
      {known.map(({ name, words, at }) => (
        <p class="govuk-inset-text">
          {name} may know them ({formatDate(londonDate(at))}): <span class="rose-typed">{words}</span>
        </p>
      ))}
      <Form action={urls.restriction(person.id)} csrf={csrf}>
        <Field
          entry={entry}
          name="kind"
          as="radios"
          label="Why is it restricted?"
          items={KINDS.map(({ code, label }) => ({ value: code, text: label }))}
        />
        <Field entry={entry} name="why" as="textarea" writtenBy="us" rows={3} label="The reason, in your words" />
        <Field
          entry={entry}
          name="named"
          as="checkboxes"
          classes="govuk-checkboxes--small"
          label="Who may open it?"
          items={team.map(({ id, name }) => ({
            value: id,
            text: workers.includes(id) ? `${name} (has the case now)` : name,
          }))}
        />
        <Field
          entry={entry}
          name="sure"
          as="checkboxes"
          label="If you do not name yourself"
          items={[
            {
              value: 'yes',
              text: 'I know that I will not find the record any more, and that only a manager named on it can lift this',
            },
          ]}
        />
        <Button text="Restrict the record" classes="govuk-button--warning" preventDoubleClick={true} />
      </Form>
    </>
  )
}

function Lift({ person, entry, csrf }: Given) {
  return (
    <>
      <p class="govuk-body">
        Only the people named on it find this record. When the restriction is lifted, the manager, and whoever has a
        case of it, find it again.
      </p>
      <Form action={urls.restrictionLifting(person.id)} csrf={csrf}>
        <Field entry={entry} name="why" as="textarea" writtenBy="us" rows={3} label="Why is it no longer needed?" />
        <Button text="Lift the restriction" preventDoubleClick={true} />
      </Form>
    </>
  )
}

function History({ history }: { history: readonly Restriction[] }) {
  if (history.length === 0) return null
  return (
    <>
      <h2 class="govuk-heading-m">What was decided</h2>
      {history.map((one) => (
        <SummaryList
          rows={[
            { key: { text: 'Restricted' }, value: { text: `${one.setBy}, ${formatMoment(one.setAt)}` } },
            { key: { text: 'Because' }, value: { text: `${kindWords(one.kind)}. ${one.why}` } },
            { key: { text: 'Named' }, value: { text: one.named.join(', ') } },
            one.liftedAt !== null && {
              key: { text: 'Lifted' },
              value: { text: `${one.liftedBy}, ${formatMoment(one.liftedAt)}: ${one.liftedWhy}` },
            },
          ]}
        />
      ))}
    </>
  )
}

/** For a manager who did not name themselves: this is the last that they see of it. */
export function GonePage() {
  return (
    <>
      <BackLink href={urls.today} text="Back to today" />
      <h1 class="govuk-heading-l">The record is restricted</h1>
      <p class="govuk-body">Only the people named on it find it now. You are not one of them.</p>
    </>
  )
}
