/**
 * What tells somebody who looks over a shoulder, or into a history, what a page is about: beginnings of words. A net and no
 * promise, since any word can tell the one who knows.
 */
// biome-ignore format: words of one kind stand in one row
const TELLS = [
  'exploit', 'abus', 'groom', 'rape', 'raping', 'assault', 'molest', 'traffick', 'violen', 'victim', 'surviv',
  'crim', 'predator', 'paedo', 'pedo', 'gang',
  'sex', 'porn', 'nude', 'naked', 'intimate', 'consent', 'pregnan', 'contracep', 'touch', 'boyfriend',
  'girlfriend', 'blackmail', 'threat', 'secret',
  'help', 'tell', 'told', 'danger', 'harm', 'hurt', 'safe', 'unsafe', 'rescue', 'escap', 'missing', 'runaway',
  'refuge', 'crisis', 'emergenc', 'suicid', 'trauma',
  'police', 'court', 'report', 'safeguard', 'protect', 'support', 'counsel', 'therap', 'charit', 'social',
  'childline', 'nspcc',
  'fear', 'afraid', 'scared', 'blame', 'fault', 'shame', 'asham', 'worr', 'drug', 'alcohol', 'drunk',
]

/** A history shows one and the same short word for each of these pages: that of the starting words, or one of these. */
const PLAIN_WORDS = ['Rose', 'Home', 'Start', 'Notes', 'Page']

export function isNeutralTab(tab: string, starting: string): boolean {
  return tab === starting || PLAIN_WORDS.includes(tab)
}

/** Whether a sentence that a search or a history may show says nothing about the page. */
export function isNeutral(description: string): boolean {
  const words = description.toLowerCase().match(/\p{L}+/gu) ?? []
  return !words.some((word) => TELLS.some((start) => word.startsWith(start)))
}

/** A page for young people leads to its own kind, and not to staff or forms for adults. */
export function mayLeadTo(frame: 'public' | 'you', href: string): boolean {
  return frame === 'public' || /^\/(?:you|privacy|contact|families|professionals)(?:\/|$)/.test(href)
}
