import { RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as decision from './pages/decision/decision.ts'
import * as screening from './pages/screening/screening.ts'
import type { Setting } from './setting.ts'

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  const result = '/referrals/:id/screening'
  r.get(result, can('referral.triage'), audited('looked at a screening'), screening.show(setting))
  r.post(result, can('referral.triage'), audited('recorded a screening'), screening.submit(setting))
  const decide = '/referrals/:id/decision'
  r.get(decide, can('referral.decide'), audited('looked at a decision'), decision.show(setting))
  r.post(decide, can('referral.decide'), audited('decided about a referral'), decision.submit(setting))
  return r
}
