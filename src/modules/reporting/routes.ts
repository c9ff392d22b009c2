import { RouteTable } from '#platform/http/routes.ts'
import { anyone, audited, can, notAudited } from '#platform/http/words.ts'
import type { Asking } from '#platform/lately.ts'
import { answerJson, showImpact } from './pages/impact/impact.ts'
import { publishFigure, showPublication } from './pages/publication/publication.ts'
import { showPublished } from './pages/published/published.ts'
import { showReports } from './pages/reports/reports.ts'
import { showRows } from './pages/rows/rows.ts'
import type { Readers } from './rows-behind.ts'
import type { Views } from './store/views.ts'

/** `views` logs in as rose_reporting; `readers` open figures onto their rows as the person who looks. */
export function routes({ views, readers, ...asking }: { views: Views; readers: Readers } & Asking): RouteTable {
  const r = new RouteTable()
  r.get('/impact', anyone, notAudited('figures about nobody in particular'), showImpact(views, asking))
  r.get('/impact.json', anyone, notAudited('figures about nobody in particular'), answerJson(views))
  r.get('/reports', can('figures.read'), audited('looked at the figures'), showReports(views, readers))
  r.get('/reports/rows/:measure', can('figures.rows'), audited('opened the rows behind a figure'), {
    handler: showRows(views, readers),
  })
  r.get(
    '/reports/publication',
    can('figures.publish'),
    audited('looked at a figure to publish'),
    showPublication(views),
  )
  r.post('/reports/publication', can('figures.publish'), audited('published a figure'), publishFigure(views))
  r.get('/reports/published/:slug', anyone, notAudited('a published figure about nobody'), showPublished)
  return r
}
