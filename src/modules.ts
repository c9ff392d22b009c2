import type { Pool } from 'pg'
import * as audit from '#modules/audit'
import * as callRequests from '#modules/call-requests'
import * as cases from '#modules/cases'
import * as concerns from '#modules/concerns'
import * as contact from '#modules/contact'
import * as desk from '#modules/desk'
import * as directory from '#modules/directory'
import * as language from '#modules/language'
import * as needToKnow from '#modules/need-to-know'
import * as news from '#modules/news'
import * as partners from '#modules/partners'
import * as people from '#modules/people'
import * as personsOfConcern from '#modules/persons-of-concern'
import * as plans from '#modules/plans'
import * as promises from '#modules/promises'
import * as publishing from '#modules/publishing'
import * as recordings from '#modules/recordings'
import * as referrals from '#modules/referrals'
import * as reporting from '#modules/reporting'
import * as screening from '#modules/screening'
import * as sessions from '#modules/sessions'
import * as site from '#modules/site'
import * as supervision from '#modules/supervision'
import * as therapy from '#modules/therapy'
import * as translations from '#modules/translations'
import * as unsaved from '#modules/unsaved'
import * as visits from '#modules/visits'
import * as youngPeople from '#modules/young-people'
import type { RouteTable } from '#platform/http/routes.ts'
import type { Asking } from '#platform/lately.ts'
import type { Organisation } from '#platform/organisation.ts'
import type { ProviderSetting } from '#platform/provider-setting.ts'
import type { Finding } from '#ui/advice-lines.ts'
import * as urls from '#urls'
import { deskSetting } from './desk-lists.ts'
import { dueOn } from './desk-site.ts'
import { cardWires } from './emergency-card.ts'
import { leaving } from './leavers.ts'
import { newsSetting } from './news-wires.ts'
import { dataMap as platformDataMap } from './platform/data-map.ts'
import { rowsBehind } from './rows-behind.ts'
import { CHAPTERS } from './ui/advice-lines.ts'

/** What the roof tells every module when it is put in. */
export type Setting = Asking & {
  readonly demo: boolean
  readonly organisation: Organisation
  /** Reads the published views, and nothing else. */
  readonly reporting: Pool
  readonly exitUrl: string
  /** The public address of this Rose. */
  readonly url: string
  /** Known to this installation alone. */
  readonly secret: string
  /** What is new, for pages that are drawn ahead. */
  readonly latest: news.Latest
  /** What is recorded of pages, for those that are drawn ahead. */
  readonly recorded: recordings.ShownNow
  /** The help lines as they are now. */
  readonly lines: publishing.HelpLines
  /** The words of the site's pages as they are now. */
  readonly words: publishing.CurrentPages
  /** What of them is said in other languages. */
  readonly translations: translations.CurrentTranslations
  /** A page of the public site with everything around it, as a visitor is sent it. */
  readonly drawPublic: publishing.DrawPublic
  /** What the advice on language finds in a text. */
  readonly check: (text: string) => readonly Finding[]
  /** Where staff may sign in as well; null: nowhere else. */
  readonly provider: ProviderSetting | null
}

/** What the sitemap names. */
const GUIDE = [urls.languageGuide, ...CHAPTERS.map(urls.languageChapter)]
const PUBLIC_PAGES = [...site.LISTED, urls.news, urls.refer, urls.language, ...GUIDE, urls.impact]

