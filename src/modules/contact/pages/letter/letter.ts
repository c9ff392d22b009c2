import { type Answer, type Ask, faulty, goTo, page, staffOf } from '#platform/http/ask.ts'
import { labelOf } from '#platform/organisation.ts'
import { newId } from '#platform/secrets.ts'
import { blankEntry, type Entry } from '#ui/field.tsx'
import * as urls from '#urls'
import { judge } from '../../rules/gate.ts'
import { pass } from '../../rules/pass.ts'
import type { Setting } from '../../setting.ts'
import { keepSent, sentOfLetter } from '../../store/sent.ts'
import { NOT_SURE } from '../answer.page.tsx'
import { aboutLetter, type FoundLetter, findLetterOf } from '../letter-of.ts'
import { confirmedOf } from '../situation.ts'
import { LetterPage } from './letter.page.tsx'

const TITLE = 'Letter'

/** `GET /letters/:id` */
export function show(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findLetterOf(ask, setting)
    if (!found) return 'not-found'
    return page(TITLE, await body(ask, setting, { found, entry: blankEntry }), { about: aboutLetter(found) })
  }
}

/** `POST /letters/:id/sending`: it was posted or handed over. */
export function submit(setting: Setting) {
  return async (ask: Ask): Promise<Answer> => {
    const found = await findLetterOf(ask, setting)
    if (!found) return 'not-found'
    const { letter, asked } = found
    const sure = ask.form.all('sure')
    const how = (['post', 'in-person'] as const).find((one) => one === ask.form.text('how'))
    const fault = async (field: string, message: string) => {
      const entry = { values: { sure, how: how ?? '' }, errors: [{ field, message }] }
      return faulty(TITLE, await body(ask, setting, { found, entry }))
    }
    if (!how || (how === 'post' && letter.how !== 'post')) return fault('how', 'Choose what you have done with it.')
    const stop = judge(asked(how)).findings.find((f) => f.is === 'no')
    if (stop) return fault('how', `${stop.sentence} ${stop.instead}`)
    const passed = pass(asked(how), confirmedOf(ask))
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
    return goTo(`${urls.letterUrl(letter.id)}?done=${how}`, { about: aboutLetter(found) })
  }
}

async function body(ask: Ask, { organisation }: Setting, { found, entry }: { found: FoundLetter; entry: Entry }) {
  const { letter, situation, asked } = found
  return LetterPage({
    situation,
    letter,
    kindLabel: labelOf(organisation.letters, letter.kind),
    sent: await sentOfLetter(ask.tx, letter.id),
    judgements: { post: judge(asked('post')), 'in-person': judge(asked('in-person')) },
    entry,
    csrf: ask.csrf,
    sendKey: newId(),
    done: ask.query['done'] ?? '',
  })
}
