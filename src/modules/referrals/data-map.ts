/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'referrals.draft': {
    about: 'young people and referrers',
    keep: 'until it is sent, at most 14 days after it was last saved',
    export: 'no: it was never sent to us',
    erase: 'by the task that ends drafts',
  },
  'referrals.referral': {
    about: 'young people and referrers',
    keep: 'as long as the young person’s record; one that was not accepted, 6 years',
    export: 'on request, without what others told in confidence',
    erase: 'with the record',
  },
  'referrals.move': {
    about: 'young people',
    keep: 'as the referral',
    export: 'on request',
    erase: 'with the referral',
  },
  'referrals.conversation': {
    about: 'young people and referrers',
    keep: 'as the referral',
    export: 'on request, without what others told in confidence',
    erase: 'with the referral',
  },
  'referrals.addition': {
    about: 'young people and referrers',
    keep: 'as the referral',
    export: 'on request, without what others told in confidence',
    erase: 'with the referral',
  },
  'referrals.change': {
    about: 'young people',
    keep: 'as the referral',
    export: 'on request',
    erase: 'with the referral',
  },
  'referrals.attachment': {
    about: 'young people',
    keep: 'as the referral; with a draft that is not sent, until the draft ends',
    export: 'on request',
    erase: 'with the referral',
  },
  'referrals.named': { about: 'staff', keep: 'as the referral', export: 'on request', erase: 'with the referral' },
} as const
