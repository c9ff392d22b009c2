/** Every address that a page links to. A test asks that each one meets a route. */
export const home = '/'
export const today = '/today'
export const search = '/search'
export const signIn = '/sign-in'
export const unsavedWords = '/unsaved-words'
export const unsavedToken = '/unsaved-words/token'
export const unsavedDiscard = (key: string) => `/unsaved-words/${key}/discard`
export const noticeSeen = (id: string) => `/notices/${id}/seen`
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
  | 'addition'
export const referralChange = (id: string, page: string) => `/referrals/${id}/change/${page}`
export const attachmentUrl = (id: string, attachmentId: string) => `/referrals/${id}/attachments/${attachmentId}`
export const attachmentLock = (id: string, attachmentId: string) => `/referrals/${id}/attachments/${attachmentId}/lock`

export const cases = '/cases'
export const caseUrl = (id: string) => `/cases/${id}`
export const caseDeed = (id: string, deed: CaseDeed) => `/cases/${id}/${deed}`
export type CaseDeed = 'agreement' | 'allocation' | 'cover' | 'judgement' | 'closure' | 'reopening'
export const cover = '/cover'
export const coverEnding = (id: string) => `/cover/${id}/ending`
export const newSession = (caseId: string) => `/cases/${caseId}/sessions/new`
export const quickContact = (caseId: string) => `/cases/${caseId}/contacts/new`
export const caseCall = (caseId: string, to = '') => `/cases/${caseId}/call${to === '' ? '' : `?to=${to}`}`
export const callNumber = (caseId: string) => `/cases/${caseId}/call/number`
export const caseMessage = (caseId: string) => `/cases/${caseId}/message`
export const messageSending = (caseId: string) => `/cases/${caseId}/message/sending`
export const caseLetters = (caseId: string) => `/cases/${caseId}/letters`
export const newLetter = (caseId: string, kind = '', to = '') =>
  `/cases/${caseId}/letters/new${kind === '' ? '' : `?kind=${kind}&to=${to}`}`
export const endingLetter = (caseId: string) => `/cases/${caseId}/letters/new?kind=ending`
export const letterUrl = (id: string) => `/letters/${id}`
export const letterPrinting = (id: string, how: 'post' | 'in-person' | '' = '') =>
  `/letters/${id}/printing${how === '' ? '' : `?how=${how}`}`
export const letterOnScreen = (id: string) => `/letters/${id}/printing/screen`
export const letterSending = (id: string) => `/letters/${id}/sending`
export const sessionUrl = (id: string) => `/sessions/${id}`
export const sessionChange = (id: string) => `/sessions/${id}/change`
export const sessionAbsence = (id: string) => `/sessions/${id}/absence`
export const sessionTogether = (id: string) => `/sessions/${id}/together`
export const sessionAnswer = (id: string) => `/sessions/${id}/together/answer`
export const sessionThanks = (id: string) => `/sessions/${id}/together/thanks`
export const promiseDeed = (id: string, deed: 'kept' | 'reopening' | 'breaking') => `/promises/${id}/${deed}`
export const promisesUrl = (youngPersonId: string) => `/young-people/${youngPersonId}/promises`
export const promisesTogether = (youngPersonId: string) => `/young-people/${youngPersonId}/promises/together`

export const supervision = '/supervision'
export const newSupervision = '/supervision/new'
export const newSupervisionOf = (workerId: string) => `/supervision/new?worker=${workerId}`
export const supervisionUrl = (id: string) => `/supervision/${id}`
export const reflections = '/supervision/reflections'
export const reflectionRemoval = (id: string) => `/supervision/reflections/${id}/removal`
export const caseSupervision = (caseId: string) => `/cases/${caseId}/supervision`
export const questionAnswer = (id: string) => `/questions/${id}/answer`
export const questionRead = (id: string) => `/questions/${id}/read`

export const visits = '/visits'
export const newVisit = '/visits/new'
export const newVisitTo = (caseId: string) => `/visits/new?case=${caseId}`
export const visitUrl = (id: string) => `/visits/${id}`
export const visitDeed = (id: string, deed: VisitDeed) => `/visits/${id}/${deed}`
export type VisitDeed = 'return' | 'extension' | 'help' | 'answer'

