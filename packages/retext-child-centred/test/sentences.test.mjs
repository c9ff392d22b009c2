import { describe, expect, test } from 'vitest'
import { guide } from '../guide.js'
import { check } from '../index.js'

/** @type {[string, number[]][]} */
const FOUND = [
  ['Ava continues to put herself at risk by visiting the flat in Great Yarmouth.', [3]],
  ['She is making poor choices about who she sees after school.', [2]],
  ['School describe B as promiscuous.', [5]],
  ['He appears to have chosen this lifestyle.', [1]],
  ['K has an older boyfriend aged 27.', [16]],
  ['J has been sexually active since she was 12.', [11]],
  ['Worker noted that the contact with the adult was consensual.', [9]],
  ['M is involved in CSE and needs to keep herself safe.', [22, 65]],
  ['L was sending explicit pictures to a man online.', [31]],
  ['She keeps going missing and then returns to him.', [47, 48]],
  ['R is streetwise and mature for her age.', [36, 37]],
  ['She was dressed provocatively when police found her.', [38]],
  ['D is attention seeking and manipulative with staff.', [40, 41]],
  ['Young person is hard to reach and refused to engage again.', [42, 43]],
  ['P was a DNA for the third time.', [44]],
  ["O absconded from the children's home on Friday.", [46]],
  ['He is a drug runner for older lads.', [25]],
  ['S admitted that she got into the car.', [55]],
  ['She should have known better than to accept the gifts.', [57]],
  ['C got herself into this situation.', [61]],
  ["T is associating with older men in King's Lynn.", [19]],
  ['Mum feels it is partly her own fault for drinking.', [60]],
  ['N offered sexual favours in return for vapes.', [20]],
  ['E retracted, so this looks like a malicious allegation.', [54]],
  ['Social worker says F knows the risks and is not a victim.', [58]],
]

const CLEAN = [
  'In her words: "he is my boyfriend and I love him."',
  'Exploitation is never a lifestyle choice.',
  "The 1998 record uses the old Street Offences Act 1959 wording 'common prostitute'; disregard scheme discussed.",
  "We challenged the referrer's use of 'putting herself at risk' and agreed different wording.",
  'The adult put K at risk by driving her to the flat.',
  'The man chose to target her after school.',
  'A child cannot consent to being exploited.',
  'Dad did not attend the MACE meeting.',
  'A DNA sample was taken at the SARC.',
  'A mature student volunteer joined the drop-in.',
  'The risk level was reviewed as high by MACE on 4 March.',
  'DfE assessment factor recorded: socially unacceptable behaviour.',
  'K was given alcohol by an adult and could not consent.',
  "Group topic: consent and healthy relationships; the 'older boyfriend' myth.",
  'It was not her fault and she was not to blame.',
]

const rowOf = new Map(guide.map(({ id, row }) => [id, row]))

describe('sentences that the guidance names', () => {
  test.each(FOUND)('%s', (text, rows) => {
    const found = [...new Set(check(text).map(({ rule }) => rowOf.get(rule)))]
    expect(found.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(rows)
  })

  test.each(CLEAN)('nothing in: %s', (text) => {
    expect(check(text)).toEqual([])
  })
})

test('every one of the 73 rows has a rule', () => {
  const rows = new Set(guide.map(({ row }) => row))
  expect(Array.from({ length: 73 }, (_, n) => n + 1).filter((row) => !rows.has(row))).toEqual([])
})
