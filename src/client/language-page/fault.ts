/** What is wrong with the text, at its box, as the server's page says it (form-group.tsx). Null: nothing is any more. */
export function showFault(box: HTMLTextAreaElement, fault: string | null): void {
  const id = `${box.id}-error`
  const group = box.parentElement
  const there = document.getElementById(id)
  there?.parentElement?.removeChild(there)
  group?.classList.toggle('govuk-form-group--error', fault !== null)
  box.classList.toggle('govuk-textarea--error', fault !== null)
  const others = (box.getAttribute('aria-describedby') ?? '').split(' ').filter((one) => one !== id)
  box.setAttribute('aria-describedby', (fault === null ? others : others.concat(id)).join(' '))
  if (fault === null) box.removeAttribute('aria-invalid')
  else {
    box.setAttribute('aria-invalid', 'true')
    box.insertAdjacentElement('beforebegin', message(id, fault))
  }
}

function message(id: string, fault: string): HTMLElement {
  const words = document.createElement('p')
  words.id = id
  words.className = 'govuk-error-message'
  const mark = document.createElement('span')
  mark.className = 'govuk-visually-hidden'
  mark.textContent = 'Error:'
  words.appendChild(mark)
  words.appendChild(document.createTextNode(` ${fault}`))
  return words
}
