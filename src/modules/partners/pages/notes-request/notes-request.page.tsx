import { labelOf, type Organisation } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Link } from '#ui/link.tsx'
import { Tag } from '#ui/tag.tsx'
import * as urls from '#urls'
import {
  type Decision,
  isOpen,
  mayLeaveUnder,
  OUTCOMES,
  type Release,
  STANDINGS,
  standingOf,
  YOUNG_PERSON_KNOWS,
} from '../../rules/notes.ts'
import type { Addition } from '../../rules/records.ts'
import { Additions } from '../addition/addition.page.tsx'
import { dayOf, Facts, Heading, labelIn, momentOf, Voice } from '../pieces.tsx'
import type { Found } from './find.ts'

type Words = Organisation['partners']
type Given = Found & { additions: readonly Addition[]; words: Words; decides: boolean; done: string | undefined }

export function NotesRequestPage(given: Given) {
  const { of, request, decisions, releases, additions, words, decides } = given
  const latest = decisions.at(-1) ?? null
  const standing = standingOf(
    latest?.outcome ?? null,
    releases.some((l) => l.decisionId === latest?.id),
  )
  return (
    <>
      <Heading title="Request for notes" name={of.name} back={of.back} done={given.done} />
      <p class="govuk-body">
        <Tag classes={isOpen(standing) ? 'govuk-tag--yellow' : 'govuk-tag--grey'} text={STANDINGS[standing]} />{' '}
        {decides && <Link href={urls.notesRequests}>All requests for notes</Link>}
      </p>
      {of.person.restricted && isOpen(standing) && (
        <InsetText text="This record is restricted: the manager can decide once they are named on it." />
      )}
      <Asked {...given} />
      <h2 class="govuk-heading-m">What was decided</h2>
      {decisions.length === 0 && <p class="govuk-body">Nothing yet, so nothing leaves.</p>}
      {decisions.map((decision) => (
        <Decided decision={decision} words={words} />
      ))}
      {decides && (
        <Button
          href={urls.notesRequestDeed(request.id, 'decision')}
          text={latest ? 'Decide again' : 'Decide'}
          classes={isOpen(standing) ? '' : 'govuk-button--secondary'}
        />
      )}
      <h2 class="govuk-heading-m">What left</h2>
      {releases.length === 0 && <p class="govuk-body">Nothing has left.</p>}
      {releases.map((release) => (
        <Left release={release} words={words} />
      ))}
      {mayLeaveUnder(decisions) && (
        <Button
          href={urls.notesRequestDeed(request.id, 'release')}
          text="Write down what left"
          classes={standing === 'released' ? 'govuk-button--secondary' : ''}
        />
      )}
      <Additions
        title="What became known since"
        additions={additions}
        href={urls.notesRequestDeed(request.id, 'additions/new')}
        deed="Add what became known"
      />
    </>
  )
}

/** The request as it came. */
export function Asked({ request, words }: Pick<Given, 'request' | 'words'>) {
  const who = [labelOf(words.askers, request.askerKind), request.askerName, request.askerAgency, request.askerContact]
  const told = [labelIn(YOUNG_PERSON_KNOWS, request.youngPersonTold), request.youngPersonWhy]
  return (
    <>
      <Facts
        rows={[
          ['Who asks', who.filter((w) => w !== '').join('\n')],
          ['Came on', dayOf(request.receivedOn)],
          ['Answer due by', dayOf(request.answerBy)],
          ['What they ask for', request.askedFor],
          ['Why, as they say it', request.necessityGiven || 'They have not said why.'],
          ['Why, as we see it', request.necessitySeen || 'Nobody has written this yet.'],
          ['The young person was', told.filter((w) => w !== '').join('. ')],
          ['Who else was told', request.whoElseTold],
          ['Written down', `${request.writtenByName}, ${momentOf(request.writtenAt)}`],
        ]}
      />
      <Voice words={request.words} />
    </>
  )
}

function Decided({ decision, words }: { decision: Decision; words: Words }) {
  return (
    <Facts
      rows={[
        [labelIn(OUTCOMES, decision.outcome), `${decision.decidedByName}, ${momentOf(decision.decidedAt)}`],
        [decision.outcome === 'ask-for-more' ? 'What they are to tell us' : 'What may leave', decision.what],
        ['Reasons', decision.reasons],
        ['Lawful basis', labelOf(words.lawful_bases, decision.lawfulBasis)],
      ]}
    />
  )
}

function Left({ release, words }: { release: Release; words: Words }) {
  return (
    <Facts
      rows={[
        ['When', dayOf(release.releasedOn)],
        ['What exactly', release.whatLeft],
        ['To whom', release.toWhom],
        ['How', labelOf(words.channels, release.how)],
        ['By', release.releasedByName],
      ]}
    />
  )
}
