/** A page for young people. */
export const isForYou = /^\/(you|privacy\/young-people)(\/|$)/.test(location.pathname)

/** Adults who refer write over many pages, and go back among them. */
export const isReferral = /^\/refer(\/|$)/.test(location.pathname)
