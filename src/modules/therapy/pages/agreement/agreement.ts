import { tell } from '#modules/people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { isIdentifier } from '#platform/pure/identifier.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { agree, askedOfMe } from '../../store/agreements.ts'
import { AgreementPage } from './agreement.page.tsx'

const TITLE = 'Therapy that was handed over'

/** `GET /therapy-handovers`: what a therapist wrote before, or a therapist who has left, and who holds it now. */
export async function show(ask: Ask): Promise<Answer> {
  return page(TITLE, await body(ask, blankEntry))
}

/** `POST /therapy-handovers`: once, and for the therapist who holds it now alone. */
export async function submit(ask: Ask): Promise<Answer> {
  const [holdingId, writerId] = [ask.form.text('holding'), ask.form.text('writer')]
  const areBoth = isIdentifier(holdingId) && isIdentifier(writerId)
  const holderId = areBoth ? await agree(ask.tx, { holdingId, writerId }) : null
  if (holderId === null) return faulty(TITLE, await body(ask, NOT_ASKED))
  const said = 'You read now what was written before in a therapy that is with you.'
  await tell(ask.tx, [{ id: holderId, email: '' }], { said, href: urls.therapy }, ask.now)
  return goTo(`${urls.therapyHandovers}?done=agreed`, { about: { kind: 'therapy-handover', id: holdingId } })
}

const NOT_ASKED: Entry = {
  values: {},
  errors: [{ field: 'asked', message: 'You are not asked about this, or not any more. Nothing was changed.' }],
}

async function body(ask: Ask, entry: Entry) {
  const trustee = staffOf(ask).role === 'safeguarding-trustee'
  const [asked, done] = [await askedOfMe(ask.tx), ask.query['done'] ?? '']
  return AgreementPage({ title: TITLE, asked, trustee, entry, csrf: ask.csrf, done })
}
