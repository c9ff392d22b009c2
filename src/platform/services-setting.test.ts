import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { ROOT } from './root.ts'
import { Services } from './services-setting.ts'

type Settings = { [name: string]: Settings } & Settings[]
const settings = (): Settings => parse(readFileSync(join(ROOT, 'config', 'organisation.yml'), 'utf8')).services
const faults = (changed: unknown) => {
  const read = Services.safeParse(changed)
  return read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

/** Every object of them that has fields of its own, with the path to it. */
function partsOf(value: Settings, at = ''): { at: string; part: Record<string, unknown> }[] {
  if (typeof value !== 'object' || value === null || at === 'areas') return []
  const inner = Object.entries(value).flatMap(([name, one]) => partsOf(one, at === '' ? name : `${at}.${name}`))
  return Array.isArray(value) ? inner : [{ at, part: value }, ...inner]
}

describe('what a directory is told', () => {
  test('stands in the settings without a fault', () => expect(faults(settings())).toEqual([]))

  test('has no field for a place: one that is added anywhere is refused with a sentence', () => {
    const count = partsOf(settings()).length
    expect(count).toBeGreaterThan(15)
    const names = ['location', 'locations', 'address', 'postcode', 'latitude', 'service_at_locations', 'route', 'venue']
    fc.assert(
      fc.property(fc.nat(count - 1), fc.constantFrom(...names), fc.jsonValue(), (which, name, value) => {
        const changed = settings()
        const { at, part } = partsOf(changed)[which] ?? { at: '', part: {} }
        part[name] = value
        expect(faults(changed)).toContainEqual(
          `${at}: ${name}: not one of the fields of this part. No place is published, only the area: take it out`,
        )
      }),
    )
  })

  test('nor holds one in a field that has a form of its own', () => {
    const own = ['id', 'code', 'rule', 'from', 'to', 'starts', 'changed', 'checked', 'page', 'status', 'charity_number']
    const tried = new Set<string>()
    for (const [
      which,
      {
        part: { ...names },
      },
    ] of partsOf(settings()).entries())
      for (const name of Object.keys(names).filter((field) => own.includes(field))) {
        const changed = settings()
        const { at, part } = partsOf(changed)[which] ?? { at: '', part: {} }
        part[name] = '14 Larch Street'
        expect([at, name, faults(changed).length]).not.toEqual([at, name, 0])
        tried.add(name)
      }
    expect([...tried].toSorted()).toEqual(own.filter((name) => name !== 'starts').toSorted())
  })

  const one = (change: (service: Record<string, unknown>) => void) => {
    const changed = settings()
    change((changed['list']?.[0] ?? {}) as Record<string, unknown>)
    return faults(changed).join('\n')
  }

  test.each<[string, (service: Record<string, unknown>) => void, string]>([
    ['days of one district alone', (s) => (s['districts'] = ['norwich']), 'would tell where our workers are'],
    ['a term that is not there', (s) => (s['terms'] = ['singing']), 'no term is called singing'],
    ['an id of something else', (s) => (s['id'] = '5CB1FC6B-6710-4e1f-b385-649219c4b237'), 'stands for two things'],
    ['a page of another site', (s) => (s['page'] = '//evil.example'), 'page'],
    ['a word for how it stands', (s) => (s['status'] = 'open'), 'status'],
    ['hours that end before they begin', (s) => (s['hours'] = [{ ...HOURS, from: '18:00' }]), 'after the beginning'],
    ['hours that are no rule', (s) => (s['hours'] = [{ ...HOURS, rule: 'weekdays' }]), 'FREQ=WEEKLY'],
    ['hours twice', (s) => (s['hours'] = [HOURS, HOURS]), 'two parts are called a'],
  ])('with %s is refused', (_, change, sentence) => expect(one(change)).toContain(sentence))
})

const HOURS = { code: 'a', rule: 'FREQ=WEEKLY;BYDAY=MO', from: '09:00', to: '17:00', note: 'By arrangement.' }
