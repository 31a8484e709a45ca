import { chromium, type Browser } from 'playwright-core';

/** Headless Chromium of the machine; background services off, because tests have no network. */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['BATON_TEST_CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
