import type { Address } from '#modules/site'
import { withoutScripts } from './without-scripts.ts'

/**
 * A page as visitors see it, within a page of staff. It is put in as a document of its own that can do nothing: no script
 * runs in it, no form is sent from it, and it is of no origin.
 */
export function LookPage({ html, address }: { html: string; address: Address }) {
  const width = address.frame === 'you' ? 'rose-look rose-look--phone' : 'rose-look'
  return <iframe class={width} title={`How ${address.url} looks`} sandbox="" srcdoc={withoutScripts(html)} />
}
