/** Whether this is the address of a page of ours. Browsers read a backslash as a slash, and leave tabs and line breaks out. */
export function isOwnPath(url: string): boolean {
  return /^\/(?![/\\])[^\\\s]*$/.test(url)
}

/** The address of a page without what only one visit needs: which kept words to show, and what a save said. */
export function lastingPath(url: string): string {
  const [path = '/', query = ''] = url.split('?')
  const left = query.split('&').filter((pair) => pair !== '' && !/^(kept|done)=/.test(pair))
  return left.length === 0 ? path : `${path}?${left.join('&')}`
}
