// The floors of the house, from the ground up: imports and foreign keys lead downstairs only.
module.exports = [
  ['audit'],
  ['people'],
  ['directory', 'language', 'news', 'site', 'unsaved', 'young-people'],
  ['publishing', 'recordings'],
  ['translations'],
  ['referrals', 'cases', 'groups', 'events', 'booklets', 'promises'],
  [
    'screening',
    'sessions',
    'concerns',
    'plans',
    'partners',
    'visits',
    'supervision',
    'therapy',
    'persons-of-concern',
    'need-to-know',
  ],
  ['call-requests', 'contact'],
  ['desk', 'reporting', 'retention'],
]
