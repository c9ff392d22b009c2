import { labelOf } from '#platform/organisation.ts'
import { WarningText } from '#ui/warning-text.tsx'
import { anyOf, apart, daysWords, USUAL_LINE, WAY_WORDS } from '../words.ts'
import type { RequestGiven } from './given.ts'

/** Everything that keeps a call from harming, in the order in which it is needed, in front of the number. */
export function HowItIsSafe({ request, organisation, safeNow, now }: RequestGiven) {
  const { call_requests: lists } = organisation
  const times = anyOf(request.times.map((code) => labelOf(lists.times, code).toLowerCase()))
  const others = request.others.map((code) => `“${labelOf(lists.others, code)}”`).join(', ')
  const agreed = request.dueAt !== null && request.dueAt <= now
  return (
    <section aria-label="How it is safe">
      <h2 class="govuk-heading-m">How it is safe</h2>
      {!safeNow && !agreed && (
        <WarningText text="This is not one of the times that they called safe." iconFallbackText="Warning" />
      )}
      <dl class="rose-pairs">
        <dt>How</dt>
        <dd>
          <strong>{WAY_WORDS[request.way]}</strong>, and in no other way
        </dd>
        <dt>When</dt>
        <dd>
          {daysWords(request.days)}, {times}
        </dd>
        <dt>Who else might answer or see</dt>
        <dd>{others === '' ? 'They did not say. Think of anybody.' : others}</dd>
        <dt>Messages</dt>
        <dd>
          {request.mayLeaveMessage
            ? 'You may leave one. Say no name of ours and nothing of what it is about.'
            : 'Leave none.'}
        </dd>
        <dt>Language</dt>
        <dd>{language(request)}</dd>
      </dl>
      <h3 class="govuk-heading-s">
        {request.way === 'text' ? 'If somebody else answers the text' : 'If somebody else answers'}
      </h3>
      <blockquote class="rose-paper rose-typed">{request.say || USUAL_LINE}</blockquote>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          <strong>Never say or let it be seen that anybody asked us to call</strong>, not even when you are asked
          outright.
        </li>
        <li>Give no name of ours: not yours, not the charity’s. Nor may our number tell it.</li>
        <li>When they answer, ask first: “Is now a good time?” A hesitant yes is a no.</li>
        <li>Somebody may be listening. Let them choose what is said.</li>
      </ul>
    </section>
  )
}

function language({ language, outsideCommunity }: RequestGiven['request']): string {
  if (language === '') return 'English'
  const from = outsideCommunity
    ? ', by an interpreter from outside their community: ask which part of the country is far enough'
    : ''
  return `${apart(language)}${from}`
}
