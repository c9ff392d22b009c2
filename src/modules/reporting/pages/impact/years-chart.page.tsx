import type { PublicYear } from '../../rules/years.ts'

const ROW = 34
const BAR = 20
const LABEL = 56
const WIDTH = 640
const WORDS = 70

/**
 * Young people supported, a bar a year. It says nothing that the table beside it does not, so it is hidden from screen
 * readers. Bars take the colour of the words around them, which forced colours change together.
 */
export function YearsChart({ years }: { years: readonly PublicYear[] }) {
  const most = Math.max(1, ...years.map((y) => y.youngPeople ?? 0))
  const height = years.length * ROW
  return (
    <svg
      class="rose-chart"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${height}`}
      width="100%"
      aria-hidden="true"
      focusable="false"
      fill="currentColor"
      font-size="16"
    >
      {years.map((year, i) => (
        <YearBar year={year} top={i * ROW} share={(year.youngPeople ?? 0) / most} />
      ))}
    </svg>
  )
}

function YearBar({ year, top, share }: { year: PublicYear; top: number; share: number }) {
  const length = Math.round(share * (WIDTH - LABEL - WORDS))
  const middle = top + BAR / 2 + 6
  // A year that has not ended is drawn as an outline: its bar is still growing.
  const look = year.partial ? { 'fill-opacity': 0.25, stroke: 'currentColor', 'stroke-width': 2 } : {}
  return (
    <>
      <text x={0} y={middle}>
        {year.year}
      </text>
      <rect x={LABEL} y={top + 1} width={length} height={BAR} rx={4} {...look} />
      <text x={LABEL + length + 10} y={middle}>
        {year.youngPeople === null ? 'under 5' : year.youngPeople}
      </text>
    </>
  )
}
