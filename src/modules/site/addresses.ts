import * as urls from '#urls'

/** A page that is made of a file of content. */
export type Address = {
  readonly url: string
  /** Of the file below content/en-GB, without its ending. */
  readonly path: string
  /** In the frame of the pages for young people, which lead to each other alone. */
  readonly frame: 'public' | 'you'
  /**
   * Search engines leave it out: who looks for traces of a visit may be who watches the phone, and a form is no place to
   * begin.
   */
  readonly unlisted?: true
  /** The page is for finding somebody to call, so every line stands open on it. */
  readonly allLines?: true
  /** The same page in Easy Read; or, of a page in Easy Read, the same with more words. */
  readonly easy?: string
  readonly inMoreWords?: string
  /** What is new stands at its end. */
  readonly latest?: true
}

/** Every page of the public site that is words alone, in the order of the sitemap. */
export const ADDRESSES: readonly Address[] = [
  { url: urls.home, path: 'home', frame: 'public' },
  { url: urls.you, path: 'you', frame: 'you' },
  { url: urls.youSigns, path: 'you/signs', frame: 'you' },
  { url: urls.youNotYou, path: 'you/not-you', frame: 'you', easy: urls.youNotYouEasy },
  { url: urls.youNotYouEasy, path: 'easy-read/not-you', frame: 'you', inMoreWords: urls.youNotYou },
  { url: urls.youHelp, path: 'you/help', frame: 'you', allLines: true, easy: urls.youHelpEasy },
  { url: urls.youHelpEasy, path: 'easy-read/help', frame: 'you', inMoreWords: urls.youHelp },
  { url: urls.youTell, path: 'you/tell', frame: 'you' },
  { url: urls.youFriend, path: 'you/friend', frame: 'you' },
  { url: urls.youPrivate, path: 'you/private', frame: 'you', unlisted: true },
  { url: urls.youCall, path: 'you/call', frame: 'you', unlisted: true },
  { url: urls.privacyYoungPeople, path: 'privacy/young-people', frame: 'you' },
  { url: urls.whatIsExploitation, path: 'what-is-exploitation', frame: 'public' },
  { url: urls.worriedAboutAChild, path: 'worried-about-a-child', frame: 'public' },
  { url: urls.families, path: 'families', frame: 'public' },
  { url: urls.professionals, path: 'professionals', frame: 'public', latest: true },
  { url: urls.about, path: 'about', frame: 'public', latest: true },
  { url: urls.contact, path: 'contact', frame: 'public' },
  { url: urls.privacy, path: 'privacy', frame: 'public' },
  { url: urls.accessibility, path: 'accessibility', frame: 'public' },
]

/** What a search engine may show, and so what the sitemap names. */
export const LISTED: readonly string[] = ADDRESSES.filter(({ unlisted }) => !unlisted).map(({ url }) => url)

/** Words that are not a page by themselves. */
export const OTHER_WORDS = ['news/']
