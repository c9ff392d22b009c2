import type { Section } from '../question.ts'
import { frontDoor, you } from './referrer.ts'
import { agreement, screening, whyNow } from './request.ts'
import { safeContact } from './safe-contact.ts'
import { youngPerson } from './young-person.ts'

/** What a safeguarding lead can finish in ten minutes; without it a referral cannot be sent. */
export const MINIMUM: readonly Section[] = [you, frontDoor, youngPerson, whyNow, screening, safeContact, agreement]
