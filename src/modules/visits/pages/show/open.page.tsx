import type { Organisation } from '#platform/organisation.ts'
import { londonTime } from '#platform/pure/dates.ts'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import type { Visit } from '../../rules/records.ts'
import { OwnButtons } from '../buttons.tsx'

/** What a press has done. `running`: nothing, since it was done already or has been overtaken. */
export type Said = 'ended' | 'extended' | 'running' | 'help' | 'nobody'

type Given = {
  visit: Pick<Visit, 'id' | 'deadline' | 'dueAt'>
  /** The key of the page that was pressed: this one works on with it. */
  pageKey: string
  csrf: string
  said: Said
  ended: boolean
  more: readonly number[]
  organisation: Organisation
}

/**
 * What follows a press when nobody is signed in any more. Whoever has found the phone may read it: so it names nobody, and
 * says nothing but the time.
 */
export function OpenPage({ visit, pageKey, csrf, said, ended, more, organisation }: Given) {
  return (
    <>
      <h1 class="govuk-heading-l">{HEADLINES[said](londonTime(visit.dueAt))}</h1>
      {said === 'help' && <p class="govuk-body">They will ring you.</p>}
      <p class="govuk-body">
        In danger? Call {organisation.emergency.number} first. {organisation.emergency.silent}
      </p>
      {(!ended || said === 'help') && (
        <OwnButtons visit={visit} pageKey={pageKey} csrf={csrf} more={more} ended={ended} />
      )}
      <p class="govuk-body">
        You are signed out. <Link href={urls.visitUrl(visit.id)}>Sign in again</Link>
      </p>
    </>
  )
}

const HEADLINES: Readonly<Record<Said, (time: string) => string>> = {
  ended: () => 'Good to have you back. The timer has stopped.',
  extended: (time) => `You have more time: until ${time}.`,
  running: (time) => `The timer runs until ${time}.`,
  help: () => 'They have been told.',
  nobody: () => 'Nobody is here to be told. Call somebody.',
}

/** The page's key opens nothing: the visit ended long ago, or it never was one. */
export function ShutPage({ organisation }: { organisation: Organisation }) {
  return (
    <>
      <h1 class="govuk-heading-l">This page is too old to tell anybody</h1>
      <p class="govuk-body">
        In danger? Call {organisation.emergency.number} now. {organisation.emergency.silent}
      </p>
      <p class="govuk-body">
        Otherwise ring the office, {organisation.organisation.telephone}, or{' '}
        <Link href={urls.visits}>sign in and say it again</Link>.
      </p>
    </>
  )
}
