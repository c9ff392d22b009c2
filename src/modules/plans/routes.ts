import { again, RouteTable } from '#platform/http/routes.ts'
import { audited, can } from '#platform/http/words.ts'
import * as change from './pages/change/change.ts'
import * as copy from './pages/copy/copy.ts'
import * as ending from './pages/ending/ending.ts'
import * as goals from './pages/goals/goals.ts'
import * as newGoal from './pages/new-goal/new-goal.ts'
import * as rating from './pages/rating/rating.ts'
import * as plan from './pages/safety-plan/safety-plan.ts'
import type { Setting } from './setting.ts'

export function routes(setting: Setting): RouteTable {
  const r = new RouteTable()
  const home = '/young-people/:id/safety-plan'
  r.get(home, can('case.read'), audited('looked at a safety plan'), plan.show(setting))
  r.get(`${home}/versions/:planId`, can('case.read'), audited('looked at a safety plan'), plan.showVersion)
  r.get(`${home}/change`, can('case.work'), audited('looked at a safety plan'), change.show(setting))
  r.post(`${home}/change`, can('case.work'), audited('wrote a safety plan'), change.submit(setting))
  r.get(`${home}/copy`, can('case.work'), audited('looked at a safety plan'), copy.show)
  // Made again is made again: paper gets lost.
  r.post(`${home}/copy`, can('case.work'), audited('looked at a safety plan'), again(copy.rehearse(setting)))
  const made = audited('made a copy of a safety plan')
  r.post(`${home}/copy/making`, can('case.work'), made, again(copy.pdf(setting)))
  r.post(`${home}/copy/making/screen`, can('case.work'), made, { ...again(copy.screen(setting)), frame: 'together' })

  const aims = '/young-people/:id/goals'
  r.get(aims, can('case.read'), audited('looked at goals'), goals.show)
  r.get(`${aims}/new`, can('case.work'), audited('looked at goals'), newGoal.show)
  r.post(`${aims}/new`, can('case.work'), audited('wrote down a goal'), newGoal.submit)
  r.get('/goals/:goalId/ratings/new', can('case.work'), audited('looked at goals'), rating.show)
  r.post('/goals/:goalId/ratings/new', can('case.work'), audited('wrote down how near a goal feels'), rating.submit)
  r.get('/goals/:goalId/ending', can('case.work'), audited('looked at goals'), ending.show)
  r.post('/goals/:goalId/ending', can('case.work'), audited('closed a goal'), ending.submit)
  return r
}
