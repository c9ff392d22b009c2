const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

/** One row more than the page holds was asked for: it says whether there is a next page. */
export function onePage<R extends { date: string; id: string }>(
  rows: R[],
  seen: number,
  most: number,
): { rows: R[]; next: string | null; seen: number } {
  const last = rows.length > most ? rows[most - 1] : undefined
  return { rows: rows.slice(0, most), next: last ? `${last.date}.${last.id}` : null, seen }
}

/** Where a page of rows goes on: the day and the id in an address. Null when the address names none. */
export function idAfter(text: string | null): { date: string; id: string } | null {
  const match = new RegExp(`^(\\d{4}-\\d\\d-\\d\\d)[.](${UUID})$`).exec(text ?? '')
  return match?.[1] && match[2] && !Number.isNaN(Date.parse(match[1])) ? { date: match[1], id: match[2] } : null
}