/** THE list of modules, and every wire that leads upwards. */
export function modules(setting: Setting): { routes: RouteTable[]; dataMaps: Record<string, unknown>[] } {
  const { organisation } = setting
  const ofRecordings = recordingsSetting(setting)
  const plansForCases = plans.forCases(organisation)
  const partnersForCases = partners.forCases(organisation)
  const concernsForCases = concerns.forCases(organisation)
  // What must stand above a case and above the form of a session, whoever knows it.
  const warnings: cases.WarningsOf[] = [
    needToKnow.openForAnHour,
    ...concernsForCases.warnings,
    partnersForCases.warnings,
    sessions.forCases.warnings,
    plansForCases.warnings,
  ]
  const caseSetting: cases.Setting = {
    organisation,
    url: setting.url,
    promises: promises.openPromises,
    sessionsHeldBy: sessions.forCases.sessionsHeldBy,
    timeline: [
      sessions.forCases.entries,
      sessions.forCases.readings,
      concernsForCases.entries,
      contact.entriesOf(organisation),
      plansForCases.entries,
      partnersForCases.entries,
      supervision.forCases.entries,
      therapy.forCases.entries,
      personsOfConcern.forCases.entries,
    ],
    warnings,
    blockers: [sessions.forCases.blockers, concernsForCases.blockers, supervision.forCases.blockers],
    onAllocated: screening.allocated,
  }
  return {
    routes: [
      audit.routes({ people: people.everybody, onlyAbout: concerns.concernsHeardBy }),
      people.routes(setting),
      people.staffRoutes({ organisation, url: setting.url, ...leaving(setting) }),
      unsaved.routes(),
      youngPeople.routes({
        organisation,
        url: setting.url,
        episodesOf: cases.episodesOf,
        card: cardWires,
        warnings: [needToKnow.openForAnHour],
        onDeath: [sessions.withdrawAfterDeath],
      }),
      cases.routes(caseSetting),
      promises.routes(),
      sessions.routes({ organisation, warnings, url: setting.url }),
      referrals.routes({ ...setting, screeningOf: screening.screeningOf }),
      screening.routes({ organisation }),
      concerns.routes(setting),
      visits.routes(setting),
      supervision.routes(),
      therapy.routes({ organisation, url: setting.url }),
      personsOfConcern.routes({ organisation }),
      plans.routes({ organisation, lines: setting.lines, rehearsalOf: contact.rehearsalOf(organisation) }),
      partners.routes({ organisation, url: setting.url }),
      needToKnow.routes({ organisation, url: setting.url, secret: setting.secret }),
      contact.routes({ organisation }),
      callRequests.routes({ ...setting, content: setting.words }),
      desk.routes(deskSetting({ organisation, dueOn: dueOn({ ...setting, recordings: ofRecordings }) })),
      reporting.routes({ ...setting, views: setting.reporting, readers: rowsBehind }),
      ...(setting.demo ? [desk.demoRoutes()] : []),
      language.routes({ organisation, url: setting.url, words: language.ownWords() }),
      directory.routes({ organisation, url: setting.url, pages: PUBLIC_PAGES }),
      news.routes(newsSetting(setting, PUBLIC_PAGES)),
      publishing.lineRoutes({ ...setting, doors: Object.values(organisation.front_door.lines) }),
      publishing.routes({ ...setting, links: [...PUBLIC_PAGES, urls.youPrivate, urls.youCall, urls.youCard] }),
      translations.routes(setting),
      recordings.routes(ofRecordings),
      site.routes({ ...setting, pages: PUBLIC_PAGES, content: setting.words, elsewhere: [urls.youCall] }),
    ],
    dataMaps: dataMaps(),
  }
}

function recordingsSetting(setting: Setting): recordings.Setting {
  const { organisation, words, recorded, transactions } = setting
  return {
    pages: (now) => site.pagesToRecord(words, organisation, now),
    shown: recorded,
    tooHeavyWith: (path, offered) => publishing.tooHeavyWith(setting, path, offered),
    transactions,
  }
}

function dataMaps(): Record<string, unknown>[] {
  return [
    audit.dataMap,
    people.dataMap,
    unsaved.dataMap,
    promises.dataMap,
    youngPeople.dataMap,
    cases.dataMap,
    referrals.dataMap,
    screening.dataMap,
    sessions.dataMap,
    concerns.dataMap,
    plans.dataMap,
    partners.dataMap,
    needToKnow.dataMap,
    visits.dataMap,
    supervision.dataMap,
    therapy.dataMap,
    personsOfConcern.dataMap,
    contact.dataMap,
    callRequests.dataMap,
    reporting.dataMap,
    language.dataMap,
    directory.dataMap,
    news.dataMap,
    site.dataMap,
    publishing.dataMap,
    translations.dataMap,
    recordings.dataMap,
    platformDataMap,
  ]
}
