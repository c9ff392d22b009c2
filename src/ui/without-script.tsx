/** A sentence for whoever's browser runs no script; nobody else sees it. */
export function WithoutScript({ text }: { text: string | undefined }) {
  if (text === undefined) return null
  return (
    <noscript>
      <p class="govuk-width-container rose-without" data-without-script="">
        {text}
      </p>
    </noscript>
  )
}
