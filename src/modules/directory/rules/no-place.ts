/**
 * Where somebody can be waited for is what a person who causes harm would look for: an address, a building, a day and an
 * hour. So whatever leaves here is read through once more, wherever it came from.
 */
const PLACES: readonly (readonly [string, RegExp])[] = [
  ['a postcode', /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]?[\s._·-]{0,3}[\dO][ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])/iu],
  [
    'a street',
    /(?<![\p{L}\p{N}])\d{1,4}[a-z]?,?\s(?:[\p{L}’'.-]{2,30}\s){1,3}(?:street|st|road|rd|lane|avenue|ave|crescent|terrace|square|gardens|court|mews|loke|yard)(?!\p{L})/iu,
  ],
  [
    'a street',
    /(?<=[\p{L}’'])\s(?:Street|STREET|Road|ROAD|Lane|LANE|Avenue|AVENUE|Drive|Close|Crescent|Terrace|Square|Gardens|Court|Mews|Loke|Quay|Parade|Plain|Hill|Way|Row|Walk)(?!\p{L})/u,
  ],
  [
    'a building',
    /(?<=[\p{L}’'])\s(?:House|Hall|Building|Library|Church|Chapel|Centre|Center|Station|Park|Hotel|Hostel|Academy|School|College|Arcade|Café|Cafe)(?!\p{L})/u,
  ],
  [
    'a place to meet',
    /(?<!\p{L})(?:(?:bus|train|railway|coach|petrol)\s(?:station|stop)|(?:shopping|community|leisure|youth|sports|retail)\s(?:centre|center|park|club)|(?:village|church|town)\shall|(?:car|skate|retail)\s?park|hostel|librar(?:y|ies)|drop-?in\sat)s?(?!\p{L})/iu,
  ],
  ['coordinates', /\d{1,2}\.\d{3,10}\s?°?[NS]?\s?[,;/ ]\s?[-−+]?\d{1,3}\.\d{3,10}|\d{1,2}°\s?\d{1,2}/iu],
  [
    'a map reference',
    /\/{3}\p{L}{2,20}\.\p{L}{2,20}\.\p{L}{2,20}|(?<!\p{L})[HJNOST][A-HJ-Z]\s?\d{3,5}\s?\d{3,5}(?!\d)/u,
  ],
  ['a map reference', /[2-9CFGHJMPQRVWX]{4,8}\+[2-9CFGHJMPQRVWX]{2,3}(?![\p{L}\p{N}])/u],
  ['a map', /what3words|w3w\.co|goo\.gl|maps?\.app|maps\.|\/maps|openstreetmap|plus\.codes|(?<!\p{L})uprn(?!\p{L})/iu],
]

const WHEN: readonly (readonly [string, RegExp])[] = [
  ['a day of the week', /(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?!\p{L})/iu],
  ['a time of day', /(?<![£\d.])\d{1,2}[:.]\d{2}(?!\d)|(?<!\d)\d{1,2}\s?[ap]\.?m(?!\p{L})|(?<!\p{L})o[’']clock/iu],
]

/** What in a text would say where somebody is found; null: nothing. A name may be that of a building, and no more. */
export function placeIn(text: string, { isName = false } = {}): string | null {
  return foundIn(text, isName ? PLACES.filter(([what]) => what !== 'a building') : PLACES)
}

/** What in a text would say when; null: nothing. Hours have fields of their own. */
export function momentIn(text: string): string | null {
  return foundIn(text, WHEN)
}

function foundIn(text: string, patterns: typeof PLACES): string | null {
  // Marks that nobody sees, and letters that only look like others, hide nothing.
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/\p{Pd}/gu, '-')
  return patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

const IDENTIFIERS = /(?:^|_)id$/
/** Of one form each, which the settings hold them to. */
const OWN_FORM = /^(?:opens_at|closes_at|dtstart|last_modified|assured_date)$/
/** Of a charity and of a district. */
const NAMES = /\.(?:organization\.name|service_areas\.\d+\.(?:name|service_area))$/

/** One sentence for each text of the listing that must not leave. */
export function placesIn(listing: object): string[] {
  return textsIn(listing, '').flatMap(({ at, text }) => {
    const found = placeIn(text, { isName: NAMES.test(at) }) ?? momentIn(text)
    return found === null
      ? []
      : [`  - services${at}: holds ${found}. No place is published, only the area: take it out`]
  })
}

function textsIn(value: unknown, at: string): { at: string; text: string }[] {
  if (typeof value === 'string') return [{ at, text: value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) =>
    IDENTIFIERS.test(name) || OWN_FORM.test(name) ? [] : textsIn(inner, `${at}.${name}`),
  )
}
