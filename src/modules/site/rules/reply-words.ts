/**
 * How long a reply to a request for a call takes, where no day can be said: the page with the form says the day, from the
 * rota. `days`: the day of reading, and so many more days with somebody on the rota.
 */
export function replyIn(days: number): string {
  if (days === 0) return 'by the end of the day on which somebody reads it'
  const later = days === 1 ? 'the next day' : `one of the next ${days} days`
  return `on the day on which somebody reads it, or on ${later} that one of us is here`
}
