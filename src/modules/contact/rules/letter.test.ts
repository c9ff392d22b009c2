import { describe, expect, test } from 'vitest'
import { addressLines, gapsIn, startOf } from './letter.ts'
import { choicesOf, isParentOrCarer } from './recipients.ts'

describe('a letter', () => {
  test('begins with the names in their places, and a gap where nobody is known', () => {
    const kind = { starts: 'Dear {name},\n{exit_lead} is there.\n{worker}\n' }
    expect(startOf(kind, { name: 'Im', worker: 'Robin', exitLead: 'Bo' })).toBe('Dear Im,\nBo is there.\nRobin')
    expect(gapsIn(startOf(kind, { name: 'Im', worker: 'Robin', exitLead: '' }))).toEqual(['[who is there now]'])
  })

  test('has an address of lines', () => {
    expect(addressLines(' 1 Elm Row \n\n Norwich\nNR1 1AA ')).toEqual(['1 Elm Row', 'Norwich', 'NR1 1AA'])
  })
})

describe('to whom', () => {
  test.each([
    ['Mum', true],
    ['Stepdad', true],
    ['foster carer', true],
    ['Mother', true],
    ['Grandmother', true],
    ['Aunt', false],
    ['Form tutor', false],
    ['Social worker', false],
  ])('%s is a parent or carer: %s', (relationship, is) => {
    expect(isParentOrCarer(relationship)).toBe(is)
  })

  test('a parent is dropped on the day of turning 18, unless the young person keeps them', () => {
    const mum = { name: 'Di', relationship: 'Mum', telephone: '', safeToContact: true, leadProfessional: false }
    const people = [
      { ...mum, id: 'a', keptAt18: false },
      { ...mum, id: 'b', keptAt18: true },
      { ...mum, id: 'c', relationship: 'Friend', keptAt18: false },
      { ...mum, id: 'd', leadProfessional: true, keptAt18: false },
    ]
    const dropped = (age: number | null) =>
      choicesOf({ name: 'Im', age }, people).map((c) => c.to.who === 'family' && c.to.droppedAt18)
    expect(dropped(17)).toEqual([false, false, false, false])
    expect(dropped(null)).toEqual([false, false, false, false])
    expect(dropped(18)).toEqual([false, true, false, false])
  })
})
