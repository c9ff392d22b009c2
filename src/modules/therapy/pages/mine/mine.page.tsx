import { nameOf, type Summary } from '#modules/young-people'
import { Link } from '#ui/link.tsx'
import * as urls from '#urls'
import { type Course, countDays, type Day } from '../../rules/course.ts'
import { day } from '../pieces.page.tsx'

type Held = Pick<Summary, 'id' | 'reference' | 'givenName' | 'familyName' | 'preferredName'>
/** `held` is null for whoever leads. */
type Given = { held: readonly Held[] | null; courses: readonly (Course & { name: string })[]; days: readonly Day[] }

export function MinePage({ held, courses, days }: Given) {
  return (
    <>
      <h1 class="govuk-heading-l">Therapy</h1>
      {held ? <Mine held={held} /> : <Offered courses={courses} days={days} />}
    </>
  )
}

function Mine({ held }: { held: readonly Held[] }) {
  return (
    <>
      <p class="govuk-body">The young people whose therapy is with you. Nobody else reads what you write.</p>
      {held.length === 0 && <p class="govuk-body">Nobody’s therapy is with you at the moment.</p>}
      <ul class="rose-list">
        {held.map((one) => (
          <li>
            <div class="rose-row">
              <span class="rose-row__name">
                <Link href={urls.therapyOf(one.id)}>{nameOf(one)}</Link>
              </span>
              <span class="rose-row__facts">{one.reference}</span>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function Offered({ courses, days }: Pick<Given, 'courses' | 'days'>) {
  return (
    <>
      <p class="govuk-body">Days and counts for supervision. What was said is the therapist’s alone.</p>
      {courses.length === 0 && <p class="govuk-body">No therapy is offered at the moment.</p>}
      <ul class="rose-list">
        {courses.map((one) => {
          const { met, last } = countDays(days.filter((d) => d.courseId === one.id))
          return (
            <li>
              <div class="rose-row">
                <span class="rose-row__name">
                  <Link href={urls.therapyOf(one.youngPersonId)}>{one.name}</Link>
                </span>
                <span class="rose-row__facts">
                  {one.therapistName}, since {day(one.beganOn)} · met {met === 1 ? 'once' : `${met} times`}
                  {last && `, last on ${day(last)}`}
                </span>
              </div>
            </li>
          )
        })}
      </ul>
    </>
  )
}
