import type { RouteTable } from '#platform/http/routes.ts'
import type { Collected, Lists, Module, Ports, Task } from './module.ts'
import type { Services } from './services.ts'

/** Every list that modules add to; the compiler asks for each. */
const LISTS: Readonly<Record<keyof Lists, null>> = {
  dayLists: null,
  finders: null,
  timeline: null,
  caseWarnings: null,
  closureBlockers: null,
  recordWarnings: null,
  onDeath: null,
  openWork: null,
  onLeaving: null,
  figures: null,
  siteWork: null,
}

const PORTS: Readonly<Record<keyof Ports, null>> = {
  everybody: null,
  onlyAbout: null,
  openPromises: null,
  sessionsHeldBy: null,
  onAllocated: null,
  findPeople: null,
  findCards: null,
  drawWords: null,
  measureWords: null,
  startingNews: null,
  rehearsalOf: null,
  tooHeavyWith: null,
  screeningOf: null,
  episodesOf: null,
  caseOf: null,
  planOf: null,
  dangersOf: null,
  missingOf: null,
}

export type Composed = {
  readonly routes: readonly RouteTable[]
  readonly dataMaps: readonly Readonly<Record<string, unknown>>[]
  readonly tasks: readonly Task[]
}

/**
 * Asks every module for its part and hands each what the others gave, in the order of the list.
 * @throws when nobody provides a port, or two modules do: a Rose with a hole in it does not start
 */
export function compose(modules: readonly Module[], services: Services): Composed {
  const collected = collect(modules, services)
  return {
    routes: modules.flatMap((one) => one.routes?.(services, collected) ?? []),
    dataMaps: modules.flatMap((one) => (one.dataMap ? [one.dataMap] : [])),
    tasks: modules.flatMap((one) => one.tasks?.(services, collected) ?? []),
  }
}

/**
 * What all modules give each other.
 * @throws as `compose` does
 */
export function collect(modules: readonly Module[], services: Services): Collected {
  const collected: Collected = {
    ...listsOf(modules, services, () => collected),
    ...portsOf(modules, services),
    publicPages: publicPagesOf(modules),
  }
  return collected
}

export function publicPagesOf(modules: readonly Module[]): Collected['publicPages'] {
  return modules.flatMap((one) => one.publicPages ?? [])
}

function listsOf(modules: readonly Module[], services: Services, collected: () => Collected) {
  const added = modules.map((one) => one.adds?.(services, collected) ?? {})
  const membersOf = (name: keyof Lists): readonly unknown[] =>
    added.flatMap((one): readonly unknown[] => one[name] ?? [])
  const lists = Object.keys(LISTS).map((name) => [name, membersOf(name as keyof Lists)])
  return Object.fromEntries(lists) as { readonly [List in keyof Lists]: readonly Lists[List][] }
}

function portsOf(modules: readonly Module[], services: Services): Ports {
  const provided = modules.map((one) => ({ name: one.name, ports: one.provides?.(services) ?? {} }))
  for (const port of Object.keys(PORTS) as (keyof Ports)[]) {
    const by = provided.filter(({ ports }) => ports[port] !== undefined).map(({ name }) => name)
    if (by.length !== 1) throw new Error(`${port} is provided by ${by.join(' and ') || 'no module'}`)
  }
  return Object.assign({}, ...provided.map(({ ports }) => ports)) as Ports
}
