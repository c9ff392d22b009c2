export interface LevelTagProps {
  /** How many of the three bars are filled. */
  rank: 1 | 2 | 3
  /** The level's own word, as the partnership writes it. */
  text: string
  /** Said after the word, for example "review overdue". */
  note?: string | undefined
}

/** A level somebody decided: the word first, bars beside it, so that it reads without any colour. */
export function LevelTag({ rank, text, note }: LevelTagProps) {
  return (
    <span class={`rose-level rose-level--${rank}`}>
      <svg class="rose-level__bars" viewBox="0 0 14 12" width="14" height="12" aria-hidden="true" focusable="false">
        {bars.map(({ x, height }, index) => (
          <rect x={x} y={12 - height} width="3" height={height} opacity={index < rank ? '1' : '0.28'} />
        ))}
      </svg>
      {text}
      {note && <span class="rose-level__note">{`, ${note}`}</span>}
    </span>
  )
}

const bars = [
  { x: 0, height: 4 },
  { x: 5, height: 8 },
  { x: 10, height: 12 },
]
