import { type Composed, compose } from '#app/compose.ts'
import type { Module } from '#app/module.ts'
import type { Services } from '#app/services.ts'
import { auditModule } from '#modules/audit'
import { callRequestsModule } from '#modules/call-requests'
import { casesModule } from '#modules/cases'
import { concernsModule } from '#modules/concerns'
import { contactModule } from '#modules/contact'
import { deskModule } from '#modules/desk'
import { directoryModule } from '#modules/directory'
import { languageModule } from '#modules/language'
import { needToKnowModule } from '#modules/need-to-know'
import { newsModule } from '#modules/news'
import { partnersModule } from '#modules/partners'
import { peopleModule } from '#modules/people'
import { personsOfConcernModule } from '#modules/persons-of-concern'
import { plansModule } from '#modules/plans'
import { promisesModule } from '#modules/promises'
import { publishingModule } from '#modules/publishing'
import { recordingsModule } from '#modules/recordings'
import { referralsModule } from '#modules/referrals'
import { reportingModule } from '#modules/reporting'
import { screeningModule } from '#modules/screening'
import { sessionsModule } from '#modules/sessions'
import { siteModule } from '#modules/site'
import { supervisionModule } from '#modules/supervision'
import { therapyModule } from '#modules/therapy'
import { translationsModule } from '#modules/translations'
import { unsavedModule } from '#modules/unsaved'
import { visitsModule } from '#modules/visits'
import { youngPeopleModule } from '#modules/young-people'
import { dataMap } from './platform/data-map.ts'

/**
 * THE list of modules, floor by floor from the ground up: imports and foreign keys lead downstairs only
 * (.dependency-cruiser.cjs reads this list). Within a floor, what is shown first comes first.
 */
export const FLOORS: readonly (readonly Module[])[] = [
  [auditModule],
  [peopleModule],
  [directoryModule, languageModule, newsModule, siteModule, unsavedModule, youngPeopleModule],
  [publishingModule, recordingsModule],
  [translationsModule],
  [referralsModule, casesModule, promisesModule],
  [
    screeningModule,
    needToKnowModule,
    concernsModule,
    partnersModule,
    sessionsModule,
    plansModule,
    visitsModule,
    supervisionModule,
    therapyModule,
    personsOfConcernModule,
  ],
  [callRequestsModule, contactModule],
  [deskModule, reportingModule],
]

export const MODULES: readonly Module[] = FLOORS.flat()

/** Everything that the modules bring, put together. */
export function modules(services: Services): Composed {
  const composed = compose(MODULES, services)
  return { ...composed, dataMaps: [...composed.dataMaps, dataMap] }
}
