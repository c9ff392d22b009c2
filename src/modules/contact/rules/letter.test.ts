import { describe, expect, test } from 'vitest'
import { addressLines, gapsIn, startOf } from './letter.ts'
import { choicesOf } from './recipients.ts'

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

test('it can be addressed to the young person and to family, never to a professional, with who was dropped at 18', () => {
  const mum = { name: 'Di', relationship: 'Mum', telephone: '', safeToContact: true, professional: false }
  const people = [
    { ...mum, id: 'a', droppedAt18: true },
    { ...mum, id: 'b', droppedAt18: false },
    { ...mum, id: 'd', professional: true, droppedAt18: false },
  ]
  const choices = choicesOf({ name: 'Im' }, people).map(({ id, to }) => [id, to.who === 'family' && to.droppedAt18])
  expect(choices).toEqual([
    ['', false],
    ['a', true],
    ['b', false],
  ])
})
