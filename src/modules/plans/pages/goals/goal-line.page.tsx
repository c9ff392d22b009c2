import { linePoints, type Rating } from '../../rules/goal.ts'

const HEIGHT = 120
const EDGE = 10
/** In hundredths of the width, so that the letters stay as large as the page's on every screen. */
const LEFT = 10
const RIGHT = 97

/**
 * How near a goal felt over time. It says nothing that the table under it does not, so it is hidden from screen readers;
 * one colour, because no figure is better than another.
 */
export function GoalLine({ ratings }: { ratings: readonly Rating[] }) {
  const points = linePoints(ratings).map(({ across, up }) => ({
    x: `${(LEFT + across * (RIGHT - LEFT)).toFixed(1)}%`,
    y: heightOf(up * 10),
  }))
  return (
    <div class="rose-measure">
      <svg
        class="rose-chart"
        xmlns="http://www.w3.org/2000/svg"
        width="100%"
        height={HEIGHT}
        aria-hidden="true"
        focusable="false"
        stroke="currentColor"
        fill="currentColor"
      >
        {[0, 5, 10].map((figure) => (
          <Rule figure={figure} />
        ))}
        {points.slice(1).map(({ x, y }, i) => (
          <line x1={points[i]?.x} y1={points[i]?.y} x2={x} y2={y} stroke-width="2.5" stroke-linecap="round" />
        ))}
        {points.map(({ x, y }) => (
          <circle cx={x} cy={y} r="4.5" stroke="none" />
        ))}
      </svg>
    </div>
  )
}

function Rule({ figure }: { figure: number }) {
  const y = heightOf(figure)
  return (
    <>
      <line x1={`${LEFT - 2}%`} y1={y} x2="100%" y2={y} stroke-opacity="0.2" />
      <text x={0} y={y + 5} font-size="14" stroke="none">
        {figure}
      </text>
    </>
  )
}

function heightOf(figure: number): number {
  return HEIGHT - EDGE - (figure / 10) * (HEIGHT - 2 * EDGE)
}
