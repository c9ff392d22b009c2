import type { Everybody, OnlyAbout } from '#extension/audit'
import type {
  ClosureBlocker,
  OnAllocated,
  OpenPromises,
  SessionsHeldBy,
  TimelineSource,
  WarningSource,
} from '#extension/cases'
import type { DayList, FindCards, FindPeople, ReferenceFinder } from '#extension/desk'
import type { DrawWords, MeasureWords, StartingNews } from '#extension/news'
import type { OnLeaving, OpenWork } from '#extension/people'
import type { RehearsalOf } from '#extension/plans'
import type { SiteWork } from '#extension/publishing'
import type { TooHeavyWith } from '#extension/recordings'
import type { ScreeningOf } from '#extension/referrals'
import type { Figure } from '#extension/reporting'
import type { CardSources, EpisodesOf, OnDeath, RecordWarningSource } from '#extension/young-people'
import type { RouteTable } from '#platform/http/routes.ts'
import type { NavigationEntry, PublicPage } from './navigation.ts'
import type { Services } from './services.ts'

/** What several modules add to, by name. Whichever module shows a list owns the type of its members. */
export type Lists = {
  /** desk: the lists of /today. */
  readonly dayLists: DayList
  /** desk: records by their references. */
  readonly finders: ReferenceFinder
  /** cases: what happened, on the timeline. */
  readonly timeline: TimelineSource
  /** cases: what must not be missed. */
  readonly caseWarnings: WarningSource
  /** cases: what stands in the way of ending one. */
  readonly closureBlockers: ClosureBlocker
  /** young-people: what stands above a record. */
  readonly recordWarnings: RecordWarningSource
  /** young-people: what stops when somebody has died. */
  readonly onDeath: OnDeath
  /** people: what a leaver would leave open. */
  readonly openWork: OpenWork
  /** people: what ends when somebody leaves. */
  readonly onLeaving: OnLeaving
  /** reporting: what is counted, and the rows behind it. */
  readonly figures: Figure
  /** publishing: what of the public site is to be looked at. */
  readonly siteWork: SiteWork
}

/** What one module asks of another that it may not import: exactly one module provides each. */
export type Ports = {
  readonly everybody: Everybody
  readonly onlyAbout: OnlyAbout
  readonly openPromises: OpenPromises
  readonly sessionsHeldBy: SessionsHeldBy
  readonly onAllocated: OnAllocated
  readonly findPeople: FindPeople
  readonly findCards: FindCards
  readonly drawWords: DrawWords
  readonly measureWords: MeasureWords
  readonly startingNews: StartingNews
  readonly rehearsalOf: RehearsalOf
  readonly tooHeavyWith: TooHeavyWith
  readonly screeningOf: ScreeningOf
  readonly episodesOf: EpisodesOf
} & CardSources

/** Everything that the modules give each other, put together by `compose`. */
export type Collected = Ports & {
  readonly [List in keyof Lists]: readonly Lists[List][]
} & { readonly publicPages: readonly PublicPage[] }

/** Work that nobody waits for: a job by the clock of cron (in London), or a loop that begins again `seconds` after it ended. */
export type Task = {
  readonly name: string
  /** Without it, the work is done at the start alone. */
  readonly every?: { readonly cron: string } | { readonly seconds: number }
  /** Done once before Rose says that it is ready, in the order of the modules. */
  readonly atStart?: true
  readonly run: () => Promise<void>
}

/**
 * What a module brings, said once, in its `index.ts`. Whoever adds a module writes its folder, one line in
 * `src/modules.ts`, its migration and its rows of the access table.
 */
export type Module = {
  /** The name of its folder. */
  readonly name: string
  /** What it keeps of people, table by table: for retention, copies and erasure. */
  readonly dataMap?: Readonly<Record<string, unknown>>
  /** Entries of the staff's navigation. */
  readonly navigation?: readonly NavigationEntry[]
  /** Its pages for anybody. */
  readonly publicPages?: readonly PublicPage[]
  /** `collected` answers once every module has added its part: for what is asked later. */
  readonly adds?: (
    services: Services,
    collected: () => Collected,
  ) => { readonly [List in keyof Lists]?: readonly Lists[List][] }
  readonly provides?: (services: Services) => Partial<Ports>
  readonly routes?: (services: Services, collected: Collected) => readonly RouteTable[]
  readonly tasks?: (services: Services, collected: Collected) => readonly Task[]
}
