/** What is folded away is read on paper too; older browsers cannot be told so by the style sheet. */
export function unfoldForPaper(): void {
  window.onbeforeprint = () => {
    const folded = document.querySelectorAll<HTMLDetailsElement>('details:not([open])')
    const turn = (isOpen: boolean) => {
      folded.forEach((one) => {
        one.open = isOpen
      })
    }
    turn(true)
    window.onafterprint = () => turn(false)
  }
}
