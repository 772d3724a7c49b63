import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import readline from 'node:readline';
import type { Report, Work } from './worker';

export type MutantState = 'killed' | 'survived' | 'notCovered';

/** Within this time the tests have to be loaded and to run without a mutant. */
const UNTIL_READY_MS = 600_000;
/** Characters of the last errors that are kept. */
const MOST_COMPLAINTS = 2000;
/** A mutant that takes so many times what all tests take without one never ends: a test has found it. */
const PATIENCE = 3;
const LEAST_PATIENCE_MS = 5000;

/**
 * Tries the mutants of some sources with their tests, in a process of its own, and another one whenever that does not end.
 * @param onDone - told of each mutant
 * @throws Error when the tests fail without any mutant
 */
export async function tryMutants(
    root: string,
    work: Work,
    onDone: (mutant: number, state: MutantState) => void
): Promise<void> {
    let left = work.mutants;
    while (left.length > 0) {
        const endless = await runWorker(root, { ...work, mutants: left }, (mutant, state) => {
            left = left.filter((one) => one !== mutant);
            onDone(mutant, state);
        });
        if (endless !== null) {
            left = left.filter((one) => one !== endless);
            onDone(endless, 'killed');
        }
    }
}

/** @returns the mutant with which the process did not end, or null */
function runWorker(
    root: string,
    work: Work,
    onDone: (mutant: number, state: MutantState) => void
): Promise<number | null> {
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'mutants-')), 'work.json');
    fs.writeFileSync(file, JSON.stringify(work));
    const register = path.join(root, 'tools/register.js');
    const child = spawn(process.execPath, ['-r', register, path.join(__dirname, 'worker.ts'), file], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe']
    });
    let complaints = '';
    child.stderr.on('data', (text: Buffer) => {
        complaints = (complaints + text.toString()).slice(-MOST_COMPLAINTS);
    });
    return new Promise((resolve, reject) => {
        let trying: number | null = null;
        let isReady = false;
        const begun = Date.now();
        let patience = UNTIL_READY_MS;
        let timer: NodeJS.Timeout | undefined;
        const wait = (): void => {
            clearTimeout(timer);
            timer = setTimeout(() => child.kill('SIGKILL'), patience);
        };
        wait();
        readline.createInterface(child.stdout).on('line', (line) => {
            const report = JSON.parse(line) as Report;
            switch (report.kind) {
                case 'ready':
                    isReady = true;
                    patience = Math.max((Date.now() - begun) * PATIENCE, LEAST_PATIENCE_MS);
                    if (report.failed.length > 0) {
                        reject(new Error(`Without a mutant a test fails: ${report.failed.join(', ')}`));
                        child.kill('SIGKILL');
                    }
                    break;
                case 'begun':
                    trying = report.mutant;
                    break;
                case 'spoiled':
                    trying = null;
                    break;
                default:
                    trying = null;
                    onDone(report.mutant, report.state);
            }
            wait();
        });
        child.on('close', () => {
            clearTimeout(timer);
            fs.rmSync(path.dirname(file), { recursive: true, force: true });
            if (isReady) {
                resolve(trying);
            } else {
                reject(new Error(whyNotReady(Date.now() - begun, complaints)));
            }
        });
    });
}

function whyNotReady(milliseconds: number, complaints: string): string {
    return milliseconds >= UNTIL_READY_MS
        ? `The tests did not end within ${UNTIL_READY_MS / 60_000} minutes`
        : 'The tests cannot be loaded: ' + (complaints.trim() || 'the process ended without a word');
}
