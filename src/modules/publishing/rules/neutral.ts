/**
 * What tells somebody who looks over a shoulder, or into a history, what a page is about: beginnings of words. A net and no
 * promise, since any word can tell the one who knows.
 */
const TELLS = [
  ['exploit', 'abus', 'groom', 'rape', 'raping', 'assault', 'molest', 'traffick', 'violen', 'victim', 'surviv', 'crim'],
  ['sex', 'porn', 'nude', 'naked', 'intimate', 'consent', 'pregnan', 'contracep', 'touch', 'paedo', 'pedo', 'predator'],
  [
    'help',
    'tell',
    'told',
    'danger',
    'harm',
    'hurt',
    'threat',
    'blackmail',
    'safe',
    'unsafe',
    'rescue',
    'escap',
    'secret',
  ],
  ['police', 'court', 'report', 'safeguard', 'protect', 'support', 'counsel', 'therap', 'charit', 'refuge', 'crisis'],
  [
    'childline',
    'nspcc',
    'social work',
    'emergenc',
    'suicid',
    'self-harm',
    'trauma',
    'fear',
    'afraid',
    'scared',
    'blame',
  ],
  [
    'fault',
    'shame',
    'asham',
    'worr',
    'drug',
    'alcohol',
    'drunk',
    'gang',
    'boyfriend',
    'girlfriend',
    'missing',
    'run away',
  ],
].flat()
const TELLING = new RegExp(`(?<![\\p{L}])(?:${TELLS.join('|')})`, 'iu')

/** A history shows one and the same short word for each of these pages: that of the starting words, or one of these. */
const PLAIN_WORDS = ['Rose', 'Home', 'Start', 'Notes', 'Page']

export function isNeutralTab(tab: string, starting: string): boolean {
  return tab === starting || PLAIN_WORDS.includes(tab)
}

/** Whether a sentence that a search or a history may show says nothing about the page. */
export function isNeutral(description: string): boolean {
  return !TELLING.test(description)
}

/** A page for young people leads to its own kind, and not to staff or forms for adults. */
export function mayLeadTo(frame: 'public' | 'you', href: string): boolean {
  return frame === 'public' || /^\/(?:you|privacy|contact|families|professionals)(?:\/|$)/.test(href)
}
