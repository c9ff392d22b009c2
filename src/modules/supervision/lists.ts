import { answeredSince, askUnanswered } from './store/questions.ts'

/** What the desk, on a higher floor, is handed by the roof; each as this viewer may see it. */
export const supervisionLists = { unanswered: askUnanswered, answered: answeredSince }
