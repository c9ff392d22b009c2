/** What stays in the history of a shared phone says nothing: one plain word, and a sentence without any of these. */
const TELLS = /exploit|abus|sex|help|tell|danger|harm|police/i
const ONE_WORD = /^\p{Lu}\p{L}{2,9}$/u

export function isNeutralTab(tab: string): boolean {
  return ONE_WORD.test(tab) && !TELLS.test(tab)
}

export function isNeutral(description: string): boolean {
  return !TELLS.test(description)
}

/** A page for young people leads to its own kind, and not to staff or forms for adults. */
export function mayLeadTo(frame: 'public' | 'you', href: string): boolean {
  return frame === 'public' || /^\/(?:you|privacy|contact|families|professionals)(?:\/|$)/.test(href)
}
