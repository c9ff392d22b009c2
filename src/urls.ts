/** Every address that a page links to. A test asks that each one meets a route. */
export const home = '/'
export const today = '/today'
export const search = '/search'
export const signIn = '/sign-in'
export const reports = '/reports'
export const refer = '/refer'

export const referrals = '/referrals'
export const referralUrl = (id: string) => `/referrals/${id}`
export const takeReferral = '/referrals/new'
export const referralDeed = (id: string, deed: ReferralDeed) => `/referrals/${id}/${deed}`
export type ReferralDeed =
  | 'conversation'
  | 'information-request'
  | 'escalation'
  | 'young-person'
  | 'screening'
  | 'decision'
  | 'change'
  | 'withdrawal'
export const attachmentUrl = (id: string, attachmentId: string) => `/referrals/${id}/attachments/${attachmentId}`
export const attachmentLock = (id: string, attachmentId: string) => `/referrals/${id}/attachments/${attachmentId}/lock`

export const cases = '/cases'
export const caseUrl = (id: string) => `/cases/${id}`
export const caseDeed = (id: string, deed: CaseDeed) => `/cases/${id}/${deed}`
export type CaseDeed = 'allocation' | 'judgement' | 'closure' | 'reopening'
export const newSession = (caseId: string) => `/cases/${caseId}/sessions/new`
export const quickContact = (caseId: string) => `/cases/${caseId}/contacts/new`
export const sessionUrl = (id: string) => `/sessions/${id}`
export const sessionChange = (id: string) => `/sessions/${id}/change`

export const youngPersonUrl = (id: string) => `/young-people/${id}`
export const safeContactUrl = (id: string) => `/young-people/${id}/safe-contact`
export const connectionsUrl = (id: string) => `/young-people/${id}/connections`
export const mergeUrl = (id: string) => `/young-people/${id}/merge`
