import { hideNames, namesIn } from '../../../platform/pure/hide-names.ts'
import type { Promised } from './promise.ts'

type Person = {
  readonly givenName: string
  readonly familyName: string
  readonly preferredName: string
  readonly connections: readonly { readonly name: string }[]
}

export type PlainList = {
  readonly promises: readonly Promised[]
  /** What is hidden in it, for the worker who looks first: never for the young person. */
  readonly hidden: readonly string[]
  /** Something was left out, so that they are told what “somebody” means. */
  readonly leftOut: boolean
}

/**
 * The list as a young person may read it: of other people it says only who will do it. `more`: further words that the
 * worker wants hidden, divided by commas or lines.
 */
export function plainList(
  promises: readonly Promised[],
  { person, more }: { person: Person; more: string },
): PlainList {
  const names = person.connections.map((one) => one.name)
  const phrases = more
    .split(/[,;\n]/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
  const own = [`${person.givenName} ${person.familyName}`, person.givenName, person.preferredName]
  const hide = namesIn(names, phrases, own)
  const plain = (text: string) => hideNames(text, hide)
  return {
    promises: promises.map((one) => ({ ...one, what: plain(one.what), reason: plain(one.reason) })),
    hidden: [...names, ...phrases],
    leftOut: promises.some(({ what, reason }) => plain(what) !== what || plain(reason) !== reason),
  }
}
