import type { ComponentChildren } from 'preact'
import { nameOf, SafeContactPanel } from '#modules/young-people'
import { BackLink } from '#ui/back-link.tsx'
import { type Entry, FormErrors } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Situation } from './situation.ts'

type Given = {
  situation: Situation
  title: string
  entry: Entry
  back?: { href: string; text: string }
  children?: ComponentChildren
}

/**
 * The top of every page from which something could leave: whose it is, and how it is safe. After a death there is nothing
 * else on it.
 */
export function About({ situation, title, entry, back, children }: Given) {
  const { person, episode, died } = situation
  return (
    <>
      <BackLink href={back?.href ?? urls.caseUrl(episode.id)} text={back?.text ?? 'Back to the case'} />
      <FormErrors entry={entry} />
      <h1 class="govuk-heading-l">
        <span class="govuk-caption-l">{nameOf(person)}</span>
        {title}
      </h1>
      {died ? (
        <AfterDeath name={person.preferredName || person.givenName} />
      ) : (
        <>
          <SafeContactPanel safe={person.safeContact} />
          {children}
        </>
      )}
    </>
  )
}

function AfterDeath({ name }: { name: string }) {
  return (
    <p class="govuk-body">
      {name} has died. Nothing is sent any more, and no letter is needed. When you are ready, speak with your manager
      about the family, and about what would help you.
    </p>
  )
}
