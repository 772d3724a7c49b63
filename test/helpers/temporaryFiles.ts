import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** In memory, where files come and go faster than on a disk: a test run makes and removes thousands. */
const MEMORY = '/dev/shm';
/** What a run may need, in bytes. */
const ENOUGH = 2 ** 30;
const PREFIX = 'tiktok-shop-tests-';

/** One folder for all temporary files of a test run, also of the processes that it starts. It goes when the run ends. */
const folder = fs.mkdtempSync(path.join(parentFolder(), PREFIX));
process.env.TMPDIR = folder;

/** The processes that share the files of `npm test` make theirs in the folder of the first. */
function parentFolder(): string {
    const usual = os.tmpdir();
    return path.basename(usual).startsWith(PREFIX) || !hasRoom(MEMORY) ? usual : MEMORY;
}

function hasRoom(place: string): boolean {
    try {
        fs.accessSync(place, fs.constants.W_OK);
        const { bavail, bsize } = fs.statfsSync(place);
        return bavail * bsize > ENOUGH;
    } catch {
        return false;
    }
}

export function mochaGlobalTeardown(): void {
    fs.rmSync(folder, { recursive: true, force: true });
}
