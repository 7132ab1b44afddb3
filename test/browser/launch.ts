import { type Browser, chromium } from 'playwright-core'
import { unpackBrowser } from './unpack.ts'

/**
 * Starts headless Chromium as it comes from npm: the same version and fonts on every machine, no system library beyond
 * those that Node itself needs, and no network but this machine. Close it when done.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executable, libraries, fontConfig } = unpackBrowser()
  return chromium.launch({
    executablePath: executable,
    args: [
      // The sandbox needs rights that containers do not give; only our own pages are opened.
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-domain-reliability',
      '--disable-sync',
      '--no-first-run',
      '--no-pings',
      '--font-render-hinting=none',
      // Whatever is not this machine goes to a proxy that does not exist, names and addresses alike.
      '--proxy-server=127.0.0.1:9',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
    ],
    env: { ...process.env, LANG: 'C.UTF-8', TZ: 'UTC', LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontConfig },
  })
}
