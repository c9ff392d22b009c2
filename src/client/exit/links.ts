import { isReferral } from './place.ts'

export function linkOf(event: Event): HTMLAnchorElement | null {
  return event.target instanceof Element ? event.target.closest('a') : null
}

/**
 * Whether a link leads on within our pages, in this tab. It then takes the place of this page in the history: there is one
 * entry of ours at most, and the way out replaces it. A link to a part of the same page too, which would add an entry.
 */
export function isInPlace(link: HTMLAnchorElement, event: MouseEvent): boolean {
  const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
  const isOurs = link.origin === location.origin && !link.target && !link.hasAttribute('download')
  return isPlain && isOurs && !isReferral && !event.defaultPrevented
}
