/** What this module keeps, why, and what happens to it in the end. */
const OF_A_REQUEST = {
  about: 'young people',
  keep: 'the days of the setting keep_days after it was ended; as long as the record, the referral or the concern it led to',
  export: 'to the young person themselves',
  erase: 'with the request',
} as const

export const dataMap = {
  'call_requests.request': { ...OF_A_REQUEST, erase: 'by a daily task, or with the record it led to' },
  'call_requests.number': OF_A_REQUEST,
  'call_requests.event': OF_A_REQUEST,
  'call_requests.step': { ...OF_A_REQUEST, about: 'nobody', export: 'no' },
} as const
