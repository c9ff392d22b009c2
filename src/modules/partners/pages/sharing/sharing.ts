import { type Answer, type Ask, page } from '#platform/http/ask.ts'
import { sharesOf } from '../../store/shares.ts'
import { aboutCase, findCase, recordsOf } from '../case.ts'
import { SharingPage } from './sharing.page.tsx'

/** `GET /cases/:id/sharing` */
export async function show(ask: Ask): Promise<Answer> {
  const of = await findCase(ask)
  if (!of) return 'not-found'
  const shares = await sharesOf(ask.tx, recordsOf(of))
  return page('Information shared or not', SharingPage({ ...of, shares }), { about: aboutCase(of) })
}
