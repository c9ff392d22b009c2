export type Addition = {
  readonly id: string
  readonly onDate: string
  readonly said: string
  readonly byName: string
}

export type Version = {
  readonly version: number
  readonly was: Readonly<Record<string, unknown>>
  readonly reason: string
  readonly byName: string
  readonly at: Date
}
