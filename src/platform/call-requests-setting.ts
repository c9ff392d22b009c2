import { z } from 'zod'
import { hours } from './help-lines-setting.ts'

const code = z.string().regex(/^[a-z0-9-]+$/)
const words = z.array(z.strictObject({ code, label: z.string().min(1) })).min(1)
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const count = z.number().int().positive()

const steps = z
  .array(
    z.strictObject({
      after_minutes: z.number().int().nonnegative(),
      tell: z.array(z.enum(['on-duty', 'deputies', 'managers', 'safeguarding-trustees'])).min(1),
    }),
  )
  .min(1)
  .refine((all) => all.every((step, i) => i === 0 || step.after_minutes > (all[i - 1]?.after_minutes ?? 0)), {
    message: 'each step comes later than the one before',
  })

/**
 * Who hears such a line may be the one who must not know: it says nothing of anybody who asked, wants to talk or is helped,
 * and nobody in it is spoken of.
 */
const TELLS =
  /\b(?:ask\w*|want\w*|request\w*|message\w*|call\w* (?:\w+ )?back|call\w* (?:us|me)|rang|contacted|told|tell\w*|talk\w*|speak\w*|help\w*|support\w*|worr\w*|safe\w*|young|child\w*|police|social|charity|counsel\w*|team|project|abus\w*|exploit\w*|they|them|their|she|hers?|he|his|him)\b/i

const lines = words.refine((all) => all.every(({ label }) => !TELLS.test(label)), {
  message: 'a line that is said to somebody else must not tell that anybody asked, or for what',
})

/** Young people who ask to be called: when somebody reads it, what can be chosen, who is told, and what looks like a flood. */
export const callRequests = z.strictObject({
  hours,
  open_days: z.number().int().nonnegative().max(14),
  reply_days: z.number().int().nonnegative().max(5),
  times: z.array(z.strictObject({ code, label: z.string().min(1), from: clock, to: clock })).min(1),
  others: words,
  lines,
  topics: words,
  unread_steps: steps,
  unfinished_steps: steps,
  keep_days: count,
  flood: z.strictObject({
    quickest_seconds: count,
    page_hours: count,
    one_network: count,
    everybody: count,
    one_page: count,
    one_number: count,
    number_hours: count,
  }),
})
