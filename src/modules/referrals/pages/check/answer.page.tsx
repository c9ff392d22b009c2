import type { SummaryRow } from '../../rules/summary.ts'

/** An answer in words: paragraphs with their line breaks, labels, or entries with their parts. */
export function Answer({ row }: { row: SummaryRow }) {
  return (
    <>
      {row.values.map((value) =>
        typeof value === 'string' ? (
          <p class="govuk-body rose-as-typed">{value}</p>
        ) : (
          <ul class="rose-plain-list">
            {value.map(({ words, value: text }) => (
              <li>
                <span class="rose-quiet">{words}:</span> <span class="rose-as-typed">{text}</span>
              </li>
            ))}
          </ul>
        ),
      )}
    </>
  )
}
