export { PersonHeading as Heading } from '#modules/young-people'
export { formatDay as day } from '#platform/pure/dates.ts'
