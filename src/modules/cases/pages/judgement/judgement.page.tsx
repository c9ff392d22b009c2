import type { Summary } from '#modules/young-people'
import { formatDate, londonDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import type { Staff } from '#platform/viewer.ts'
import { Button } from '#ui/button.tsx'
import { type Entry, Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import { Hidden } from '#ui/kept.tsx'
import * as urls from '#urls'
import { JUDGEMENT_QUESTIONS } from '../../rules/judgement.ts'
import type { EpisodeRow, Judgement } from '../../rules/records.ts'
import { Heading } from '../heading.tsx'
import { day, Level, type Levels } from '../pieces.tsx'

type Given = {
  episode: EpisodeRow
  person: Summary
  judgements: readonly Judgement[]
  entry: Entry
  csrf: string
  today: string
  levels: Levels
  inUse: Levels
  me: Staff
  /** Why they may read the judgements and add none; null: they may. */
  notTheirs: string | null
}

export function JudgementPage(given: Given) {
  const { episode, person, judgements, entry, csrf, notTheirs } = given
  // What somebody typed before comes back in its boxes, even if it cannot be saved.
  const asks = episode.state !== 'closed' && (notTheirs === null || entry.errors.length > 0)
  return (
    <>
      <Heading caseId={episode.id} title="Our judgement" person={person} entry={entry} />
      <p class="govuk-body">
        What you think and why, in your own words. Nothing here is added up. What is saved stays as it is; later ones
        stand above it.
      </p>
      <div id="judgements">
        {judgements.map((judgement) => (
          <Past judgement={judgement} {...given} />
        ))}
      </div>
      {notTheirs !== null && !asks && <p class="govuk-body">{notTheirs}</p>}
      {asks && (
        <>
          <h2 class="govuk-heading-m">{judgements.length === 0 ? 'The first judgement' : 'Judge again'}</h2>
          <Form action={urls.caseDeed(episode.id, 'judgement')} csrf={csrf}>
            <Hidden name="send_key" value={newId()} />
            {JUDGEMENT_QUESTIONS.map((q) => (
              <Field
                entry={entry}
                name={q.name}
                as="textarea"
                writtenBy={q.writtenBy}
                rows={4}
                label={q.label}
                {...(q.hint ? { hint: { text: q.hint } } : {})}
              />
            ))}
            <Field
              entry={entry}
              name="level"
              as="radios"
              label="The level you think is right"
              items={given.inUse.map((l) => ({ value: l.code, text: l.label }))}
            />
            <Field entry={entry} name="reasons" as="textarea" writtenBy="us" rows={4} label="Your reasons" />
            <Field
              entry={entry}
              name="who_disagreed"
              as="textarea"
              writtenBy="us"
              rows={2}
              label="Who saw it differently, and how"
            />
            <Field entry={entry} name="review" as="date" label="Look again on" />
            <Button text="Save this judgement" preventDoubleClick={true} />
          </Form>
        </>
      )}
    </>
  )
}

function Past({ judgement, levels, today, csrf, episode, me }: Given & { judgement: Judgement }) {
  const mayDo = me.role === 'manager' && judgement.signedOffByName === null && judgement.judgedBy !== me.id
  return (
    <section class="govuk-inset-text">
      <h2 class="govuk-heading-s">
        {formatDate(londonDate(judgement.judgedAt))}, {judgement.judgedByName}
      </h2>
      <p class="govuk-body">
        <Level level={judgement.level} reviewOn={judgement.reviewOn} today={today} levels={levels} /> look again by{' '}
        {day(judgement.reviewOn)}
      </p>
      <dl class="rose-pairs">
        {fact('Reasons', judgement.reasons)}
        {JUDGEMENT_QUESTIONS.map((q) => fact(q.label, judgement.form[q.name] ?? ''))}
        {fact('Who saw it differently', judgement.whoDisagreed)}
      </dl>
      <p class="govuk-body-s">
        {judgement.signedOffByName
          ? `Signed off by ${judgement.signedOffByName} on ${formatDate(londonDate(judgement.signedOffAt ?? judgement.judgedAt))}.`
          : 'Not signed off yet.'}
      </p>
      {mayDo && (
        <Form action={`${urls.caseDeed(episode.id, 'judgement')}/sign-off`} csrf={csrf}>
          <Hidden name="judgement" value={judgement.id} />
          <Button text="Sign off" classes="govuk-button--secondary" preventDoubleClick={true} />
        </Form>
      )}
    </section>
  )
}

function fact(label: string, words: string) {
  return (
    words && (
      <>
        <dt class="govuk-body-s govuk-!-font-weight-bold">{label}</dt>
        <dd class="govuk-body rose-typed">{words}</dd>
      </>
    )
  )
}
