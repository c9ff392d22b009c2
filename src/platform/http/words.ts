/** The words a route must say: who may use it, and what the audit trail writes. */

/** Who may use a route. There is no default: the careless page, without one of these, does not compile or boot. */
export type Access =
  | { readonly who: 'anyone' }
  /** Public form that a draft's key opens; the handler finds the draft through that viewer. */
  | { readonly who: 'draft-holder' }
  /** Whoever is on their way in: the handler works as the task `sign-in`, and knows the session's secret if there is one. */
  | { readonly who: 'arriving' }
  | { readonly who: 'staff'; readonly may: string | null }

export const anyone: Access = Object.freeze({ who: 'anyone' })
export const draftHolder: Access = Object.freeze({ who: 'draft-holder' })
export const arriving: Access = Object.freeze({ who: 'arriving' })
export const signedIn: Access = Object.freeze({ who: 'staff', may: null })

/** Staff whose role has this permission; the words and the roles stand in `people/rules/access-doors.ts`. */
export function can(permission: string): Access {
  return Object.freeze({ who: 'staff', may: permission })
}

/** What is written when the route did what it is for. */
export type AuditWord = { readonly act: string } | { readonly act: null; readonly because: string }

export function audited(act: string): AuditWord {
  return Object.freeze({ act })
}

/** Only where nobody's record is shown or changed; says why. */
export function notAudited(because: string): AuditWord {
  return Object.freeze({ act: null, because })
}
