import type { ComponentChildren } from 'preact'
import { AdviceMarks, AdvisedFormContext, useAdvisedForm } from './advice.tsx'
import { KeptMarks, TypingContext, useTypingForm } from './kept.tsx'
import { DiscardForm, KeptNotice } from './kept-notice.tsx'
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
  /** False where what is typed is no work that could be lost, such as the words of a search. */
  kept?: boolean | undefined
  children?: ComponentChildren
}

/**
 * A form. The browser's own checks are off: they speak over our messages and some readers never hear them.
 * On staff pages what is typed in it is kept until it is saved, and comes back into it (kept.tsx).
 * Throws for an address that is not of this site, and for a posting form without its token.
 */
export function Form({ action, csrf, method = 'post', multipart, classes, kept = true, children }: FormProps) {
  if (!/^\/(?![/\\])/.test(action)) throw new Error('A form sends to an address of this site')
  if (method === 'post' && !csrf) throw new Error('A form that posts carries a token')
  const typing = useTypingForm(action, kept && method === 'post')
  const advised = useAdvisedForm(action, typing, kept && method === 'post')
  const form = (
    <form
      action={action}
      method={method}
      noValidate={true}
      class={classNames(classes)}
      {...(multipart ? { enctype: 'multipart/form-data' as const } : {})}
    >
      {csrf && <input type="hidden" name="_csrf" value={csrf} />}
      <TypingContext.Provider value={typing}>
        <AdvisedFormContext.Provider value={advised}>
          <KeptNotice />
          {children}
          <AdviceMarks />
          <KeptMarks />
        </AdvisedFormContext.Provider>
      </TypingContext.Provider>
    </form>
  )
  if (!typing?.words) return form
  return (
    <>
      {form}
      <DiscardForm form={typing} csrf={csrf ?? ''} />
    </>
  )
}
