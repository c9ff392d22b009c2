import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { inUse, labelOf } from '#platform/organisation.ts'
import { wordsWithoutShape } from '#platform/pdf-letters.ts'
import { londonDate } from '#platform/pure/dates.ts'
import { newId } from '#platform/secrets.ts'
import type { Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { judge } from '../../rules/gate.ts'
import { giveaways } from '../../rules/giveaway.ts'
import { startOf } from '../../rules/letter.ts'
import { pass } from '../../rules/pass.ts'
import type { Setting } from '../../setting.ts'
import { makeLetter } from '../../store/letters.ts'
import { NOT_SURE } from '../answer.page.tsx'
import { giveawayWords } from '../shown.ts'
import { aboutCase, chosen, confirmedOf, findSituation, type Situation, standing } from '../situation.ts'
import { choiceOf } from '../to-whom.ts'
import { marksOf } from '../words-kept.page.tsx'
import { readLetter, type Written } from './new-letter.form.ts'
import { ChoosePage, RehearsalPage, WritePage } from './new-letter.page.tsx'

const TITLE = 'Write a letter'
const REHEARSAL = 'What others would see'
/** The words are kept already, under the page that they were typed on. */
const KEPT = { looksOnly: true }

/** `GET /cases/:id/letters/new`: which letter and to whom, then its words with a warm beginning. */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const situation = await findSituation(ask, setting.organisation)
    if (!situation) return 'not-found'
    const about = { about: aboutCase(situation) }
    const kinds = inUse(setting.organisation.letters, londonDate(ask.now))
    const kind = kinds.find((k) => k.code === ask.query['kind'])
    const choice = choiceOf(situation.choices, ask.query['to'] ?? '')
    if (!kind || !choice) return page(TITLE, ChoosePage({ situation, kinds }), about)
    const { person, episode } = situation
    const words = startOf(kind, {
      name: choice.id === '' ? person.preferredName || person.givenName : choice.name,
      worker: staffOf(ask).name,
      exitLead: episode.exitLead ?? '',
    })
    const noPost = judge(situation.asked('post', choice)).answer === 'no'
    const values = { kind: kind.code, to: choice.id || 'young-person', words, how: noPost ? 'in-person' : '' }
    return page(TITLE, writing(ask, setting, { situation, entry: { values, errors: [] } }), about)
  }
}

/** `POST /cases/:id/letters/new`: the rehearsal of the envelope, or of the paper. Nothing is made yet. */
export function rehearse(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const situation = await findSituation(ask, setting.organisation)
    if (!situation) return 'not-found'
    const about = { about: aboutCase(situation) }
    const { written, reading } = readAndJudge(ask, setting, situation)
    if (!reading.isGood || !written) return faulty(TITLE, writing(ask, setting, { situation, entry: reading.entry }))
    const entry = { values: {}, errors: [] }
    return page(REHEARSAL, rehearsal(ask, setting, { situation, written, entry }), { ...about, ...KEPT })
  }
}

/** `POST /cases/:id/letters`: the letter is made and kept, with what the gate said. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const situation = await findSituation(ask, setting.organisation)
    if (!situation) return 'not-found'
    const { written, reading } = readAndJudge(ask, setting, situation)
    if (!reading.isGood || !written)
      return faulty(TITLE, writing(ask, setting, { situation, entry: reading.entry }), KEPT)
    const passed = pass(situation.asked(written.how, written.choice), confirmedOf(ask))
    if (!passed) {
      const entry = { values: { sure: ask.form.all('sure') }, errors: [{ field: 'sure', message: NOT_SURE }] }
      return faulty(REHEARSAL, rehearsal(ask, setting, { situation, written, entry }), KEPT)
    }
    const { choice, ...letter } = written
    const kept = {
      ...letter,
      youngPersonId: situation.episode.youngPersonId,
      episodeId: situation.episode.id,
      connectionId: choice.id || null,
      toName: choice.name,
      told: passed.told,
      writtenUnder: standing(situation, choice, ask.now),
      sendKey: ask.form.sendKey(),
      by: staffOf(ask).id,
    }
    const id = await makeLetter(ask.tx, kept, ask.now)
    return goTo(urls.letterUrl(id), { about: { kind: 'letter', id, youngPersonId: situation.person.id } })
  }
}

function readAndJudge(ask: Ask, { organisation }: Setting, situation: Situation) {
  const kinds = inUse(organisation.letters, londonDate(ask.now)).map((k) => k.code)
  const { written, reading } = readLetter(ask.form, { choices: situation.choices, kinds })
  if (situation.died) reading.fault('words', 'This young person has died. No letter is needed.')
  else if (written)
    for (const f of judge(situation.asked(written.how, written.choice)).findings)
      if (f.is === 'no')
        reading.fault('how', `${f.sentence} ${written.how === 'post' ? 'You can hand it over yourself.' : f.instead}`)
  return { written, reading }
}

function writing(ask: Ask, { organisation }: Setting, { situation, entry }: { situation: Situation; entry: Entry }) {
  const choice = choiceOf(situation.choices, String(entry.values['to'] ?? '')) ?? chosen(situation, '')
  const stop = judge(situation.asked('post', choice)).findings.find((f) => f.is === 'no')
  return WritePage({
    situation,
    kindLabel: labelOf(organisation.letters, String(entry.values['kind'] ?? '')) || 'Letter',
    toName: choice.name,
    noPost: stop ? stop.sentence : '',
    entry,
    csrf: ask.csrf,
  })
}

type Rehearsed = { situation: Situation; written: Written; entry: Entry }

function rehearsal(ask: Ask, { organisation }: Setting, { situation, written, entry }: Rehearsed) {
  return RehearsalPage({
    situation,
    written,
    judgement: judge(situation.asked(written.how, written.choice)),
    lost: wordsWithoutShape(`${written.choice.name}\n${written.address}\n${written.words}`),
    found: giveaways(written.words, giveawayWords(organisation)),
    entry,
    csrf: ask.csrf,
    sendKey: ask.form.text('send_key') || newId(),
    marks: marksOf(ask.form),
  })
}
