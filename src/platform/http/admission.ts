import type { Staff } from '../viewer.ts'
import type { SignIn } from './foundations.ts'
import type { Route } from './routes.ts'

/** What staff are told at the door of a route. */
export type Admission =
  | { readonly let: 'in'; readonly staff: Staff }
  /** Signed out, expired, or only half signed in: the stranger with a stolen password alone opens nothing. */
  | { readonly let: 'sign-in' }
  /** Not for this role: to the curious colleague the page is missing, as one that does not exist. */
  | { readonly let: 'out'; readonly staff: Staff }
  /** For them, once they have shown anew that it is them: the thief of an open laptop has not. */
  | { readonly let: 'again'; readonly staff: Staff }

export type Judges = {
  readonly may: (staff: Staff, permission: string) => boolean
  readonly isFresh: (provedAt: Date | null, now: Date) => boolean
}

/** Whether the holder of this session may use this route at all. Which records they find there, row security decides. */
export function admissionOf(
  { access, fresh }: Pick<Route, 'access' | 'fresh'>,
  found: SignIn,
  { may, isFresh, now }: Judges & { readonly now: Date },
): Admission {
  if (access.who !== 'staff' || found.state !== 'signed-in') return { let: 'sign-in' }
  const { staff, provedAt } = found
  if (access.may !== null && !may(staff, access.may)) return { let: 'out', staff }
  return fresh && !isFresh(provedAt, now) ? { let: 'again', staff } : { let: 'in', staff }
}
