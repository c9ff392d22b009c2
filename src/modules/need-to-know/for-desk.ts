import { type DayList, dayList, MOST, moment } from '#extension/desk'
import { may } from '#modules/people'
import * as urls from '#urls'
import { reviewsWaiting, type WaitingReview } from './store/reviews.ts'

const DAY_MS = 86_400_000

/** Somebody's looking that nobody has reviewed for a week. */
export const reviewsDue: DayList = dayList<WaitingReview>({
  heading: 'Looks to review',
  band: 'waiting',
  rank: 100,
  for: (staff) => may(staff, 'glass.review'),
  ask: ({ now, organisation }) =>
    reviewsWaiting(new Date(now.getTime() - organisation.looking.review_days * DAY_MS), MOST + 1),
  moments: ['at'],
  row: ({ id, name, at }) => ({
    text: `${name} opened a record for an hour`,
    href: urls.glassReview(id),
    facts: moment(at),
    urgent: 'Overdue',
  }),
  more: urls.glassReviews,
})
