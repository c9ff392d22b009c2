import { labelOf, type Organisation } from '#platform/organisation.ts'
import { Button } from '#ui/button.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Addition } from '../../rules/records.ts'
import { NO_BASIS, type Share, STEPS, TOLD } from '../../rules/share.ts'
import { Additions } from '../addition/addition.page.tsx'
import type { Of } from '../case.ts'
import { dayOf, Facts, Heading, labelIn, momentOf, Voice } from '../pieces.tsx'
import { titleOf } from '../sharing/sharing.page.tsx'

type Given = Of & {
  share: Share
  additions: readonly Addition[]
  words: Organisation['partners']
  done: string | undefined
}

export function SharePage(given: Given) {
  const { share, additions, name, caseId } = given
  return (
    <>
      <Heading
        title={titleOf(share)}
        name={name}
        back={urls.sharing(caseId)}
        backText="Back to information shared or not"
        done={given.done}
      />
      <Corrections share={share} />
      <Voice words={share.words} />
      <Decided {...given} />
      <h2 class="govuk-heading-m">The reasons</h2>
      <Facts rows={STEPS.map((step) => [step.label, share.steps[step.code] ?? ''] as const)} />
      <Additions
        title="What came of it"
        additions={additions}
        href={urls.shareAddition(share.id)}
        deed="Add a reply or result"
      />
      <p class="govuk-body">
        This stays as it was written. If something in it is wrong, write a new one that corrects it.
      </p>
      <Button
        href={`${urls.newShare(caseId)}?corrects=${share.id}`}
        text="Correct this"
        classes="govuk-button--secondary"
      />
    </>
  )
}

function Corrections({ share }: { share: Share }) {
  return (
    <>
      {share.correctedBy && (
        <InsetText>
          A later entry corrects this one: <Link href={urls.shareUrl(share.correctedBy)}>read that one</Link>.
        </InsetText>
      )}
      {share.corrects && (
        <InsetText>
          This corrects <Link href={urls.shareUrl(share.corrects)}>an earlier entry</Link>.
        </InsetText>
      )}
      {share.meetingId && (
        <p class="govuk-body">
          <Link href={urls.meetingUrl(share.meetingId)}>The meeting it belongs to</Link>
        </p>
      )}
    </>
  )
}

function Decided({ share, words }: Given) {
  const because = (told: string, why: string) => [labelIn(TOLD, told), why].filter((w) => w !== '').join('. ')
  return (
    <Facts
      rows={[
        ['When', dayOf(share.onDate)],
        ['What', share.what],
        ['About whom', share.aboutWhom],
        ['To whom', [share.toName, share.toAgency].filter((w) => w !== '').join(', ')],
        ['How', labelOf(words.channels, share.how)],
        [
          'Lawful basis',
          share.lawfulBasis === NO_BASIS.code ? NO_BASIS.label : labelOf(words.lawful_bases, share.lawfulBasis),
        ],
        ['Special category data', labelOf(words.conditions, share.condition)],
        ['Why not by consent', share.withoutConsent],
        ['The young person', because(share.youngPersonTold, share.youngPersonWhy)],
        ['Parents or carers', because(share.parentsTold, share.parentsWhy)],
        ['Decided by', share.decidedByName],
        ['Written down', `${share.writtenByName}, ${momentOf(share.writtenAt)}`],
      ]}
    />
  )
}
