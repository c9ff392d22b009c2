import { formatMoment } from '#platform/pure/dates.ts'
import type { VersionLine, Written } from '../rules/item.ts'
import { standingOf } from '../rules/when.ts'

/** Where an item stands, since when or from when, and what of it waits. */
export function standingWords(item: Pick<Written, 'publishAt' | 'shownSince'>, now: Date): string {
  const waiting = waitingWords(item.publishAt, now)
  if (item.shownSince === null) return waiting ?? 'Not on the site'
  const since = `On the site since ${formatMoment(item.shownSince)}`
  if (standingOf(item.publishAt, now) === 'on the site') return since
  return `${since}. ${waiting === null ? 'A change of it waits as a draft' : `A change of it is p${waiting.slice(1)}`}`
}

function waitingWords(publishAt: Date | null, now: Date): string | null {
  return publishAt !== null && standingOf(publishAt, now) === 'planned'
    ? `Planned for ${formatMoment(publishAt)}`
    : null
}

/** Whoever saves in a hurry learns what visitors see. */
export function seenWords({ publishAt, shownSince }: Pick<Written, 'publishAt' | 'shownSince'>, now: Date): string {
  const standing = standingOf(publishAt, now)
  const until = shownSince === null ? '' : ' Until then they see what they saw before.'
  if (standing === 'on the site') return 'Visitors see it now.'
  if (standing === 'planned' && publishAt) return `Visitors see it from ${formatMoment(publishAt)} on.${until}`
  return shownSince === null ? 'Visitors do not see it.' : 'Visitors go on seeing what they saw before.'
}

/** What one version said of where it stands. */
export function versionWords(publishAt: Date | null, now: Date): string {
  if (publishAt === null) return 'A draft, or off the site'
  return waitingWords(publishAt, now) ?? `On the site since ${formatMoment(publishAt)}`
}

/** Of a version in the history that was not for the site at once. */
export function laterWords({ deed, publishAt, madeAt }: VersionLine): string {
  if (deed === 'taken off') return ''
  if (publishAt === null) return ', a draft'
  return publishAt > madeAt ? `, planned for ${formatMoment(publishAt)}` : ''
}

/** Who changed it last. */
export function byWords(name: string | null): string {
  return name ?? 'Rose itself (starting words)'
}
