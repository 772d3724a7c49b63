import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** Where a sandbox of a checkout says its address, for `npm run watch`: outside the checkout, and without keys. */
function fileFor(root: string): string {
    const digest = crypto.createHash('sha256').update(path.resolve(root)).digest('hex').slice(0, 16);
    return path.join(os.tmpdir(), `tiktok-shop-sandbox-${digest}.json`);
}

/**
 * Says that a sandbox runs from a checkout. The last one to start is the one that is found.
 * @param root - the checkout
 * @param instance - its address
 * @returns takes it back
 */
export function announce(root: string, instance: string): () => void {
    const text = JSON.stringify({ instance });
    fs.writeFileSync(fileFor(root), text, { mode: 0o600 });
    return () => {
        if (readAnnouncement(root) === text) {
            fs.rmSync(fileFor(root), { force: true });
        }
    };
}

/**
 * The address of the sandbox that runs from a checkout, or did until it was killed.
 * @param root - the checkout
 * @returns null when none has been started
 */
export function runningSandbox(root: string): string | null {
    const text = readAnnouncement(root);
    return text === null ? null : (JSON.parse(text) as { instance: string }).instance;
}

function readAnnouncement(root: string): string | null {
    return fs.existsSync(fileFor(root)) ? fs.readFileSync(fileFor(root), 'utf8') : null;
}
