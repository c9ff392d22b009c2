import type { Rehearsal, RehearsalOf } from '#extension/plans'
import type { Organisation } from '#platform/organisation.ts'
import { Checks, NOT_SURE } from './pages/answer.page.tsx'
import { Beside, Envelope, Giveaways, Handed } from './pages/rehearsal.page.tsx'
import { giveawayWords } from './pages/shown.ts'
import { confirmedOf, reach } from './pages/situation.ts'
import { judge } from './rules/gate.ts'
import { giveaways } from './rules/giveaway.ts'
import { pass } from './rules/pass.ts'

/** The gate in front of a copy of the safety plan, and the rehearsal of it: the same pieces as of a letter. */
export function rehearsalOf(organisation: Organisation): RehearsalOf {
  return async (ask, person, { way, words }): Promise<Rehearsal> => {
    const { choices, asked } = await reach(ask.tx, person, { organisation, now: ask.now })
    const [young] = choices
    if (!young) throw new Error('the young person is always among the choices')
    const question = asked(way, young)
    const judgement = judge(question)
    const byHand = way === 'post' && judge(asked('in-person', young)).answer !== 'no'
    const stop = judgement.findings.find((f) => f.is === 'no')
    return {
      stop: stop ? { sentence: stop.sentence, instead: byHand ? BY_HAND : stop.instead } : null,
      seen:
        way === 'post' ? <Envelope name={young.name} lines={[ADDRESS]} /> : way === 'screen' ? <Beside /> : <Handed />,
      giveaways: <Giveaways found={giveaways(words, giveawayWords(organisation))} />,
      checks: (entry) => <Checks judgement={judgement} entry={entry} />,
      passed: pass(question, confirmedOf(ask)) !== null,
      notSure: NOT_SURE,
      told: { answer: judgement.answer, confirmed: judgement.findings.map((f) => f.code).join(' ') },
    }
  }
}

const ADDRESS = '(their address, which you write by hand)'
const BY_HAND = 'You can hand it over yourself, or look at it together.'
