import { may } from '#modules/people'
import { type Answer, type Ask, page, staffOf } from '#platform/http/ask.ts'
import { daysOf, heldCourses, openCourses } from '../../store/courses.ts'
import { MinePage } from './mine.page.tsx'

/** `GET /therapy`: what a therapist holds; for the manager what is offered, with days and counts for supervision. */
export async function show(ask: Ask): Promise<Answer> {
  const leads = may(staffOf(ask), 'therapy.lead')
  const courses = leads ? await openCourses(ask.tx) : []
  const days = leads
    ? await daysOf(
        ask.tx,
        courses.map((one) => one.youngPersonId),
      )
    : []
  const held = leads ? null : await heldCourses(ask.tx)
  return page('Therapy', MinePage({ held, courses, days }))
}
