/** Addresses of how somebody signs in, and of the ways in that they keep. */
export const signIn = '/sign-in'
export const signInPassword = '/sign-in/password'
export const signInCode = '/sign-in/code'
export const signInRecoveryCode = '/sign-in/recovery-code'
export const setUpSignIn = '/sign-in/set-up'
export const setUpPassword = '/sign-in/set-up/password'
export const signInAgain = (to: string) => `/sign-in/again?to=${encodeURIComponent(to)}`
export const signInAgainForm = '/sign-in/again'
export const signOut = '/sign-out'
export const invitation = (token: string) => `/invitations/${token}`
export const account = '/account'
export const accountPassword = '/account/password'
export const accountCodeApp = '/account/code-app'
export const accountRecoveryCodes = '/account/recovery-codes'
export const signInEnding = (id: string) => `/account/sign-ins/${id}/ending`
export const otherSignInsEnding = '/account/sign-ins/ending'
export const passkeySignIn = '/sign-in/passkey'
export const passkeyQuestion = '/sign-in/passkey/question'
export const setUpPasskey = '/sign-in/set-up/passkey'
export const setUpPasskeyQuestion = '/sign-in/set-up/passkey/question'
export const providerSignIn = '/sign-in/provider'
export const providerSignInAgain = (to: string) => `/sign-in/provider?again=yes&to=${encodeURIComponent(to)}`
export const passkeys = '/account/passkeys'
export const newPasskey = '/account/passkeys/new'
export const newPasskeyQuestion = '/account/passkeys/new/question'
export const passkeyName = (id: string) => `/account/passkeys/${id}/name`
export const passkeyRemoval = (id: string) => `/account/passkeys/${id}/removal`
