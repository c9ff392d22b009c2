import type { ComponentChildren } from 'preact'
import type { Organisation } from '#platform/organisation.ts'
import { formatDate, londonDate, londonTime } from '#platform/pure/dates.ts'
import { BackLink } from '#ui/back-link.tsx'
import { InsetText } from '#ui/inset-text.tsx'
import * as urls from '#urls'
import type { Draft } from '../../rules/draft.ts'
import { DangerLine } from './danger-gate.page.tsx'

type Props = {
  organisation: Organisation
  draft: Pick<Draft, 'version' | 'savedAt' | 'takenBy'>
  back?: { href: string; text: string } | undefined
  children: ComponentChildren
}

/** Around every page of a draft: that it is not sent, whom to call, and on whose behalf it is written. */
export function DraftFrame({ organisation, draft, back, children }: Props) {
  return (
    <>
      {back && <BackLink href={back.href} text={back.text} />}
      <InsetText classes="rose-not-sent">
        <p class="govuk-body">
          {savedWords(draft)} <strong>Not sent yet:</strong> nobody reads it until you send it.{' '}
          <DangerLine organisation={organisation} />
        </p>
        {draft.takenBy !== null && (
          <p class="govuk-body">
            <strong>You are writing this down for somebody on the telephone.</strong> “You” and “your” in the questions
            mean the person you are speaking to.
          </p>
        )}
      </InsetText>
      {children}
    </>
  )
}

function savedWords({ version, savedAt }: Pick<Draft, 'version' | 'savedAt'>): string {
  return version === 1 ? '' : `Saved on ${formatDate(londonDate(savedAt))} at ${londonTime(savedAt)}.`
}

export const TO_LIST = { href: urls.referSections, text: 'All parts of the form' }
