/** Whom a step reaches. */
export type Reach = 'worker' | 'managers' | 'deputies' | 'duty'

/** So many minutes after somebody said they would be back, somebody is asked or told. */
export type Step = { readonly after_minutes: number; readonly tell: Reach }

export type Running = {
  readonly dueAt: Date
  /** Somebody has said, for this deadline, that they have reached them or are dealing with it. */
  readonly answered: boolean
  /** The names of the steps that were taken for this deadline. */
  readonly taken: ReadonlySet<string>
}

/** The name that a step is remembered by, so that a list changed in the settings does not repeat one. */
export function nameOfStep({ after_minutes, tell }: Step): string {
  return `${after_minutes} ${tell}`
}

/**
 * The steps whose time has come, in their order. One that comes before a step already taken is past: nobody is asked after
 * somebody further down the list was told. So each is taken once and in order, even by a clock that jumps.
 */
export function dueSteps(visit: Running, steps: readonly Step[], now: Date): Step[] {
  if (visit.answered) return []
  const last = steps.findLastIndex((step) => visit.taken.has(nameOfStep(step)))
  const minutes = (now.getTime() - visit.dueAt.getTime()) / 60_000
  return steps.filter((step, i) => i > last && step.after_minutes <= minutes)
}

/** What follows a step that reached nobody: the next one, without the wait. */
export function stepAfter(step: Step, steps: readonly Step[]): Step | null {
  const place = steps.findIndex((one) => nameOfStep(one) === nameOfStep(step))
  return place < 0 ? null : (steps[place + 1] ?? null)
}
