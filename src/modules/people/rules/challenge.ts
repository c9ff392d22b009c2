/** How long a question to a browser may wait for its answer: a passkey's challenge, or a visit to the provider. Later a stranger could use one. */
export const CHALLENGE_MINUTES = 5
