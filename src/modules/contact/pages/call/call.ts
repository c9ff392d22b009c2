import { recordContact } from '#modules/sessions'
import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { londonTime } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { judge } from '../../rules/gate.ts'
import { inWords, pass } from '../../rules/pass.ts'
import type { Choice } from '../../rules/recipients.ts'
import type { Setting } from '../../setting.ts'
import { keepSent } from '../../store/sent.ts'
import { NOT_SURE } from '../answer.page.tsx'
import { shownName } from '../shown.ts'
import { aboutCase, chosen, confirmedOf, findOpenSituation, type Situation } from '../situation.ts'
import { choiceOf } from '../to-whom.ts'
import { OUTCOMES, readCall } from './call.form.ts'
import { CallPage } from './call.page.tsx'

const TITLE = 'Call'

/** `GET /cases/:id/call`, and of somebody in their life with `?to=`. */
export function show({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const situation = await findOpenSituation(ask, organisation)
    if (!situation) return 'not-found'
    const choice = chosen(situation, ask.query['to'] ?? '')
    return page(TITLE, body(ask, situation, { choice, entry: blankEntry }), { about: aboutCase(situation) })
  }
}

/** `POST /cases/:id/call/number`: the number can be pressed once everything is confirmed. */
export function number({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const situation = await findOpenSituation(ask, organisation)
    if (!situation) return 'not-found'
    const choice = choiceOf(situation.choices, ask.form.text('to'))
    const entry = { values: { sure: ask.form.all('sure') }, errors: [] }
    if (choice && pass(situation.asked('call', choice), confirmedOf(ask)))
      return page(TITLE, body(ask, situation, { choice, entry }), { about: aboutCase(situation) })
    const fault = [{ field: 'sure', message: NOT_SURE }]
    return faulty(
      TITLE,
      body(ask, situation, { choice: chosen(situation, choice?.id ?? ''), entry: { ...entry, errors: fault } }),
    )
  }
}

/** `POST /cases/:id/call`: what became of a call, in one tap. What happened is always kept, whatever the gate said. */
export function submit({ organisation }: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const situation = await findOpenSituation(ask, organisation)
    if (!situation) return 'not-found'
    const choice = choiceOf(situation.choices, ask.form.text('to') || 'young-person')
    const { what, line, reading } = readCall(ask.form)
    if (!choice) reading.fault('what', 'This person is no longer written down. Choose whom you called.')
    if (situation.died) reading.fault('what', 'This young person has died, so nothing is recorded here any more.')
    if (choice && what === 'voicemail' && judge(situation.asked('voicemail', choice)).answer === 'no')
      reading.fault(
        'what',
        'A voicemail is not safe here. If you left one, write it in the line and tell your manager.',
      )
    if (!reading.isGood || !choice || what === '')
      return faulty(TITLE, body(ask, situation, { choice: choice ?? chosen(situation, ''), entry: reading.entry }))
    await keep(ask, situation, { choice, what, line })
    return goTo(`${urls.caseUrl(situation.episode.id)}?done=contact`, { about: aboutCase(situation) })
  }
}

type Happened = { choice: Choice; what: keyof typeof OUTCOMES; line: string }

async function keep(ask: Ask, { episode, person, asked }: Situation, { choice, what, line }: Happened): Promise<void> {
  const outcome = OUTCOMES[what]
  const channel = what === 'voicemail' ? 'voicemail' : 'call'
  const question = asked(channel, choice)
  const whom = choice.id === '' ? '' : ` ${choice.name} (${choice.relationship})`
  const contact = { youngPersonId: episode.youngPersonId, episodeId: episode.id, sendKey: ask.form.sendKey() }
  const sessionId = await recordContact(
    ask.tx,
    {
      ...contact,
      workerId: staffOf(ask).id,
      with: choice.id === '' ? 'young-person' : 'somebody-else',
      by: 'call',
      reached: outcome.reached,
      did: `Called${whom}: ${outcome.came}.${line === '' ? '' : `\n${line}`}`,
    },
    ask.now,
  )
  const sent = {
    ...contact,
    channel,
    connectionId: choice.id || null,
    toName: choice.name,
    telephone: choice.to.who === 'family' ? choice.to.telephone : (person.safeContact?.telephone ?? ''),
    words: line,
    cameOfIt: outcome.came,
    told: inWords(judge(question), confirmedOf(ask)),
    sessionId,
    letterId: null,
    by: staffOf(ask).id,
  } as const
  await keepSent(ask.tx, sent, ask.now)
}

function body(ask: Ask, situation: Situation, { choice, entry }: { choice: Choice; entry: Entry }) {
  const confirmed = confirmedOf(ask)
  const asked = situation.asked('call', choice)
  return CallPage({
    situation,
    choice,
    judgement: judge(asked),
    passed: pass(asked, confirmed),
    voicemailIsSafe: judge(situation.asked('voicemail', choice)).answer !== 'no',
    shown: shownName(situation, choice),
    time: londonTime(ask.now),
    entry,
    csrf: ask.csrf,
    sendKey: ask.form.text('send_key') || newId(),
    confirmed,
  })
}
