import type { Pool } from 'pg'
import * as audit from '#modules/audit'
import * as desk from '#modules/desk'
import * as people from '#modules/people'
import type { RouteTable } from '#platform/http/routes.ts'
import type { Organisation } from '#platform/organisation.ts'

/** What the roof tells every module when it is put in. */
export type Setting = {
  readonly demo: boolean
  readonly organisation: Organisation
  /** Reads the published views, and nothing else. */
  readonly reporting: Pool
  readonly exitUrl: string
}

/** THE list of modules, and every wire that leads upwards. */
export function modules(setting: Setting): { routes: RouteTable[]; dataMaps: Record<string, unknown>[] } {
  return {
    routes: [people.routes({ demo: setting.demo }), desk.routes()],
    dataMaps: [audit.dataMap, people.dataMap],
  }
}
