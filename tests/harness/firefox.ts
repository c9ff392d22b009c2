import puppeteer, { type Browser } from 'puppeteer-core'

/**
 * The system's own Firefox (firefox-esr of Debian), driven by the standard WebDriver BiDi. It keeps left pages whole for
 * going back, as it does for everybody; the tool that drives it turns that off. `profile`: a folder for what it keeps.
 */
export function startFirefox({ script = true, profile }: { script?: boolean; profile?: string }): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    ...(profile === undefined ? {} : { userDataDir: profile }),
    executablePath: '/usr/bin/firefox-esr',
    extraPrefsFirefox: {
      'fission.bfcacheInParent': true,
      'browser.sessionhistory.max_total_viewers': 8,
      'javascript.enabled': script,
    },
  })
}
