/** What this module keeps, why, and what happens to it in the end. */
export const dataMap = {
  'plans.safety_plan': {
    about: 'young people',
    keep: 'as long as the case',
    export: 'after a third-party check',
    erase: 'with the case',
  },
  'plans.goal': { about: 'young people', keep: 'as long as the case', export: 'whole', erase: 'with the case' },
  'plans.earlier_ending': {
    about: 'young people',
    keep: 'as the goal',
    export: 'whole',
    erase: 'with the case',
  },
  'plans.goal_rating': { about: 'young people', keep: 'as long as the case', export: 'whole', erase: 'with the case' },
} as const
