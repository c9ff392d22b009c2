/** Addresses of what the charity looks after on the public site. */
export const manageNews = '/manage/news'
export const newNews = '/manage/news/new'
export const manageItem = (slug: string) => `/manage/news/${slug}`
export const manageItemChange = (slug: string) => `/manage/news/${slug}/change`
/** A change that begins with the words of this version, and with none that were kept. */
export const manageItemChangeFrom = (slug: string, version: number) => startingWith(manageItemChange(slug), version)
export const manageItemRemoval = (slug: string) => `/manage/news/${slug}/removal`
export const manageItemVersion = (slug: string, version: number) => `/manage/news/${slug}/versions/${version}`
export const manageItemRestoring = (slug: string, version: number) =>
  `/manage/news/${slug}/versions/${version}/restoring`
export const manageFeeds = '/manage/feeds'
export const feedsFetching = '/manage/feeds/fetching'
export const managePages = '/manage/pages'
export const manageHelpLines = '/manage/help-lines'
export const newHelpLine = '/manage/help-lines/new'
export const manageHelpLine = (code: string) => `/manage/help-lines/${code}`
export const manageHelpLineDeed = (code: string, deed: 'change' | 'checking' | 'showing' | 'place') =>
  `/manage/help-lines/${code}/${deed}`
export const manageHelpLineVersion = (code: string, version: number) => `/manage/help-lines/${code}/versions/${version}`
export const manageHelpLineRestoring = (code: string, version: number) =>
  `/manage/help-lines/${code}/versions/${version}/restoring`
/** `you/tell` is `you.tell` in an address. */
export const managePage = (path: string) => `/manage/pages/${path.replaceAll('/', '.')}`
export const managePageChange = (path: string) => `${managePage(path)}/change`
export const managePageChangeFrom = (path: string, version: number) => startingWith(managePageChange(path), version)
export const managePageReview = (path: string) => `${managePage(path)}/review`
export const managePageChecking = (path: string) => `${managePage(path)}/checking`
export const managePagePlanRemoval = (path: string) => `${managePage(path)}/plan-removal`
export const managePageVersion = (path: string, version: number) => `${managePage(path)}/versions/${version}`
export const managePageRestoring = (path: string, version: number) => `${managePageVersion(path, version)}/restoring`
export const manageTranslations = '/manage/translations'
export const manageLanguage = (code: string) => `${manageTranslations}/${code}`
/** `you/tell` is `you.tell` in an address. */
export const manageTranslation = (code: string, path: string) => `${manageLanguage(code)}/${path.replaceAll('/', '.')}`
export const manageTranslationFile = (code: string, path: string) => `${manageTranslation(code, path)}/file`
export const manageTranslationRemoval = (code: string, path: string) => `${manageTranslation(code, path)}/removal`
export const manageTranslationVersion = (code: string, path: string, version: number) =>
  `${manageTranslation(code, path)}/versions/${version}`
export const manageTranslationShowing = (code: string, path: string, version: number) =>
  `${manageTranslationVersion(code, path, version)}/showing`
export const manageRecordings = '/manage/recordings'
export const manageRecording = (number: number) => `/manage/recordings/${number}`
export const manageRecordingFile = (number: number) => `/manage/recordings/${number}/file`
export type RecordingDeed = 'showing' | 'removal' | 'throwing-away'
export const manageRecordingDeed = (number: number, deed: RecordingDeed) => `/manage/recordings/${number}/${deed}`

function startingWith(change: string, version: number): string {
  return `${change}?start=${version}&kept=none`
}
