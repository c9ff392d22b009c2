import { nameOf, SafeContactPanel } from '#modules/young-people'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { newId } from '#platform/secrets.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { recordContact } from '../../store/contacts.ts'
import { aboutCase, findOpenCase } from '../record/record.ts'
import { QuickPage } from './quick-contact.page.tsx'

const TITLE = 'Call or message'

/** What one tap means. A call that was answered is a session only if it was planned: that is the longer page. */
const TAPS: Readonly<Record<string, { by: 'call' | 'message'; reached: boolean }>> = {
  'tried-call': { by: 'call', reached: false },
  'message-sent': { by: 'message', reached: false },
  'message-exchanged': { by: 'message', reached: true },
}

const NO_WORDS = {
  field: 'did',
  message: 'Write the words that went, as they were: somebody else may have read them.',
}

/** What happened is always kept; and with it, that safe contact did not allow it. */
function againstTexts(safe: { readonly textMessage: boolean | null } | null): string {
  if (safe?.textMessage === true) return ''
  return safe?.textMessage === false
    ? 'Safe contact said then: a text is not safe.'
    : 'Safe contact said then: nobody has asked whether a text is safe.'
}

type Found = NonNullable<Awaited<ReturnType<typeof findOpenCase>>>

/** `GET /cases/:id/contacts/new` */
export async function show(ask: Ask): Promise<Answer> {
  const found = await findOpenCase(ask)
  return found ? page(TITLE, body(ask, found, blankEntry), { about: aboutCase(found) }) : 'not-found'
}

/** `POST /cases/:id/contacts/new`: one tap, now, with a line if wanted. */
export async function submit(ask: Ask): Promise<Answer> {
  const found = await findOpenCase(ask)
  if (!found) return 'not-found'
  const what = ask.form.text('what')
  const tap = Object.hasOwn(TAPS, what) ? TAPS[what] : undefined
  if (!tap)
    return faulty(
      TITLE,
      body(ask, found, { values: ask.form.typed(), errors: [{ field: 'what', message: 'Choose what you did.' }] }),
    )
  const words = ask.form.text('did')
  if (tap.by === 'message' && words === '')
    return faulty(TITLE, body(ask, found, { values: ask.form.typed(), errors: [NO_WORDS] }))
  const against = tap.by === 'message' ? againstTexts(found.person.safeContact) : ''
  const id = await recordContact(
    ask.tx,
    {
      ...tap,
      with: 'young-person',
      did: [words, against].filter(Boolean).join('\n'),
      youngPersonId: found.episode.youngPersonId,
      episodeId: found.episode.id,
      workerId: staffOf(ask).id,
      sendKey: ask.form.sendKey(),
    },
    ask.now,
  )
  return goTo(`${urls.caseUrl(found.episode.id)}?done=${against === '' ? 'contact' : 'contact-unsafe'}`, {
    about: { kind: 'session', id, youngPersonId: found.person.id },
  })
}

function body(ask: Ask, { episode, person }: Found, entry: Entry) {
  const safe = SafeContactPanel({ safe: person.safeContact })
  return QuickPage({
    name: nameOf(person),
    caseId: episode.id,
    entry,
    csrf: ask.csrf,
    sendKey: newId(),
    safe,
    textIsSafe: person.safeContact?.textMessage === true,
    sessionUrl: urls.newSession(episode.id),
  })
}
