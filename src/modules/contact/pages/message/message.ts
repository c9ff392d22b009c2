import { recordContact } from '#modules/sessions'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { londonTime } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { numberFor } from '../../rules/asked.ts'
import { judge } from '../../rules/gate.ts'
import { giveaways } from '../../rules/giveaway.ts'
import { type Passed, pass } from '../../rules/pass.ts'
import type { Choice } from '../../rules/recipients.ts'
import type { Setting } from '../../setting.ts'
import { keepSent } from '../../store/sent.ts'
import { NOT_SURE } from '../answer.page.tsx'
import { giveawayWords, shownName } from '../shown.ts'
import { aboutCase, chosen, confirmedOf, findOpenSituation, type Situation } from '../situation.ts'
import { marksOf } from '../words-kept.page.tsx'
import { readMessage, type Way } from './message.form.ts'
import { MessagePage, RehearsalPage } from './message.page.tsx'

const TITLE = 'Write a message'
const REHEARSAL = 'What others would see'
/** The words are kept already, under the page that they were typed on. */
const KEPT = { looksOnly: true }

/** `GET /cases/:id/message` */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const situation = await findOpenSituation(ask, organisation)
    if (!situation) return 'not-found'
    const entry = { values: { to: 'young-person', way: 'text' }, errors: [] }
    return page(TITLE, written(ask, situation, entry), { about: aboutCase(situation) })
  }
}

/** `POST /cases/:id/message`: the lock-screen rehearsal. Nothing is recorded yet, and nothing is ever sent from here. */
export function rehearse(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const situation = await findOpenSituation(ask, setting.organisation)
    if (!situation) return 'not-found'
    const read = readAndJudge(ask, situation)
    const { reading } = read
    if (!reading.isGood || !read.message) return faulty(TITLE, written(ask, situation, reading.entry))
    const entry = { values: {}, errors: [] }
    const body = rehearsal(ask, setting, { situation, message: read.message, entry })
    return page(REHEARSAL, body, { about: aboutCase(situation), ...KEPT })
  }
}

/** `POST /cases/:id/message/sending`: it has left from the team's phone, and is kept with its words. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const situation = await findOpenSituation(ask, setting.organisation)
    if (!situation) return 'not-found'
    const { reading, message } = readAndJudge(ask, situation)
    if (!reading.isGood || !message) return faulty(TITLE, written(ask, situation, reading.entry), KEPT)
    const passed = pass(situation.asked(message.way, message.choice), confirmedOf(ask))
    if (!passed) {
      const entry = { values: { sure: ask.form.all('sure') }, errors: [{ field: 'sure', message: NOT_SURE }] }
      return faulty(REHEARSAL, rehearsal(ask, setting, { situation, message, entry }), KEPT)
    }
    await keep(ask, situation, { message, passed })
    return goTo(`${urls.caseUrl(situation.episode.id)}?done=contact`, { about: aboutCase(situation) })
  }
}

type Message = { readonly choice: Choice; readonly way: Way; readonly words: string }

/** The fields, and the gate's "no" as a fault beside the way it stands against. */
function readAndJudge(ask: Ask, situation: Situation) {
  const { choice, way, words, reading } = readMessage(ask.form, situation.choices)
  if (!choice || way === '') return { reading, message: null }
  for (const f of judge(situation.asked(way, choice)).findings)
    if (f.is === 'no') reading.fault('way', `${f.sentence} ${f.instead}`)
  const message: Message = { choice, way, words }
  return { reading, message }
}

async function keep(
  ask: Ask,
  { episode }: Situation,
  { message: { choice, way, words }, passed }: { message: Message; passed: Passed },
): Promise<void> {
  const by = staffOf(ask).id
  const contact = { youngPersonId: episode.youngPersonId, episodeId: episode.id, sendKey: ask.form.sendKey() }
  const whom = choice.id === '' ? '' : ` to ${choice.name} (${choice.relationship})`
  const what = way === 'text' ? 'Text' : 'Voicemail'
  const sessionId = await recordContact(
    ask.tx,
    {
      ...contact,
      workerId: by,
      with: choice.id === '' ? 'young-person' : 'somebody-else',
      by: way === 'text' ? 'message' : 'call',
      reached: false,
      did: `${what}${whom}: “${words}”`,
    },
    ask.now,
  )
  const sent = {
    ...contact,
    channel: way,
    connectionId: choice.id || null,
    toName: choice.name,
    telephone: passed.number,
    words,
    cameOfIt: '',
    told: passed.told,
    sessionId,
    letterId: null,
    by,
  }
  await keepSent(ask.tx, sent, ask.now)
}

function written(ask: Ask, situation: Situation, entry: Entry) {
  const note = (way: Way) => {
    const stop = judge(situation.asked(way, chosen(situation, ''))).findings.find((f) => f.is === 'no')
    return stop ? `To the young person: ${stop.sentence}` : ''
  }
  return MessagePage({
    situation,
    entry,
    csrf: ask.csrf,
    notes: { text: note('text'), voicemail: note('voicemail') },
  })
}

type Rehearsed = { situation: Situation; message: Message; entry: Entry }

function rehearsal(ask: Ask, { organisation }: Setting, { situation, message, entry }: Rehearsed) {
  const asked = situation.asked(message.way, message.choice)
  return RehearsalPage({
    situation,
    ...message,
    number: numberFor(asked),
    judgement: judge(asked),
    shown: shownName(situation, message.choice),
    time: londonTime(ask.now),
    found: giveaways(message.words, giveawayWords(organisation)),
    entry,
    csrf: ask.csrf,
    sendKey: ask.form.text('send_key') || newId(),
    marks: marksOf(ask.form),
  })
}
