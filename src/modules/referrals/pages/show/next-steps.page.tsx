import { Button } from '#ui/button.tsx'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { isUndecided } from '../../rules/referral.ts'
import type { Shown } from './shown.ts'

/** What comes next, the one deed that is still missing before a decision first. */
export function NextSteps({ referral, screening, decides }: Shown) {
  const { id, state } = referral
  if (state === 'accepted' && screening.decision?.episodeId)
    return (
      <p class="govuk-body">
        A case is open and waits for a worker: <Link href={urls.caseUrl(screening.decision.episodeId)}>the case</Link>
      </p>
    )
  if (!isUndecided(state)) return null
  const first = firstStep(referral, decides)
  const others = [
    { deed: 'conversation', text: 'A conversation with the referrer' },
    { deed: 'information-request', text: state === 'received' ? 'Ask for information' : 'What we wait for' },
    { deed: 'escalation', text: 'A call to the front door' },
    { deed: 'young-person', text: 'Who is this?' },
    { deed: 'screening', text: 'The partnership’s screening' },
    ...(decides
      ? ([
          { deed: 'decision', text: 'Decide' },
          { deed: 'withdrawal', text: 'Withdraw' },
        ] as const)
      : []),
  ] as const
  return (
    <>
      {first && (
        <>
          <p class="govuk-body">{first.why}</p>
          <Button href={urls.referralDeed(id, first.deed)} text={first.text} />
        </>
      )}
      <nav class="rose-filters" aria-label="What can be done">
        {others
          .filter(({ deed }) => deed !== first?.deed)
          .map(({ deed, text }) => (
            <a href={urls.referralDeed(id, deed)}>{text}</a>
          ))}
      </nav>
    </>
  )
}

function firstStep(referral: Shown['referral'], decides: boolean) {
  if (!referral.spokenTo)
    return {
      deed: 'conversation' as const,
      text: 'Speak to the referrer',
      why: 'Nobody has written down a conversation with the referrer yet. Nothing is decided before that.',
    }
  if (referral.youngPersonId === null)
    return {
      deed: 'young-person' as const,
      text: 'Say who this is',
      why: 'Somebody has spoken to the referrer. Next: is there a record of this young person already?',
    }
  return decides ? { deed: 'decision' as const, text: 'Decide', why: 'This referral can be decided.' } : null
}
