/** How long a question to a browser may wait for its answer: a passkey's challenge, or a visit to the provider. */
export const CHALLENGE_MINUTES = 5
