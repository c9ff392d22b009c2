import type { ComponentChildren } from 'preact'
import { classNames } from './markup.ts'

export interface FormProps {
  /** An address of our own site; a form never sends its words elsewhere. */
  action: string
  /** The token that proves the form is ours. Left out only by forms that read (`method="get"`). */
  csrf?: string | undefined
  method?: 'post' | 'get' | undefined
  /** For forms with a file. */
  multipart?: boolean | undefined
  classes?: string | undefined
  children?: ComponentChildren
}

/**
 * A form. The browser's own checks are off: they speak over our messages and some readers never hear them.
 * Throws for an address that is not of this site, and for a posting form without its token.
 */
export function Form({ action, csrf, method = 'post', multipart, classes, children }: FormProps) {
  if (!/^\/(?![/\\])/.test(action)) throw new Error('A form sends to an address of this site')
  if (method === 'post' && !csrf) throw new Error('A form that posts carries a token')
  return (
    <form
      action={action}
      method={method}
      noValidate={true}
      class={classNames(classes)}
      {...(multipart ? { enctype: 'multipart/form-data' as const } : {})}
    >
      {csrf && <input type="hidden" name="_csrf" value={csrf} />}
      {children}
    </form>
  )
}
