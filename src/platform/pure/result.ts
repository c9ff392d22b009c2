/** What a rule answers when a person asked for something it cannot allow: one clear, kind sentence to show them. */
export type Refusal = { readonly refused: string }

/** Makes a refusal from the sentence to show. The sentence never repeats a young person's data. */
export function refuse(sentence: string): Refusal {
  return { refused: sentence }
}

/** True when an answer is a refusal and not the thing asked for. */
export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && typeof (answer as { refused?: unknown }).refused === 'string'
}
