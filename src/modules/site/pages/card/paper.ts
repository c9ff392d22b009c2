import { createHash } from 'node:crypto'
import type { OpenFile } from '#platform/http/open-file.ts'
import { fileForAnybody, type Special } from '#platform/http/routes.ts'
import type { Organisation } from '#platform/organisation.ts'
import { makePdf } from '#platform/pdf.ts'
import { printable } from '#platform/pdf-letters.ts'
import { type HelpLine, knownHours } from '#platform/pure/help-line.ts'
import type { SiteSetting } from '../../setting.ts'
import { numbersOf } from './card.ts'

/** More than these would make the letters of a card too small to read. */
const MOST_LINES = 6

type Given = Pick<SiteSetting, 'organisation' | 'lines'>

/**
 * `/you/card.pdf`: cards to cut out. Made when it is first asked for, kept in memory, and made again when what stands on it
 * has changed.
 */
export function cardOnPaper({ organisation, lines }: Given): Special {
  let made: { words: string; file: OpenFile } | null = null
  return fileForAnybody(async (_, now) => {
    const words = JSON.stringify(wordsOf(organisation, numbersOf(lines).slice(0, MOST_LINES), now))
    if (made?.words !== words) made = { words, file: fileOf(words) }
    return made.file
  })
}

function fileOf(words: string): OpenFile {
  const bytes = makePdf('src/modules/site/pages/card/card.typ', JSON.parse(words))
  return {
    type: 'application/pdf',
    size: bytes.length,
    mark: createHash('sha256').update(words).digest('base64url').slice(0, 22),
    fileName: 'card.pdf',
    read: async (from, to) => bytes.subarray(from, to),
  }
}

/**
 * Whoever harms a young person may find the discreet card. So nothing on its sheet tells what it is for: our own number is
 * left out, since they would hear who answers, and so is every line whose name tells. Hours stand on the other card where a
 * line always answers, because nobody corrects a card in a pocket.
 */
function wordsOf({ emergency, organisation }: Organisation, lines: readonly HelpLine[], now: Date) {
  const numbers = lines.map((line) => ({
    name: printable(line.name).text,
    note: line.telephone ? '' : 'by text',
    number: line.telephone ?? line.text ?? '',
    always: line.telephone !== undefined && knownHours(line, now) === 'always',
    onCard: line.onCard,
  }))
  return {
    title: 'Numbers to keep',
    discreet: {
      heading: 'Numbers to keep',
      says: 'Cut along the marks. Each card is as large as a bank card.',
      numbers: [
        { name: 'Emergency', note: '', number: emergency.number },
        { name: 'Police', note: '', number: emergency.police },
        ...numbers.filter(({ onCard }) => onCard),
      ],
    },
    plain: {
      heading: 'Numbers to keep, with our name',
      says: 'For places where anybody may see whose card it is: a school, a surgery, a youth club.',
      name: printable(`You deserve to be safe. It is not your fault.`).text,
      numbers: [
        { name: 'Danger now', note: '', number: emergency.number },
        ...numbers.map((one) => (one.always ? { ...one, note: 'day and night' } : one)),
        { name: printable(organisation.name).text, note: '', number: organisation.telephone },
      ],
      silent: printable(emergency.silent).text,
    },
  }
}
