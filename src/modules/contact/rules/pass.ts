import { type Asked, type Judgement, numberFor } from './asked.ts'
import { judge } from './gate.ts'

declare const passedTheGate: unique symbol

/** Proof that the gate let it through. Only `pass` makes one, so nothing that asks for it is made without the gate. */
export type Passed = {
  readonly [passedTheGate]: true
  readonly channel: Asked['channel']
  readonly number: string
  /** The answer in words, kept with what left. */
  readonly told: string
}

/** Lets it through when nothing stands against it and everything that had to be confirmed was. Null: it stays here. */
export function pass(asked: Asked, confirmed: readonly string[]): Passed | null {
  const judgement = judge(asked)
  const open = judgement.findings.filter((f) => f.is === 'no' || !confirmed.includes(f.code))
  if (open.length > 0) return null
  return { channel: asked.channel, number: numberFor(asked), told: inWords(judgement, confirmed) } as Passed
}

/** The gate's answer as it is kept: what it said, and what the worker confirmed. */
export function inWords({ answer, findings }: Judgement, confirmed: readonly string[]): string {
  if (answer === 'yes') return 'Safe by what is written down.'
  return findings
    .map((f) => {
      if (f.is === 'no') return `No: ${f.sentence}`
      return confirmed.includes(f.code) ? `${f.sentence} Confirmed: ${f.confirm}.` : `${f.sentence} Not confirmed.`
    })
    .join('\n')
}
