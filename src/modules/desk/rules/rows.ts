/** One line of a list on the desk: what it is, where it leads, and whether it cannot wait. */
export type DeskRow = {
  readonly text: string
  readonly href: string
  readonly facts: string
  /** Said in words beside the line as well, never by colour alone. */
  readonly urgent: string | null
  /** Given: the line is a button that sends this instead of a link, since opening it also changes something. */
  readonly opens?: DeskDeed['sends']
  /** Buttons under the line. */
  readonly deeds?: readonly DeskDeed[]
}

/** Something done from the desk with one tap. */
export type DeskDeed = {
  readonly text: string
  readonly sends: { readonly to: string; readonly fields: Readonly<Record<string, string>> }
  /** `main`: the one that most people want; `quiet`: a small one in the line itself. */
  readonly look: 'main' | 'second' | 'grave' | 'quiet'
}

export type DeskList = {
  readonly heading: string
  readonly empty: string
  readonly rows: readonly DeskRow[]
  readonly more: string | null
}
