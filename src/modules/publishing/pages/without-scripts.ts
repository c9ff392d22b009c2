/** Nothing runs in a page that is only looked at; without this the browser would complain of each script that it may not. */
export function withoutScripts(html: string): string {
  return html.replaceAll(/<script[^>]*><\/script>/g, '')
}
