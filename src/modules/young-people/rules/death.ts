/** What we were told of a death. Times are days 'YYYY-MM-DD' in London. */
export type Death = {
  readonly id: string
  readonly diedOn: string
  readonly toldBy: string
  readonly note: string
  readonly recordedBy: string
  readonly recordedAt: Date
  readonly takenBackBy: string | null
  readonly takenBackAt: Date | null
  readonly takenBackBecause: string | null
}
