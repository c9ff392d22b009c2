import { type About, aboutStaff } from './concern.ts'

export type Person = { readonly id: string; readonly name: string; readonly email: string }

/** Somebody who is told of a concern. `opens`: they may read it; else they learn only that one waits. */
export type Hearer = Person & { readonly opens: boolean }

export type Concerned = {
  readonly about: About
  /** Those named on the restricted record that it is about; null: the record is not restricted, or there is none. */
  readonly named: readonly Person[] | null
}

/** Who works here now, by what they do about a concern. */
export type Around = {
  readonly safeguarders: readonly Person[]
  readonly trustees: readonly Person[]
}

/**
 * Who is told of a concern at once. Of staff: the safeguarding trustees, nobody else. Of a young person: the lead and the
 * deputies; of a restricted record its named people alone. Where none of these safeguards, the trustees learn that a
 * concern waits and nothing more, so that it never lies unseen.
 */
export function whoHears({ about, named }: Concerned, { safeguarders, trustees }: Around): Hearer[] {
  if (aboutStaff(about)) return trustees.map((person) => ({ ...person, opens: true }))
  const hearers = (named ?? safeguarders).map((person) => ({ ...person, opens: true }))
  const someoneSafeguards = hearers.some((hearer) => safeguarders.some((s) => s.id === hearer.id))
  return someoneSafeguards ? hearers : [...hearers, ...trustees.map((person) => ({ ...person, opens: false }))]
}

export type Group = 'safeguarders' | 'managers' | 'on-duty' | 'safeguarding-trustees'

/** One step of a clock: after so many minutes tell these. */
export type ClockStep = { readonly after_minutes: number; readonly tell: readonly Group[] }

/**
 * The steps that are due and were not taken yet, by their place in the list from 1. After hours switched off several are
 * due at once; a clock that was put back makes none due twice.
 */
export function dueSteps(
  steps: readonly ClockStep[],
  { raisedAt, taken, now }: { raisedAt: Date; taken: readonly number[]; now: Date },
): { readonly step: number; readonly tell: readonly Group[] }[] {
  const minutes = (now.getTime() - raisedAt.getTime()) / 60_000
  return steps.flatMap(({ after_minutes, tell }, i) =>
    minutes >= after_minutes && !taken.includes(i + 1) ? [{ step: i + 1, tell }] : [],
  )
}

/** The steps of the second clock are kept beside those of the first, above them. */
const SECOND = 100

type Clocks = { readonly unanswered: readonly ClockStep[]; readonly undecided: readonly ClockStep[] }

/**
 * What is due of the two clocks: the first runs until somebody says that they have the concern, the second from then until
 * somebody decides, because whoever has it may be called away.
 */
export function dueOfClocks(
  { unanswered, undecided }: Clocks,
  concern: { raisedAt: Date; answeredAt: Date | null; taken: readonly number[]; now: Date },
): ReturnType<typeof dueSteps> {
  const { answeredAt, taken, now } = concern
  if (answeredAt === null) return dueSteps(unanswered, concern)
  const second = taken.map((step) => step - SECOND)
  return dueSteps(undecided, { raisedAt: answeredAt, taken: second, now }).map((due) => ({
    ...due,
    step: due.step + SECOND,
  }))
}

/** Whom the due steps tell, each person once. "Lead and deputies" means whoever was told at first. */
export function whoIsReminded(
  concern: Concerned,
  around: Around & { readonly managers: readonly Person[]; readonly onDuty: readonly Person[] },
  groups: readonly Group[],
): Hearer[] {
  const first = whoHears(concern, around)
  if (aboutStaff(concern.about)) return first
  const people = {
    safeguarders: first,
    managers: around.managers,
    'on-duty': around.onDuty,
    'safeguarding-trustees': around.trustees,
  } satisfies Record<Group, readonly Person[]>
  const reminded = new Map<string, Hearer>()
  for (const person of groups.flatMap((group): readonly Person[] => people[group]))
    reminded.set(person.id, { ...person, opens: first.some((f) => f.id === person.id && f.opens) })
  return [...reminded.values()]
}
