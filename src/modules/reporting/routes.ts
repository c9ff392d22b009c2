import { RouteTable } from '#platform/http/routes.ts'
import { anyone, audited, can, notAudited } from '#platform/http/words.ts'
import type { Asking } from '#platform/lately.ts'
import { answerJson, showImpact } from './pages/impact/impact.ts'
import { publishFigure, showPublication } from './pages/publication/publication.ts'
import { showPublished } from './pages/published/published.ts'
import type { Reporting } from './pages/reports/reports.ts'
import { showReports } from './pages/reports/reports.ts'
import { showRows } from './pages/rows/rows.ts'

/** `views` logs in as rose_reporting; `figures` open onto their rows as the person who looks. */
export function routes({ views, figures, ...asking }: Reporting & Asking): RouteTable {
  const reporting = { views, figures }
  const r = new RouteTable()
  r.get('/impact', anyone, notAudited('figures about nobody in particular'), showImpact(reporting, asking))
  r.get('/impact.json', anyone, notAudited('figures about nobody in particular'), answerJson(views))
  r.get('/reports', can('figures.read'), audited('looked at the figures'), showReports(reporting))
  r.get('/reports/rows/:measure', can('figures.rows'), audited('opened the rows behind a figure'), {
    handler: showRows(reporting),
  })
  r.get(
    '/reports/publication',
    can('figures.publish'),
    audited('looked at a figure to publish'),
    showPublication(reporting),
  )
  r.post('/reports/publication', can('figures.publish'), audited('published a figure'), publishFigure(reporting))
  r.get('/reports/published/:slug', anyone, notAudited('a published figure about nobody'), showPublished)
  return r
}
