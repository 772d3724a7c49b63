import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** One folder for all temporary files of a test run, also of the processes that it starts. It goes when the run ends. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'tiktok-shop-tests-'));
process.env.TMPDIR = folder;

export function mochaGlobalTeardown(): void {
    fs.rmSync(folder, { recursive: true, force: true });
}
