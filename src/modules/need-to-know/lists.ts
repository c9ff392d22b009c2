import { reviewsWaiting } from './store/reviews.ts'

/** What the desk, on a higher floor, is handed by the roof; each as this viewer may see it. */
export const lookingLists = { waiting: reviewsWaiting }
