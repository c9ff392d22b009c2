import { expect, test } from 'vitest'
import { textOf } from './text.ts'

const latin = (text: string) => Buffer.from(text, 'latin1')
const utf8 = (text: string) => Buffer.from(text, 'utf8')
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const said = (charset: string) => `<?xml version="1.0" encoding="${charset}"?><t>Café “x” €</t>`
const win = (text: string) =>
  Buffer.from(text.replace('“', '\x93').replace('”', '\x94').replace('€', '\x80').replace('é', '\xe9'), 'latin1')

test.each([
  ['UTF-8, and says so', utf8(said('utf-8')), 'text/xml; charset=utf-8', 'Café “x” €'],
  ['UTF-8 that its header calls latin-1', utf8(said('utf-8')), 'text/xml; charset=ISO-8859-1', 'Café “x” €'],
  ['UTF-8 that calls itself latin-1', utf8(said('iso-8859-1')), 'text/xml', 'Café “x” €'],
  ['UTF-8 with a mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8(said('utf-8'))]), '', 'Café “x” €'],
  ['UTF-16 with a mark', utf16(said('utf-16')), 'text/xml; charset=utf-8', 'Café “x” €'],
  ['Windows, by its header', win(said('')), 'text/xml; charset=windows-1252', 'Café “x” €'],
  ['Windows, by its first line', win(said('windows-1252')), 'text/xml', 'Café “x” €'],
  [
    'Windows by its first line, and a header that is wrong',
    win(said('windows-1252')),
    'text/xml; charset=utf-8',
    'Café “x” €',
  ],
  ['latin-1, with quotation marks around its name', latin('<t>Caf\xe9</t>'), 'text/xml; charset="iso-8859-1"', 'Café'],
])('%s', (_, bytes, type, words) =>
  expect(textOf({ bytes, type })).toHaveProperty('text', expect.stringContaining(words)),
)

test.each([
  ['no letter', Buffer.alloc(0), 'text/xml', 'empty'],
  ['only blanks', utf8(' \n'), 'text/xml', 'empty'],
  ['latin-1 that says nothing', latin('<t>Caf\xe9</t>'), 'text/xml', 'charset'],
  ['half a letter at the end', utf8('<t>é').subarray(0, 4), 'text/xml', 'charset'],
  ['a way of writing that nobody knows', latin('<t>Caf\xe9</t>'), 'text/xml; charset=klingon', 'charset'],
  ['UTF-7', latin('+ADw-script+AD4-\xe9'), 'text/xml; charset=utf-7', 'charset'],
  ['a film', utf8('<rss/>'), 'video/mp4', 'wrong-type'],
  ['a file of anything', utf8('<rss/>'), 'application/octet-stream', 'wrong-type'],
  ['bytes with zeros', Buffer.from([60, 0, 62]), 'text/xml', 'wrong-type'],
])('%s is wrong', (_, bytes, type, wrong) => expect(textOf({ bytes, type })).toEqual({ wrong }))
