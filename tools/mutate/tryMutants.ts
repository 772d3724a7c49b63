import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { MutantState, Work } from './worker';
import { WorkerRun } from './workerRun';

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
async function runWorker(
    root: string,
    work: Work,
    onDone: (mutant: number, state: MutantState) => void
): Promise<number | null> {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'mutants-'));
    const file = path.join(folder, 'work.json');
    fs.writeFileSync(file, JSON.stringify(work));
    const register = path.join(root, 'tools/register.js');
    const child = spawn(process.execPath, ['-r', register, path.join(__dirname, 'worker.ts'), file], {
        cwd: root,
        stdio: ['ignore', 'pipe', 'pipe']
    });
    try {
        return await new WorkerRun(child, onDone).end();
    } finally {
        fs.rmSync(folder, { recursive: true, force: true });
    }
}
