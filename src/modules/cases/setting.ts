import type { Organisation } from '#platform/organisation.ts'
import type {
  ClosureBlocker,
  OnAllocated,
  OpenPromises,
  SessionsHeldBy,
  TimelineSource,
  WarningSource,
} from './extension.ts'

/** What the case pages stand on, much of it from higher floors. */
export type Setting = {
  readonly organisation: Organisation
  /** The public address of this Rose, for mails. */
  readonly url: string
  readonly timeline: readonly TimelineSource[]
  readonly warnings: readonly WarningSource[]
  readonly promises: OpenPromises
  readonly sessionsHeldBy: SessionsHeldBy
  readonly blockers: readonly ClosureBlocker[]
  readonly onAllocated: OnAllocated
}
