import { Marks, putToken } from './marks.ts'
import { type Answer, askToken, type How, keepWords } from './post.ts'
import { type State, Status } from './status.ts'

const PAUSE_MS = 1_000
const AT_LEAST_EVERY_MS = 4_000
const PATIENCE_MS = 8_000
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 15_000

export type Outcome = 'kept' | 'no-connection' | 'no-answer' | 'signed-out' | 'somebody-else' | 'cannot-keep'

/** Keeps the words of one form on the server while somebody types, and says whether it has them. */
export class Keeper {
  readonly status: Status
  private readonly marks: Marks
  /** What the server is known to have: what it served, and then what it said it kept. */
  private acknowledged: string
  private acknowledgedTurn = 0
  private at = ''
  private running = false
  private isRestored = false
  private pause = 0
  private limit = 0
  private retry = 0
  private wait = FIRST_WAIT_MS

  constructor(form: HTMLFormElement, tab: string) {
    this.marks = new Marks(form, tab)
    this.status = new Status(form)
    this.acknowledged = this.marks.wordsAsServed()
  }

  get isKept(): boolean {
    return this.marks.isKept
  }

  get isWaiting(): boolean {
    return this.marks.words() !== this.acknowledged
  }

  /**
   * Something was typed: kept soon, at the next pause or after a few seconds at most. Each key of a long text comes here, so
   * the form is not read now.
   */
  typed(): void {
    this.isRestored = false
    this.soon()
  }

  /** What the browser itself put back into the fields, the server may not have. Or it was saved, and nobody touched it since. */
  shown(): void {
    if (!this.isWaiting) return
    this.isRestored = true
    this.marks.recall()
    this.soon()
  }

  /** The page is left: on the way back the browser may fill it again. */
  left(): void {
    this.marks.remember()
  }

  private soon(): void {
    if (this.wait === FIRST_WAIT_MS) this.status.show('not-yet')
    window.clearTimeout(this.pause)
    this.pause = window.setTimeout(() => void this.run(), PAUSE_MS)
    if (this.limit === 0) this.limit = window.setTimeout(() => void this.run(), AT_LEAST_EVERY_MS)
  }

  /** Now, because a field was left, the connection is back or somebody looks again. */
  hurry(): void {
    if (this.isWaiting) void this.run()
  }

  /** The page may be going: sent without waiting for what else is on its way. */
  going(): void {
    if (this.isWaiting) void this.send({ within: PATIENCE_MS, going: true })
  }

  /** Before a save: one request, whose answer also shows that there is a server and that somebody is signed in. */
  async sure(): Promise<Outcome> {
    this.clearTimers()
    const outcome = await this.send({ within: PATIENCE_MS, going: false })
    if (outcome !== 'kept') this.retryLater()
    return outcome
  }

  private async run(): Promise<void> {
    this.clearTimers()
    if (this.running) return
    if (!this.isWaiting) return this.settle()
    this.running = true
    const outcome = await this.send({ within: PATIENCE_MS, going: false }).catch((): Outcome => 'no-answer')
    this.running = false
    if (outcome === 'kept') {
      this.wait = FIRST_WAIT_MS
      if (this.isWaiting) this.soon()
      else this.settle()
    } else {
      this.status.show(outcome satisfies State)
      this.retryLater()
    }
  }

  /** The server has everything that stands here. */
  private settle(): void {
    this.status.show(this.at === '' ? 'nothing' : 'kept', this.at)
  }

  private clearTimers(): void {
    for (const timer of [this.pause, this.limit, this.retry]) window.clearTimeout(timer)
    this.limit = 0
  }

  private retryLater(): void {
    window.clearTimeout(this.retry)
    this.retry = window.setTimeout(() => this.hurry(), this.wait)
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT_MS)
  }

  private async send(how: How, mended = false): Promise<Outcome> {
    const words = this.marks.words()
    const message = this.marks.message(words)
    const answer = await keepWords(message.body, how)
    if (answer.got === 'nothing') return 'no-connection'
    if (answer.got === 'signed-out') return 'signed-out'
    if (answer.status === 200) return this.keptAs(words, message.turn, answer.facts)
    if (answer.status === 410 && this.isRestored) {
      this.acknowledged = words
      return 'kept'
    }
    if (mended) return answer.status < 500 ? 'cannot-keep' : 'no-answer'
    if (answer.status === 409 || answer.status === 410) this.marks.fork(message.key)
    else if (answer.status === 403) {
      const renewed = await this.renewToken(how.within)
      if (renewed !== 'kept') return renewed
    } else return answer.status >= 500 || answer.status === 429 ? 'no-answer' : 'cannot-keep'
    return this.send(how, true)
  }

  private keptAs(words: string, turn: number, facts: Readonly<Record<string, unknown>>): Outcome {
    this.marks.keptAs(Number(facts['kept']))
    if (turn < this.acknowledgedTurn) return 'kept'
    this.acknowledgedTurn = turn
    this.acknowledged = words
    this.at = String(facts['at'] ?? '')
    return 'kept'
  }

  /** Signed in again in another tab: the page goes on with the new session's token, if it is the same person's. */
  private async renewToken(within: number): Promise<Outcome> {
    const answer: Answer = await askToken(within)
    if (answer.got === 'nothing') return 'no-connection'
    if (answer.got === 'signed-out') return 'signed-out'
    if (answer.status !== 200) return 'no-answer'
    if (answer.facts['who'] !== this.marks.who) return 'somebody-else'
    putToken(String(answer.facts['csrf']))
    return 'kept'
  }
}
