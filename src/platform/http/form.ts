import { isIdentifier } from '../pure/identifier.ts'
import { newId } from '../secrets.ts'

/** A form as it was sent: text by name, and files by name. Every word is kept as typed. */
export type Upload = { readonly name: string; readonly fileName: string; readonly bytes: Uint8Array }

export class Form {
  private readonly fields: ReadonlyMap<string, readonly string[]>
  readonly uploads: readonly Upload[]

  constructor(pairs: Iterable<readonly [string, string]>, uploads: readonly Upload[] = []) {
    const fields = new Map<string, string[]>()
    for (const [sent, value] of pairs) {
      const name = storable(sent)
      fields.set(name, [...(fields.get(name) ?? []), storable(value)])
    }
    this.fields = fields
    this.uploads = uploads
  }

  /** The field as typed; '' when it was not sent. */
  raw(name: string): string {
    return this.fields.get(name)?.[0] ?? ''
  }

  /** The field without the space around it and with one kind of line break. */
  text(name: string): string {
    return this.raw(name).replaceAll('\r\n', '\n').trim()
  }

  /** The version of a record that the page was made from; one that no record has when the field is not such a number. */
  version(): number {
    const sent = this.raw('version')
    return /^\d{1,9}$/.test(sent) ? Number(sent) : -1
  }

  /**
   * The key that the page was made with: the same page sent twice does a thing once. A page without one (an old browser's
   * memory, a script) simply cannot be told from another.
   */
  sendKey(): string {
    const sent = this.text('send_key')
    return isIdentifier(sent) ? sent : newId()
  }

  /** All values of a field with several, such as tick boxes. */
  all(name: string): readonly string[] {
    return this.fields.get(name) ?? []
  }

  /** The same form with other fields; null takes one out. */
  changed(change: Readonly<Record<string, string | null>>): Form {
    const kept = [...this.fields].filter(([name]) => !Object.hasOwn(change, name))
    const changed = Object.entries(change).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]))
    const pairs = [...kept.flatMap(([name, values]) => values.map((value) => [name, value] as const)), ...changed]
    return new Form(pairs, this.uploads)
  }

  has(name: string): boolean {
    return this.fields.has(name)
  }

  names(): string[] {
    return [...this.fields.keys()]
  }

  /** Every word as typed, to be shown again; a field with several values as a list. */
  typed(): Record<string, string | readonly string[]> {
    return Object.fromEntries([...this.fields].map(([name, v]) => [name, v.length === 1 ? (v[0] ?? '') : v]))
  }
}

/** PostgreSQL stores any text but NUL and half a surrogate pair, which no keyboard types: they go. */
export function storable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed()
}

export const EMPTY_FORM = new Form([])
