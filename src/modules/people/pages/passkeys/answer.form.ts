import { z } from 'zod'
import type { Form } from '#platform/http/form.ts'

const octets = z
  .string()
  .max(8_000)
  .regex(/^[\w-]*={0,2}$/)
const common = { id: octets, rawId: octets, type: z.literal('public-key') }
// What a passkey says beyond this, such as its extensions, is not read.
const extensions = z.unknown().transform(() => ({}))

const Shown = z.object({
  ...common,
  response: z.object({
    clientDataJSON: octets,
    authenticatorData: octets,
    signature: octets,
    /** Of the person whom the passkey was made for; one that the device finds by itself always names them. */
    userHandle: octets,
  }),
  clientExtensionResults: extensions,
})
const Made = z.object({
  ...common,
  response: z.object({
    clientDataJSON: octets,
    attestationObject: octets,
    transports: z
      .array(z.string().regex(/^[a-z-]{1,20}$/))
      .max(8)
      .default([]),
  }),
  clientExtensionResults: extensions,
})
const Challenge = z.object({ challenge: z.string().min(16).max(200) })

/** What the script put into the form when a passkey was shown, with the challenge that it answers. Null: nothing like that. */
export function shownIn(form: Form) {
  return withChallenge(Shown.safeParse(json(form.raw('answer'))))
}

/** The same when a passkey was made. */
export function madeIn(form: Form) {
  return withChallenge(Made.safeParse(json(form.raw('answer'))))
}

type Parsed<Answer> = { success: true; data: Answer } | { success: false }

function withChallenge<Answer extends { response: { clientDataJSON: string } }>(
  parsed: Parsed<Answer>,
): { answer: Answer; challenge: string } | null {
  if (!parsed.success) return null
  const text = Buffer.from(parsed.data.response.clientDataJSON, 'base64url').toString()
  const said = Challenge.safeParse(json(text))
  return said.success ? { answer: parsed.data, challenge: said.data.challenge } : null
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
