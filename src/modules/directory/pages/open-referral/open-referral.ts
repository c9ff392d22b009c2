import type { Ask, Bytes } from '#platform/http/ask.ts'
import { isRefusal, type Refusal } from '#platform/pure/result.ts'
import { type Listing, listingAt } from '../../rules/listing.ts'
import { pageOf } from '../../rules/paging.ts'
import { readSought, readWanted, refusalOfPlace } from '../../rules/question.ts'
import { search } from '../../rules/search.ts'

/** Which standard this is, for whoever harvests or checks it. */
const ABOUT = {
  version: 'HSDS-UK-3.0',
  profile: 'https://github.com/OpenReferralUK/uk-profile/blob/main/docs/index.md',
  openapi_url: 'https://docs.openreferraluk.org/en/latest/openapi30.json',
}

export async function about(): Promise<Bytes> {
  return given(ABOUT)
}

export function services(listing: Listing) {
  return async ({ query, now }: Ask): Promise<Bytes> => {
    const wanted = readWanted(query)
    if (isRefusal(wanted)) return refused(wanted)
    return list(
      search(listingAt(listing, now).services, wanted).map(({ listed }) => listed),
      query,
    )
  }
}

export function service(listing: Listing) {
  return one((now) => listingAt(listing, now).services, 'service')
}

/** No service stands at a place that is published, whatever is asked. */
export async function atLocations({ query }: Ask): Promise<Bytes> {
  const wanted = readWanted(query)
  const refusal = isRefusal(wanted) ? wanted : refusalOfPlace(query)
  return refusal === null ? list([], query) : refused(refusal)
}

export function atLocation() {
  return one(() => [], 'service at a location')
}

export function taxonomies({ taxonomies }: Listing) {
  return async ({ query }: Ask): Promise<Bytes> =>
    list(
      taxonomies.map(({ listed }) => listed),
      query,
    )
}

export function taxonomy({ taxonomies }: Listing) {
  return one(() => taxonomies, 'taxonomy')
}

export function terms({ terms }: Listing) {
  return async ({ query }: Ask): Promise<Bytes> => list(terms, query)
}

export function term({ terms }: Listing) {
  return one(() => terms.map((listed) => ({ listed, nested: {} })), 'term')
}

function list(all: readonly object[], query: Ask['query']): Bytes {
  const sought = readSought(query)
  return isRefusal(sought) ? refused(sought) : given(pageOf(all, sought))
}

type Whole = { readonly listed: { readonly id: string }; readonly nested: object }

function one(all: (now: Date) => readonly Whole[], kind: string) {
  return async ({ params, now }: Ask): Promise<Bytes> => {
    const found = all(now).find(({ listed }) => listed.id.toLowerCase() === params['key']?.toLowerCase())
    return found ? given({ ...found.listed, ...found.nested }) : answer({ error: `No ${kind} has this id.` }, 404)
  }
}

const SHORTLY = 'public, max-age=300'
/**
 * Any page of any site may read these answers, as the profile asks: they hold nothing that is not for everybody, and are the
 * same for whoever asks. They still say `cross-origin-resource-policy: same-origin`, which reading by a script (CORS) does not
 * meet: nobody puts them into a page of theirs as a picture or a script.
 */
const OPEN = { 'access-control-allow-origin': '*' }

function given(body: object): Bytes {
  return { ...answer(body, 200), headers: { ...OPEN, 'cache-control': SHORTLY } }
}

function refused({ refused: error }: Refusal): Bytes {
  return answer({ error }, 400)
}

function answer(body: object, status: Bytes['status'] & number): Bytes {
  return {
    kind: 'bytes',
    type: 'application/json; charset=utf-8',
    bytes: JSON.stringify(body),
    status,
    headers: OPEN,
  }
}
