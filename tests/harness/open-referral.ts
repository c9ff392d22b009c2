import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { root } from '../../scripts/root.ts'
import type { Facts, ServiceFacts } from '../../src/modules/directory/rules/facts.ts'

type Schema = { readonly [name: string]: Schema }

function read(file: string): Schema {
  return JSON.parse(readFileSync(join(root, 'tests', 'open-referral-uk', file), 'utf8')) as Schema
}

/** The profile's own example of a service. */
export const example: unknown = read('service_full.json')

const service = read('service.json')
const openapi = read('openapi.json')
const term = inside(service, ['properties', 'attributes', 'items', 'properties', 'taxonomy_term'])
const page = inside(openapi, ['components', 'schemas', 'Page'])

const schemas = {
  about: inside(openapi, ['paths', '/', 'get', 'responses', '200', 'content', 'application/json', 'schema']) as object,
  service,
  services: listOf(read('service_list.json')),
  'service at a location': read('service_at_location.json'),
  'services at locations': listOf(read('service_at_location.json')),
  term,
  terms: listOf(term),
  taxonomy: taxonomy(),
  taxonomies: listOf(taxonomy()),
}
export type Kind = keyof typeof schemas

// The profile's files carry words of their own beside those of JSON Schema, so unknown words are passed over.
const ajv = new Ajv2020({ strict: false, allErrors: true })
formats.default(ajv)
const checks = new Map(Object.entries(schemas).map(([kind, schema]) => [kind, ajv.compile(schema)]))

/** What the profile finds wrong with an answer of this kind; one line each. */
export function faultsOf(kind: Kind, body: unknown): string[] {
  const check = checks.get(kind)
  if (!check) throw new Error(`no schema of a ${kind}`)
  return check(body) ? [] : (check.errors ?? []).map((e) => `${e.instancePath}: ${e.message}`)
}

/** The body of a list. Every part of it is there, which the profile's own schema does not ask. */
function listOf(item: object): object {
  const { properties = {} } = page as { properties?: Schema }
  return {
    ...page,
    properties: { ...properties, contents: { type: 'array', items: item } },
    required: [...Object.keys(properties), 'contents'],
  }
}

/** Not among the profile's files that we have: written from openapi.json and the schema of a term. */
function taxonomy(): object {
  const { id, name, description } = (term['properties'] ?? {}) as Schema
  const taxonomy_terms = { type: 'array', items: term }
  return {
    type: 'object',
    properties: { id, name, description, taxonomy_terms },
    required: ['id', 'name', 'description'],
  }
}

function inside(schema: Schema, path: readonly string[]): Schema {
  return path.reduce((at, name) => {
    const next = at[name]
    if (next === undefined) throw new Error(`the profile has no ${path.join('.')}`)
    return next
  }, schema)
}

const WEEKDAYS = {
  code: 'weekdays',
  rule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  from: '09:00',
  to: '17:00',
  starts: null,
}
const ids = Array.from({ length: 60 }, (_, i) => `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`)
const id = (i: number) => ids[i] ?? ''

/** An invented service; every other word of it is the same each time. */
export function inventedService(i: number, over: Partial<ServiceFacts> = {}): ServiceFacts {
  return {
    id: id(20 + i),
    name: `Service ${'abcdefghijklmnopqrstuvwxyz'.charAt(i)}`,
    description: 'Somebody to talk to.',
    status: 'active',
    alert: null,
    page: '/refer',
    minimum_age: null,
    maximum_age: null,
    changed: '2026-01-01',
    checked: '2026-02-01',
    terms: ['talking'],
    languages: [{ code: 'en', name: 'English' }],
    costs: [{ code: 'free', option: 'Free', amount: 0, per: null }],
    hours: [{ ...WEEKDAYS, note: 'By arrangement.' }],
    ...over,
  }
}

/** An invented charity with these services. */
export function inventedFacts(list: readonly ServiceFacts[]): Facts {
  const term = (i: number, code: string) => ({ id: id(i), code, name: code, description: `About ${code}.` })
  return {
    organisation: { name: 'Rose', charity: 'The Larch Trust', telephone: '01632 960001', email: 'office@example.org' },
    districts: [
      { code: 'east', label: 'East Fen' },
      { code: 'west', label: 'West Fen' },
    ],
    services: {
      organisation: { id: id(1), description: 'An invented charity.', charity_number: '123456' },
      contact: { name: 'The office', title: 'Office', phone_note: 'On weekdays.' },
      areas: { east: 'https://example.org/areas/east' },
      taxonomies: [
        { id: id(2), name: 'Kind', description: 'What is done.', terms: [term(4, 'talking'), term(5, 'reading')] },
        { id: id(3), name: 'For', description: 'Whom it is for.', terms: [term(6, 'adults')] },
      ],
      list,
    },
  }
}