export const youngPersonUrl = (id: string) => `/young-people/${id}`
export const safeContactUrl = (id: string) => `/young-people/${id}/safe-contact`
export const deathUrl = (id: string) => `/young-people/${id}/death`
export const deathReversal = (id: string) => `/young-people/${id}/death/reversal`
export const emergencyCard = (id: string) => `/young-people/${id}/emergency-card`
export const identityUrl = (id: string) => `/young-people/${id}/identity`
export const newLookRequest = '/look-requests/new'
export const lookRequest = (id: string) => `/look-requests/${id}`
export const connectionsUrl = (id: string) => `/young-people/${id}/connections`
export const mergeUrl = (id: string) => `/young-people/${id}/merge`
export const mergeReversal = (id: string, mergeId: string) => `/young-people/${id}/merge/${mergeId}/reversal`
export const connectionEnding = (id: string, connectionId: string) =>
  `/young-people/${id}/connections/${connectionId}/ending`

export const safetyPlan = (youngPersonId: string) => `/young-people/${youngPersonId}/safety-plan`
export const safetyPlanChange = (youngPersonId: string) => `/young-people/${youngPersonId}/safety-plan/change`
export const safetyPlanCopy = (youngPersonId: string) => `/young-people/${youngPersonId}/safety-plan/copy`
export const safetyPlanMaking = (youngPersonId: string) => `/young-people/${youngPersonId}/safety-plan/copy/making`
export const safetyPlanOnScreen = (youngPersonId: string) =>
  `/young-people/${youngPersonId}/safety-plan/copy/making/screen`
export const safetyPlanVersion = (youngPersonId: string, planId: string) =>
  `/young-people/${youngPersonId}/safety-plan/versions/${planId}`
export const goals = (youngPersonId: string) => `/young-people/${youngPersonId}/goals`
export const newGoal = (youngPersonId: string) => `/young-people/${youngPersonId}/goals/new`
export const goalRating = (goalId: string) => `/goals/${goalId}/ratings/new`
export const goalEnding = (goalId: string) => `/goals/${goalId}/ending`

export const meetings = (caseId: string) => `/cases/${caseId}/meetings`
export const newMeeting = (caseId: string) => `/cases/${caseId}/meetings/new`
export const meetingUrl = (id: string) => `/meetings/${id}`
export const meetingChange = (id: string) => `/meetings/${id}/change`
export const sharing = (caseId: string) => `/cases/${caseId}/sharing`
export const newShare = (caseId: string) => `/cases/${caseId}/sharing/new`
export const shareUrl = (id: string) => `/sharing/${id}`
export const shareAddition = (id: string) => `/sharing/${id}/additions/new`
export const notesRequests = '/notes-requests'
export const newNotesRequest = (caseId: string) => `/cases/${caseId}/notes-requests/new`
export const notesRequestUrl = (id: string) => `/notes-requests/${id}`
export const notesRequestDeed = (id: string, deed: 'decision' | 'release' | 'additions/new') =>
  `/notes-requests/${id}/${deed}`
export const missing = (caseId: string) => `/cases/${caseId}/missing`
export const newMissing = (caseId: string) => `/cases/${caseId}/missing/new`
export const missingChange = (id: string) => `/missing-episodes/${id}/change`
export const returnInterview = (id: string) => `/missing-episodes/${id}/interview`

export const concerns = '/concerns'
export const newConcern = '/concerns/new'
export const newConcernOf = (caseId: string) => `/cases/${caseId}/concerns/new`
export const concernUrl = (id: string) => `/concerns/${id}`
export const concernDeed = (id: string, deed: ConcernDeed) => `/concerns/${id}/${deed}`
export type ConcernDeed =
  | 'told'
  | 'acknowledgement'
  | 'decision'
  | 'action'
  | 'front-door-call'
  | 'first-account'
  | 'duty-to-report'
  | 'closing'
  | 'young-person'
export const frontDoorLetter = (id: string, callId: string) => `/concerns/${id}/front-door-calls/${callId}/letter`
export const concernActionCompletion = (id: string, actionId: string) =>
  `/concerns/${id}/actions/${actionId}/completion`
export const investigation = (caseId: string) => `/cases/${caseId}/investigation`
export const investigationEnding = (caseId: string) => `/cases/${caseId}/investigation/ending`
