/** What the ground itself keeps. */
export const dataMap = {
  'platform.installation': { about: 'nobody', keep: 'always', export: 'no', erase: 'never' },
  'platform.mail': {
    about: 'referrers and staff',
    keep: '90 days after it was sent',
    export: 'on request',
    erase: 'by age',
  },
  'public.rose_migration': { about: 'nobody', keep: 'always', export: 'no', erase: 'never' },
} as const
