/** Every address that a page links to. A test asks that each one meets a route. */
export const home = '/'
export const today = '/today'
export const search = '/search'
export const signIn = '/sign-in'
export const impact = '/impact'
export const impactJson = '/impact.json'
export const leave = '/exit'
export const reports = '/reports'
export const reportsFor = (period: string) => `/reports?period=${period}`
export const reportRows = (measure: string, period: string, after?: string) =>
  `/reports/rows/${measure}?period=${period}${after === undefined ? '' : `&after=${encodeURIComponent(after)}`}`
export const publicationForm = '/reports/publication'
export const publication = (measure: string, period: string) =>
  `/reports/publication?measure=${measure}&period=${period}`
export const publishedFigure = (slug: string) => `/reports/published/${slug}`
export const refer = '/refer'
export const referDrafts = '/refer/drafts'
export const referSections = '/refer/sections'
export const referPage = (code: string) => `/refer/pages/${code}`
export const referAdvice = '/refer/advice'
export const referDocuments = '/refer/documents'
export const referDocumentRemoval = (id: string) => `/refer/documents/${id}/removal`
export const referLink = '/refer/link'
export const referLinkStop = '/refer/link/stop'
export const referReturn = (token: string) => `/refer/return/${token}`
export const referCheck = '/refer/check'
export const referSend = '/refer/send'
export const referSent = '/refer/sent'
export const referLeave = '/refer/leave'

/** Of the practice site alone. */
export const demo = '/demo'
export const demoOutbox = '/demo/outbox'

export const referrals = '/referrals'
export const referralUrl = (id: string) => `/referrals/${id}`
export const takeReferral = '/referrals/new'
export const referralDeed = (id: string, deed: ReferralDeed) => `/referrals/${id}/${deed}`
export type ReferralDeed =
  | 'conversation'
  | 'information-request'
  | 'information'
  | 'escalation'
  | 'young-person'
  | 'screening'
  | 'decision'
  | 'change'
  | 'withdrawal'
export const referralChange = (id: string, page: string) => `/referrals/${id}/change/${page}`
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
export const actionCompletion = (id: string) => `/actions/${id}/completion`
export const actionReopening = (id: string) => `/actions/${id}/reopening`

export const youngPersonUrl = (id: string) => `/young-people/${id}`
export const safeContactUrl = (id: string) => `/young-people/${id}/safe-contact`
export const connectionsUrl = (id: string) => `/young-people/${id}/connections`
export const mergeUrl = (id: string) => `/young-people/${id}/merge`
export const mergeReversal = (id: string, mergeId: string) => `/young-people/${id}/merge/${mergeId}/reversal`
export const connectionEnding = (id: string, connectionId: string) =>
  `/young-people/${id}/connections/${connectionId}/ending`
