import fs from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Where Debian's package `chromium` puts it; another place is told by the environment. */
const EXECUTABLE = process.env.CHROMIUM || '/usr/bin/chromium';
/** It makes no calls of its own over the network, and runs as root in a container too. */
const ARGUMENTS = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync'
];

/**
 * Starts Chromium.
 * @throws Error that says what to install when there is none
 */
export async function openBrowser(): Promise<Browser> {
    if (!fs.existsSync(EXECUTABLE)) {
        throw new Error(
            `There is no Chromium at ${EXECUTABLE}: install it (apt-get install chromium), or set CHROMIUM to where it is`
        );
    }
    return chromium.launch({ executablePath: EXECUTABLE, args: ARGUMENTS });
}
