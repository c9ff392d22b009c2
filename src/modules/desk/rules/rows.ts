/** One line of a list on the desk: what it is, where it leads, and whether it cannot wait. */
export type DeskRow = {
  readonly text: string
  readonly href: string
  readonly facts: string
  /** Said in words beside the line as well, never by colour alone. */
  readonly urgent: string | null
}

export type DeskList = {
  readonly heading: string
  readonly empty: string
  readonly rows: readonly DeskRow[]
  readonly more: string | null
}
