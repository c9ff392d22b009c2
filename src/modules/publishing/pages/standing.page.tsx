import { formatMoment } from '#platform/pure/dates.ts'
import type { Standing } from '../rules/on-the-site.ts'
import type { FactHow, Version } from '../rules/version.ts'

/** Who saved it. */
export function byWords(name: string | null): string {
  return name ?? 'Somebody'
}

export const FACT_HOW_WORDS: Readonly<Record<FactHow, string>> = {
  asked: 'asked whoever knows it',
  read: 'read it where it is from',
  tried: 'tried it',
}

/** `found right (“The office number”; asked whoever knows it)`. */
export function deedWords({ deed, found }: Pick<Version, 'deed' | 'found'>): string {
  return found ? `${deed} (“${found.fact}”; ${FACT_HOW_WORDS[found.how]})` : deed
}

export function versionWords(version: number): string {
  return version === 0 ? 'the starting words' : `version ${version}`
}

/** What visitors see of a page, and what waits. */
export function StandingWords({
  standing: { onSite, waiting },
  shown,
}: {
  standing: Standing<Version>
  shown: number
}) {
  return (
    <p class="govuk-body">
      On the site: <strong>{versionWords(shown)}</strong>
      {onSite?.publishAt && shown > 0 && `, since ${formatMoment(onSite.publishAt)}`}.{' '}
      {waiting?.publishAt && (
        <>
          Planned: <strong>version {waiting.version}</strong>, from {formatMoment(waiting.publishAt)} on.
        </>
      )}
      {waiting && !waiting.publishAt && (
        <>
          A draft waits: <strong>version {waiting.version}</strong>, of {formatMoment(waiting.madeAt)}.
        </>
      )}
    </p>
  )
}
