import type { Staff } from './pure/roles.ts'

export type { Role, Staff } from './pure/roles.ts'

/** Who is looking. A record is only ever found through one of these: the careless page, without any, finds nothing. */
export type Viewer =
  | Staff
  /** A visitor without a name; sees nothing but what is public. */
  | { readonly kind: 'public' }
  /** Whoever holds the key of one referral draft, or of one page (routes.ts); `keyHash` is its SHA-256, in hex. */
  | { readonly kind: 'draft'; readonly keyHash: string }
  /** A background task with one named duty. */
  | { readonly kind: 'task'; readonly task: string }

export const PUBLIC: Viewer = { kind: 'public' }

/** What the audit trail calls this viewer. */
export function actorOf(viewer: Viewer): string {
  if (viewer.kind === 'staff') return viewer.id
  return viewer.kind === 'task' ? `task:${viewer.task}` : 'public'
}
