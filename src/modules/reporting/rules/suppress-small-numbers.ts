/** A number under five that is not nought could let somebody work out who it is about. */
export const SMALLEST_SHOWN = 5

export function isSmall(figure: number | null): boolean {
  return figure !== null && figure > 0 && figure < SMALLEST_SHOWN
}

/** Figures that are parts of a total; what the parts leave over need not be nought. */
export type Line = { readonly total: string; readonly parts: readonly string[] }

export type Figures = Readonly<Record<string, number | null>>

/**
 * The names of the figures to leave out: all from 1 to 4, and those that would give one of them away. A part is given
 * away when its total and the parts beside it leave fewer than all four small numbers possible for it; then the
 * smallest figure still shown on its line is left out too, and in the end the total.
 */
export function hidden(figures: Figures, lines: readonly Line[]): Set<string> {
  const out = new Set(Object.keys(figures).filter((name) => isSmall(figures[name] ?? null)))
  for (const line of lines) protect(line, figures, out)
  return out
}

function protect({ total, parts }: Line, figures: Figures, out: Set<string>): void {
  const whole = figures[total]
  if (whole === undefined || whole === null) return
  while (!out.has(total) && parts.some((part) => isSmall(figures[part] ?? null))) {
    const shown = parts.filter((part) => !out.has(part)).map((part) => ({ part, figure: figures[part] ?? 0 }))
    const left = whole - shown.reduce((sum, { figure }) => sum + figure, 0)
    const others = parts.length - shown.length - 1
    if (left >= SMALLEST_SHOWN - 1 + others) return
    // A nought gives nothing away by going, so it stays.
    const next = shown.filter(({ figure }) => figure > 0).sort((a, b) => a.figure - b.figure)[0]
    out.add(next ? next.part : total)
  }
}

/**
 * A year in figures that may be published: `null` where one is left out. The number of sessions goes too when it is
 * small, because it says how many young people there can be at most.
 */
export function publicYear<Y extends { youngPeople: number; sessions: number }>(
  year: Y,
): Omit<Y, 'youngPeople' | 'sessions'> & { youngPeople: number | null; sessions: number | null } {
  const shown = (figure: number) => (isSmall(figure) ? null : figure)
  return { ...year, youngPeople: shown(year.youngPeople), sessions: shown(year.sessions) }
}
