import { expect, test } from 'vitest'
import { useApp } from '../../../../../tests/harness/app.ts'
import { useDatabase } from '../../../../../tests/harness/fresh-database.ts'
import { pagesOf, pdfText } from '../../../../../tests/harness/pdf-text.ts'
import { setting } from '../../../../../tests/harness/setting.ts'

const { visitor } = useApp(useDatabase())
const { organisation, emergency } = setting().organisation
const paper = () => visitor().get('/you/card.pdf')

test('the cards are two pages that a screen reader can read, under a name that says nothing', async () => {
  const { rawPayload, headers, statusCode } = await paper()
  expect([statusCode, headers['content-type'], pagesOf(rawPayload)]).toEqual([200, 'application/pdf', 2])
  expect(headers['content-disposition']).toBe('inline; filename="card.pdf"')
  expect(headers['cache-control']).toBe('no-store')
  expect(headers['set-cookie']).toBeUndefined()
  const pdf = rawPayload.toString('latin1')
  expect(pdf).toContain('/StructTreeRoot')
  expect(pdf).toContain('pdfuaid:part')
})

test('one page gives away nothing, the other says whose it is, and both have the numbers', async () => {
  const text = pdfText((await paper()).rawPayload).replaceAll(/[\s\u00a0]+/g, ' ')
  const [discreet = '', plain = ''] = text.split(/(?=Numbers to keep, with our name)/)
  for (const part of [discreet, plain]) {
    expect(part).toContain(emergency.number)
    expect(part).toContain('0800 1111')
  }
  expect(discreet).not.toMatch(/exploit|abus|sex|rose|magdalene|fault|victim|runaway|danger|why/i)
  expect(discreet).toContain('Samaritans')
  expect(plain).toContain('Victim Support')
  expect(discreet).not.toContain(organisation.telephone)
  expect(plain).toContain(organisation.telephone)
  expect(plain).toContain('press 55')
})

test('it is the same file until what stands on it changes', async () => {
  const [one, two] = [await paper(), await paper()]
  expect(one.headers['etag']).toBe(two.headers['etag'])
  expect(one.rawPayload.equals(two.rawPayload)).toBe(true)
})

test('that the phone keeps the file is said before the way to it', async () => {
  const { body } = await visitor().get('/you/card')
  expect(body.indexOf('Your phone keeps that file')).toBeGreaterThan(0)
  expect(body.indexOf('Your phone keeps that file')).toBeLessThan(body.indexOf('href="/you/card.pdf"'))
})
