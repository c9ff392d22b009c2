import { helpFor, isForYoungPeople, Lines, Phone, type WordsNow } from '#modules/site'
import type { ForYou } from '#platform/http/foundations.ts'
import type { Organisation } from '#platform/organisation.ts'
import type { LinesNow } from '#platform/pure/help-line.ts'

type Known = { readonly organisation: Organisation; readonly lines: LinesNow; readonly words: WordsNow }

/** What the ground must know of pages for young people to answer below their addresses when something is wrong. */
export function forYou({ organisation, lines, words }: Known): ForYou {
  const { number, silent } = organisation.emergency
  return {
    isAt: isForYoungPeople,
    tab: () => words.get('you')?.about.tab ?? organisation.organisation.name,
    help: (now) => (
      <>
        <p>
          <strong>In danger now?</strong> Call <Phone number={number} of="Emergency: " />. {silent}
        </p>
        <h2>Who you can talk to</h2>
        <Lines shown={helpFor(lines, 'young-people', now)} audience="young-people" />
      </>
    ),
  }
}
