/** Every address that a page links to. A test asks that each one meets a route. */
import { type Chapter, whyAt } from '#ui/advice-lines.ts'

export * from './sign-in.ts'
export * from './site.ts'

export const home = '/'
export const today = '/today'
export const search = '/search'
export const unsavedWords = '/unsaved-words'
export const unsavedToken = '/unsaved-words/token'
export const unsavedDiscard = (key: string) => `/unsaved-words/${key}/discard`
export const noticeSeen = (id: string) => `/notices/${id}/seen`
export const impact = '/impact'
export const impactJson = '/impact.json'
export const language = '/language'
export const languagePhrases = '/language/phrases.json'
export const languagePhrasesAt = (version: string) => `/language/phrases/${version}`
export const languageGuide = '/language/guide'
export const languageChapter = (chapter: Chapter) => `${languageGuide}/${chapter}`
export const languagePhrase = (rule: string) => whyAt(languageGuide, rule)
export const languageGuidePdf = '/language/guide.pdf'
export const languageLearning = '/language/learning'
export const leave = '/exit'
export const whatIsExploitation = '/what-is-exploitation'
export const worriedAboutAChild = '/worried-about-a-child'
export const families = '/families'
export const professionals = '/professionals'
export const about = '/about'
export const contact = '/contact'
export const privacy = '/privacy'
export const privacyYoungPeople = '/privacy/young-people'
export const accessibility = '/accessibility'
export const you = '/you'
export const youSigns = '/you/signs'
export const youNotYou = '/you/not-you'
export const youHelp = '/you/help'
export const youNotYouEasy = '/you/not-you/easy'
export const youHelpEasy = '/you/help/easy'
export const youTell = '/you/tell'
export const youFriend = '/you/friend'
export const youPrivate = '/you/private'
export const youCall = '/you/call'
export const youCallNext = '/you/call/next'
export const youCallDot = '/you/call/dot'
export const youCallAgain = '/you/call?again=yes'
export const youCard = '/you/card'
export const youCardPdf = '/you/card.pdf'
export const youSound = (number: number) => `/you/sound/${number}`
export const youSign = (number: number) => `/you/sign/${number}`
/** Where adults may have written it down; it leads to the pages for young people. */
export const youngPeople = '/young-people'
export const news = '/news'
export const newsPage = (page: number) => (page === 1 ? '/news' : `/news/page/${page}`)
export const newsFeed = '/news/feed.atom'
export const newsItem = (slug: string) => `/news/${slug}`
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

export const breakGlass = '/break-glass'
export const glassClosing = (id: string) => `/break-glass/${id}/closing`
export const glassReviews = '/break-glass/reviews'
export const glassReview = (id: string) => `/break-glass/reviews/${id}`
export const unusualReviews = '/break-glass/looking'
export const unusualReview = ({ ofPerson, onDate, kind }: { ofPerson: string; onDate: string; kind: string }) =>
  `/break-glass/looking?person=${ofPerson}&day=${onDate}&kind=${kind}`
/** Restricted records that nobody who works here may open. */
export const leftAlone = '/people/restricted'
export const restriction = (youngPersonId: string) => `/young-people/${youngPersonId}/restriction`
export const restrictionLifting = (youngPersonId: string) => `/young-people/${youngPersonId}/restriction/lifting`
export const looks = (youngPersonId: string) => `/young-people/${youngPersonId}/looks`
export const looksBefore = (youngPersonId: string, id: string) => `/young-people/${youngPersonId}/looks?before=${id}`
export const plainLooks = (youngPersonId: string) => `/young-people/${youngPersonId}/looks/plain`
export const acquaintance = (youngPersonId: string) => `/young-people/${youngPersonId}/acquaintance`

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

export const therapy = '/therapy'
export const therapyHandovers = '/therapy-handovers'
export const therapyEntry = (id: string) => `/therapy/${id}`
export const therapyChange = (id: string) => `/therapy/${id}/change`
export const therapyOf = (youngPersonId: string) => `/young-people/${youngPersonId}/therapy`
export const therapyDeed = (youngPersonId: string, deed: 'sharing' | 'beginning' | 'handover' | 'ending') =>
  `/young-people/${youngPersonId}/therapy/${deed}`

export const callRequests = '/call-requests'
export const heldCallRequests = '/call-requests/held'
export const callRequest = (id: string) => `/call-requests/${id}`
export const callRequestDeed = (id: string, deed: 'acknowledgement' | 'giving-back' | 'number' | 'tries' | 'ending') =>
  `/call-requests/${id}/${deed}`

export const personsOfConcern = '/persons-of-concern'
export const personsOfConcernOf = (youngPersonId: string) => `/young-people/${youngPersonId}/persons-of-concern`
export const personOfConcern = (id: string) => `/persons-of-concern/${id}`
export const personOfConcernDeed = (id: string, deed: 'accounts' | 'review' | 'joining' | 'joining/reversal') =>
  `/persons-of-concern/${id}/${deed}`

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

export const people = '/people'
export const access = '/people/access'
export const newPerson = '/people/new'
export const personUrl = (id: string) => `/people/${id}`
export const personDeed = (id: string, deed: PersonDeed) => `/people/${id}/${deed}`
export type PersonDeed = 'role' | 'leaving' | 'second-factor' | 'invitation' | 'invitation/ending' | 'sessions/ending'
export const rota = '/people/rota'
export const duty = '/people/rota/duty'
export const dutyEnding = '/people/rota/duty/ending'
export const daysOff = '/people/rota/days-off'
export const dayOffEnding = '/people/rota/days-off/ending'
export const deputies = '/people/deputies'
export const deputyEnding = '/people/deputies/ending'
export const keepers = '/people/keepers'
export const keeperEnding = '/people/keepers/ending'
export const recoveries = '/people/recovery'
export const recoveryUrl = (id: string) => `/people/recovery/${id}`
export const recoveryDeed = (id: string, deed: 'agreement' | 'refusal') => `/people/recovery/${id}/${deed}`

export const audit = '/audit'
/** `query`: ids, days and codes only; a name in an address would stay in every history. */
export const auditOf = (query: Readonly<Record<string, string>>) => `/audit?${new URLSearchParams(query)}`
export const auditRow = (id: string) => `/audit/${id}`
export const auditExport = '/audit/export'
export const auditExportOf = (query: Readonly<Record<string, string>>) => `/audit/export?${new URLSearchParams(query)}`
