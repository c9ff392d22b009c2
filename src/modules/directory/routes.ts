import { RouteTable } from '#platform/http/routes.ts'
import { anyone, notAudited } from '#platform/http/words.ts'
import * as openReferral from './pages/open-referral/open-referral.ts'
import type { Facts, Site } from './rules/facts.ts'
import { type Listing, makeListing } from './rules/listing.ts'
import { placesIn } from './rules/no-place.ts'

/** `pages`: every public page that answers; a service whose page does not stand yet is not told. */
export type DirectorySetting = Site & { readonly organisation: Facts }

export function routes({ organisation, ...site }: DirectorySetting): RouteTable {
  const listing = publishable(organisation, site)
  const r = new RouteTable()
  const silent = notAudited('tells every directory the same, and nothing of anybody')
  r.get('/open-referral', anyone, silent, openReferral.about)
  r.get('/open-referral/services', anyone, silent, openReferral.services(listing))
  r.get('/open-referral/services/:key', anyone, silent, openReferral.service(listing))
  r.get('/open-referral/service_at_locations', anyone, silent, openReferral.atLocations)
  r.get('/open-referral/service_at_locations/:key', anyone, silent, openReferral.atLocation())
  r.get('/open-referral/taxonomies', anyone, silent, openReferral.taxonomies(listing))
  r.get('/open-referral/taxonomies/:key', anyone, silent, openReferral.taxonomy(listing))
  r.get('/open-referral/taxonomy_terms', anyone, silent, openReferral.terms(listing))
  r.get('/open-referral/taxonomy_terms/:key', anyone, silent, openReferral.term(listing))
  return r
}

/** Rose does not start with settings that would tell anybody where our workers and young people are. */
function publishable(facts: Facts, site: Site): Listing {
  const listing = makeListing(facts, site)
  const faults = placesIn(listing)
  if (faults.length > 0) throw new Error(`config/organisation.yml names places:\n${faults.join('\n')}`)
  return listing
}
