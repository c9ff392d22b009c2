/** A search that somebody takes to the manager: the words they typed, and why they need to know. */
export type LookRequest = {
  readonly id: string
  readonly askedBy: string
  readonly askedByName: string
  readonly words: string
  readonly why: string
  readonly at: Date
  readonly answeredByName: string | null
  readonly answeredAt: Date | null
}
