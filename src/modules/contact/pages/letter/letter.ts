import { type Answer, type Ask, type Bytes, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { labelOf } from '#platform/organisation.ts'
import { makePdf } from '#platform/pdf.ts'
import { printable } from '#platform/pdf-letters.ts'
import { formatDate, londonDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import type { Channel } from '../../rules/asked.ts'
import { judge } from '../../rules/gate.ts'
import { addressLines } from '../../rules/letter.ts'
import { pass } from '../../rules/pass.ts'
import type { Choice } from '../../rules/recipients.ts'
import type { Letter } from '../../rules/records.ts'
import type { Setting } from '../../setting.ts'
import { findLetter } from '../../store/letters.ts'
import { keepSent, sentOfLetter } from '../../store/sent.ts'
import { NOT_SURE } from '../answer.page.tsx'
import { confirmedOf, findSituation, type Situation } from '../situation.ts'
import { LetterPage } from './letter.page.tsx'

const TITLE = 'Letter'
const HERE = 'src/modules/contact/pages/letter'

/** `GET /letters/:id` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await find(ask, setting)
    return found ? page(TITLE, await body(ask, setting, { found, entry: blankEntry }), about(found)) : 'not-found'
  }
}

/** `GET /letters/:id/letter.pdf`: the paper itself, which may be posted or handed over. */
export function paper(setting: Setting) {
  return printed(setting, ['post', 'in-person'], ({ letter }) => {
    const paragraphs = printable(letter.words)
      .text.split(/\n{2,}/)
      .map((text) => text.split('\n'))
    const data = { date: formatDate(londonDate(letter.madeAt)), paragraphs }
    return file('letter.pdf', makePdf(`${HERE}/letter.typ`, data))
  })
}

/** `GET /letters/:id/label.pdf`: the label, only while post is safe. */
export function label(setting: Setting) {
  return printed(setting, ['label'], ({ letter }) => {
    const lines = [letter.toName, ...addressLines(letter.address)].map((line) => printable(line).text)
    return file('label.pdf', makePdf(`${HERE}/label.typ`, { lines }))
  })
}

/** `POST /letters/:id/sending`: it was posted or handed over. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await find(ask, setting)
    if (!found) return 'not-found'
    const { letter, situation, choice } = found
    const sure = ask.form.all('sure')
    const how = (['post', 'in-person'] as const).find((one) => one === ask.form.text('how'))
    const fault = async (field: string, message: string) => {
      const entry = { values: { sure, how: how ?? '' }, errors: [{ field, message }] }
      return faulty(TITLE, await body(ask, setting, { found, entry }))
    }
    if (!how || (how === 'post' && letter.how !== 'post')) return fault('how', 'Choose what you have done with it.')
    const stop = judge(situation.asked(how, choice)).findings.find((f) => f.is === 'no')
    if (stop) return fault('how', `${stop.sentence} ${stop.instead}`)
    const passed = pass(situation.asked(how, choice), confirmedOf(ask))
    if (!passed) return fault('sure', NOT_SURE)
    const sent = {
      ...letter,
      channel: how,
      letterId: letter.id,
      telephone: '',
      words: '',
      cameOfIt: '',
      told: passed.told,
      sessionId: null,
      sendKey: ask.form.sendKey(),
      by: staffOf(ask).id,
    }
    await keepSent(ask.tx, sent, ask.now)
    return goTo(`${urls.letterUrl(letter.id)}?done=${how}`, about(found))
  }
}

type Found = { readonly letter: Letter; readonly situation: Situation; readonly choice: Choice }

async function find(ask: Ask, { organisation }: Setting): Promise<Found | null> {
  const letter = await findLetter(ask.tx, ask.params['id'] ?? '')
  const situation = letter && (await findSituation(ask, organisation, letter.episodeId))
  if (!letter || !situation) return null
  const choice = situation.choices.find((one) => one.id === (letter.connectionId ?? ''))
  return { letter, situation, choice: choice ?? noLongerThere(letter) }
}

/** Somebody who is no longer in their life: nothing is known of them any more, so nothing is safe. */
function noLongerThere({ connectionId, toName }: Letter): Choice {
  const to = {
    who: 'family',
    name: toName,
    relationship: '',
    telephone: '',
    safeToContact: null,
    droppedAt18: false,
  } as const
  return { id: connectionId ?? '', name: toName, relationship: '', to }
}

/** A paper is made only while one of the ways is not a "no"; else back to its page, which says why. */
function printed(setting: Setting, ways: readonly Channel[], make: (found: Found) => Bytes) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await find(ask, setting)
    if (!found) return 'not-found'
    const { situation, choice, letter } = found
    const open = ways
      .filter((way) => way !== 'label' || letter.how === 'post')
      .some((way) => judge(situation.asked(way, choice)).answer !== 'no')
    return open ? { ...make(found), ...about(found) } : goTo(urls.letterUrl(letter.id), about(found))
  }
}

function file(fileName: string, bytes: Uint8Array): Bytes {
  return { kind: 'bytes', bytes, type: 'application/pdf', fileName }
}

function about({ letter, situation }: Found) {
  return { about: { kind: 'letter', id: letter.id, youngPersonId: situation.person.id } }
}

async function body(ask: Ask, { organisation }: Setting, { found, entry }: { found: Found; entry: Entry }) {
  const { letter, situation, choice } = found
  return LetterPage({
    situation,
    letter,
    kindLabel: labelOf(organisation.letters, letter.kind),
    sent: await sentOfLetter(ask.tx, letter.id),
    judgements: {
      post: judge(situation.asked('post', choice)),
      'in-person': judge(situation.asked('in-person', choice)),
    },
    entry,
    csrf: ask.csrf,
    sendKey: newId(),
    done: ask.query['done'] ?? '',
  })
}
