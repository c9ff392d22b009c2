import { z } from 'zod'

/** What an address could be mistaken for: it begins with the code of the language. */
const PLACES = ['you']

/** A language into which a person may translate the public site. */
const Language = z.strictObject({
  /** BCP 47, such as `pl` or `zh-Hans`. It is the first part of the pages' addresses. */
  code: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,8})*$/)
    .refine((code) => !code.startsWith('en') && !PLACES.includes(code), { message: 'is English, or a page of ours' })
    .refine(isKnown, { message: 'is no code of a language' }),
  /** As its speakers write it. */
  name: z.string().min(1),
  english: z.string().min(1),
  direction: z.enum(['ltr', 'rtl']),
})

export type Language = z.infer<typeof Language>

export const languages = z
  .array(Language)
  .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, { message: 'each language stands once' })

function isKnown(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code)[0] === code
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return false
  }
}
