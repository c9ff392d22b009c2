// The floors of the house, from the ground up: imports and foreign keys lead downstairs only.
module.exports = [
  ['audit'],
  ['people'],
  ['language', 'site', 'young-people'],
  ['referrals', 'cases', 'groups', 'events', 'booklets'],
  ['contact', 'screening', 'sessions', 'concerns'],
  ['desk', 'reporting', 'retention'],
]
