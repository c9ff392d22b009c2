import type { ComponentChildren, VNode } from 'preact'

/** What a component says. `text` is escaped; `html` is JSX or a `TrustedHtml`, never a string; `children` come first. */
export interface Words {
  text?: string | number | undefined
  html?: VNode | undefined
  children?: ComponentChildren
}

/** Further attributes of an element; `undefined` leaves one out. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>

export interface Styled {
  classes?: string | undefined
  attributes?: Attributes | undefined
}

/** A short way and a long way to give words: a plain string, or words with classes and attributes. */
export type Phrase<Extra = Styled> = string | (Words & Extra)

/** A list whose entries may be left out on the spot: `[always, sometimes && entry]`. */
export type Items<Item> = readonly (Item | false | null | undefined | '')[]

/** The words to put between the tags. */
export function wordsOf({ children, html, text }: Words): ComponentChildren {
  return children ?? html ?? text
}

/** Whether there is anything to say. */
export function hasWords(words: Words | undefined): words is Words {
  return words !== undefined && (words.children != null || words.html != null || (words.text ?? '') !== '')
}

/** The long form of a phrase. */
export function phrase<Extra extends object>(given: Phrase<Extra>): Words & Extra
export function phrase<Extra extends object>(given: Phrase<Extra> | undefined): (Words & Extra) | undefined
export function phrase<Extra extends object>(given: Phrase<Extra> | undefined): (Words & Extra) | undefined {
  return typeof given === 'string' ? ({ text: given } as Words & Extra) : given
}

/** Class names in the order given, the empty ones left out. */
export function classNames(...names: (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

/**
 * Attributes ready to spread on an element. Throws for event handlers and styles: the security policy of every page
 * refuses both, and a handler built from words is how script gets in.
 */
export function attributesOf(attributes: Attributes | undefined): Record<string, string> {
  const ready: Record<string, string> = {}
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (/^(on|style$)/i.test(name)) throw new Error(`The attribute ${name} is not allowed on a page`)
    if (value !== undefined) ready[name] = String(value)
  }
  return ready
}
