import { namedId } from '../../../platform/pure/named-id.ts'
import { isFreshlyVerified } from '../../../platform/pure/opening-hours.ts'
import { readRecurrence } from '../../../platform/pure/recurrence.ts'
import { isRefusal } from '../../../platform/pure/result.ts'
import type { Facts, ServiceFacts, Site, TaxonomyFacts } from './facts.ts'

// Every field of an answer is named here, one by one: what somebody adds to the settings goes nowhere by itself.

export type Listing = ReturnType<typeof makeListing>
export type Service = ReturnType<typeof serviceOf>

/** Everything that a directory can be told. */
export function makeListing(facts: Facts, site: Site) {
  const { list, taxonomies } = facts.services
  return {
    // A directory leads people to it, so a service without a page that answers is not there yet.
    services: list.filter(({ page }) => site.pages.includes(page)).map((one) => serviceOf(one, facts, site)),
    taxonomies: taxonomies.map((one) => ({ listed: taxonomyOf(one), nested: { taxonomy_terms: termsOf(one) } })),
    terms: taxonomies.flatMap(termsOf),
  }
}

/** As it may be told at this moment: no hours of a service that nobody has checked for six months. */
export function listingAt(listing: Listing, now: Date): Listing {
  const known = ({ listed }: Service) => isFreshlyVerified(listed.assured_date ?? null, now)
  const services = listing.services.map((one) =>
    known(one) ? one : { ...one, nested: { ...one.nested, schedules: [] } },
  )
  return { ...listing, services }
}

/** `listed`: as it stands in a list. `nested`: what is said besides when it is asked for by itself. */
function serviceOf(one: ServiceFacts, facts: Facts, site: Site) {
  const organization = organizationOf(facts, site)
  return {
    listed: {
      id: one.id,
      organization_id: organization.id,
      name: one.name,
      description: one.description,
      url: new URL(one.page, site.url).href,
      email: facts.organisation.email,
      status: one.status,
      minimum_age: one.minimum_age ?? undefined,
      maximum_age: one.maximum_age ?? undefined,
      assured_date: one.checked ?? undefined,
      alert: one.alert ?? undefined,
      last_modified: `${one.changed}T00:00:00.000Z`,
      organization,
    },
    nested: {
      schedules: schedulesOf(one),
      service_areas: areasOf(one, facts),
      service_at_locations: [],
      languages: languagesOf(one),
      organization: { ...organization, organization_identifiers: identifiersOf(facts) },
      cost_options: costsOf(one),
      contacts: contactsOf(one, facts),
      attributes: attributesOf(one, facts),
    },
  }
}

function organizationOf({ organisation, services }: Facts, site: Site) {
  return {
    id: services.organisation.id,
    name: organisation.charity,
    description: services.organisation.description,
    email: organisation.email,
    website: new URL('/', site.url).href,
  }
}

function identifiersOf({ services: { organisation } }: Facts) {
  const { id, charity_number: identifier } = organisation
  if (identifier === null) return []
  const scheme = { identifier_scheme: 'GB-CHC', identifier_type: 'Charity number' }
  return [{ id: namedId(id, 'charity number'), organization_id: id, ...scheme, identifier }]
}

/** The times are those of the clock on the wall, in winter and in summer; an offset would be wrong for half of the year. */
function schedulesOf({ id, hours }: ServiceFacts) {
  return hours.map((one) => {
    const rule = readRecurrence(one.rule)
    if (isRefusal(rule)) throw new Error(rule.refused)
    return {
      id: namedId(id, `hours ${one.code}`),
      service_id: id,
      dtstart: one.starts ?? undefined,
      freq: rule.freq,
      interval: rule.interval,
      byday: rule.byday.join(',') || undefined,
      bymonthday: rule.bymonthday.join(',') || undefined,
      opens_at: one.from,
      closes_at: one.to,
      description: one.note,
    }
  })
}

function areasOf({ id, districts }: ServiceFacts, facts: Facts) {
  const codes = districts ?? facts.districts.map(({ code }) => code)
  return codes.map((code) => {
    const district = facts.districts.find((one) => one.code === code)
    if (!district) throw new Error(`services: no district is called ${code}`)
    const area = { name: district.label, service_area: district.label, uri: facts.services.areas[code] }
    return { id: namedId(id, `area ${code}`), service_id: id, ...area }
  })
}

/** The profile keeps the id of a language alone; its name and code are those of HSDS 3.0, from which the profile is made. */
function languagesOf({ id, languages }: ServiceFacts) {
  return languages.map(({ code, name }) => ({ id: namedId(id, `language ${code}`), service_id: id, name, code }))
}

function costsOf({ id, costs }: ServiceFacts) {
  return costs.map(({ code, option, amount, per }) => {
    const cost = { option, amount, amount_description: per ?? undefined }
    return { id: namedId(id, `cost ${code}`), service_id: id, ...cost }
  })
}

/** A room and never a person. Its telephone stands where HSDS 3.0 has it. */
function contactsOf({ id }: ServiceFacts, { organisation, services: { contact } }: Facts) {
  const contactId = namedId(id, 'contact office')
  const phone = { number: organisation.telephone, description: contact.phone_note }
  const phones = [{ id: namedId(id, 'phone office'), contact_id: contactId, ...phone }]
  return [{ id: contactId, service_id: id, name: contact.name, title: contact.title, phones }]
}

function attributesOf({ id, terms }: ServiceFacts, facts: Facts) {
  const all = facts.services.taxonomies.flatMap((of) => of.terms.map((term) => ({ of, term })))
  return all
    .filter(({ term }) => terms.includes(term.code))
    .map(({ of, term }) => ({
      id: namedId(id, `term ${term.id}`),
      link_id: id,
      taxonomy_term_id: term.id,
      link_type: 'service',
      taxonomy_term: termOf(of, term),
    }))
}

function taxonomyOf({ id, name, description }: TaxonomyFacts) {
  return { id, name, description }
}

function termsOf(of: TaxonomyFacts) {
  return of.terms.map((term) => termOf(of, term))
}

function termOf(of: TaxonomyFacts, { id, name, description }: TaxonomyFacts['terms'][number]) {
  return { id, name, description, taxonomy: of.name, taxonomy_id: of.id }
}
