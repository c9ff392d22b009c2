import type { Organisation } from '#platform/organisation.ts'
import type { Caller, FrontDoor } from '#platform/pure/front-door.ts'
import { ENGLISH, type PageLanguage } from '#platform/pure/page-language.ts'
import { hoursSentence } from './rules/lines-in.ts'
import type { DoorFacts, Facts, SteadyFacts } from './rules/placeholders.ts'
import { replyIn } from './rules/reply-words.ts'

/** What the placeholders of the words stand for at this moment. */
export function factsAt(organisation: Organisation, now: Date, language: PageLanguage = ENGLISH): Facts {
  return { ...factsOf(organisation), ...doorFacts(organisation, now, language) }
}

/** What of it can change from one moment to the next: a number is corrected, or its hours are too old to be shown. */
function doorFacts({ front_door: door }: Organisation, now: Date, language: PageLanguage): DoorFacts {
  return {
    'door-public': door.number('public'),
    'door-professionals': door.number('professionals'),
    'door-hours': hoursOfDoor(door, { caller: 'public', now, language }),
    'door-professionals-hours': hoursOfDoor(door, { caller: 'professionals', now, language }),
  }
}

type Asked = { readonly caller: Caller; readonly now: Date; readonly language?: PageLanguage }

/** When the front door answers, as a sentence; '' where nobody has asked for six months. */
export function hoursOfDoor(door: FrontDoor, { caller, now, language = ENGLISH }: Asked): string {
  const hours = door.hours(caller, now)
  return hours === null ? '' : hoursSentence(hours, language)
}

/** Those of them that stand in the settings. */
export function factsOf({
  organisation,
  emergency,
  front_door: door,
  reading,
  call_requests: calls,
}: Organisation): SteadyFacts {
  return {
    name: organisation.name,
    charity: organisation.charity,
    area: organisation.area,
    office: organisation.telephone,
    emergency: emergency.number,
    silent: emergency.silent,
    police: emergency.police,
    door: door.name,
    reply: replyIn(calls.reply_days),
    reading: `${reading.who}, ${reading.when}`,
    'call-days': String(calls.keep_days),
  }
}
