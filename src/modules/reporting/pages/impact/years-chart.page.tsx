import { figureWords } from '../../rules/figure-words.ts'
import type { PublicYear } from '../../rules/years.ts'

const ROW = 32
const BAR = 20
const FIGURE_AT = 52
const BAR_AT = 124
/** Of the chart's width, so that with the words before it the longest bar still fits a phone of 320 pixels. */
const LONGEST = 55

/**
 * Young people supported, a bar a year. It says nothing that the table beside it does not, so it is hidden from screen
 * readers. Bars take the colour of the words around them, which forced colours change together; the drawing is not
 * scaled, so the words stay as large as the page's.
 */
export function YearsChart({ years }: { years: readonly PublicYear[] }) {
  const most = Math.max(1, ...years.map((y) => y.youngPeople ?? 0))
  return (
    <svg
      class="rose-chart"
      xmlns="http://www.w3.org/2000/svg"
      width="100%"
      height={years.length * ROW}
      aria-hidden="true"
      focusable="false"
      fill="currentColor"
    >
      {years.map((year, i) => (
        <YearBar year={year} top={i * ROW} share={(year.youngPeople ?? 0) / most} />
      ))}
    </svg>
  )
}

function YearBar({ year, top, share }: { year: PublicYear; top: number; share: number }) {
  const base = top + BAR - 4
  // A year that has not ended is drawn as an outline: its bar is still growing.
  const look = year.partial ? { 'fill-opacity': 0.15, stroke: 'currentColor', 'stroke-width': 2 } : {}
  return (
    <>
      <text x={0} y={base}>
        {year.year}
      </text>
      <text x={FIGURE_AT} y={base} font-weight="bold">
        {figureWords(year.youngPeople)}
      </text>
      <rect x={BAR_AT} y={top + 1} width={`${(share * LONGEST).toFixed(2)}%`} height={BAR} rx={4} {...look} />
    </>
  )
}
