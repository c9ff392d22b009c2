/** A page for young people, in whatever language: its frame says so, in a word that says nothing to anybody else. */
export const isForYou = document.documentElement.hasAttribute('data-once')

/** Adults who refer write over many pages, and go back among them. */
export const isReferral = /^\/refer(\/|$)/.test(location.pathname)
