import type { Choice } from '../rules/recipients.ts'

/** The choices as radios: the young person first, then who they are to them. */
export function toItems(choices: readonly Choice[]) {
  return choices.map((choice) => ({
    value: choice.id === '' ? 'young-person' : choice.id,
    text: choice.id === '' ? choice.name : `${choice.name}, ${choice.relationship}`,
  }))
}

export function choiceOf(choices: readonly Choice[], sent: string): Choice | null {
  return choices.find((choice) => choice.id === (sent === 'young-person' ? '' : sent)) ?? null
}
