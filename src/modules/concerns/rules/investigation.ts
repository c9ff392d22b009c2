/** What stands on every page of the case while others investigate. */
export const LIVE_INVESTIGATION = 'Live investigation: listen, write down their exact words, do not explore evidence.'
