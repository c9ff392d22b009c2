import { z } from 'zod'
import { AUDIENCES, FACTS, type HelpLine } from '#platform/pure/help-line.ts'

const minute = z.int().min(0).max(1440)
const ranges = z.array(z.object({ from: minute, to: minute }).refine(({ from, to }) => from < to))
const hours = z.union([
  z.literal('always'),
  z.object({ days: z.array(ranges).length(7), bankHolidays: z.union([z.literal('same'), ranges]) }),
])

const Line = z.object({
  code: z.string(),
  name: z.string().min(1),
  for: z.array(z.enum(AUDIENCES)).min(1),
  about: z.string(),
  telephone: z.string().optional(),
  text: z.string().optional(),
  email: z.string().optional(),
  web: z.url({ protocol: /^https$/ }).optional(),
  hours: hours.nullable(),
  cost: z.string(),
  languages: z.array(z.string()),
  verified: z.partialRecord(z.enum(FACTS), z.iso.date()),
  shown: z.boolean(),
  onPlans: z.boolean().default(false),
  onCard: z.boolean().default(false),
  note: z.string().default(''),
})

/** A line as it was kept, perhaps by an earlier release; null when it cannot be shown: a half-read line is no help. */
export function readKeptLine(kept: unknown): HelpLine | null {
  const read = Line.safeParse(kept)
  return read.success ? read.data : null
}
