import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import type { Ready } from '../../sandbox/start/ready';
import { ROOT } from '../../sandbox/start/wiring';

const MIB = 1024 * 1024;

/** A sandbox that runs in a process of its own. */
export interface SecondProcess {
    ready: Ready;
    /** Memory of the process (resident set), MiB. */
    memoryMiB(): Promise<number>;
    stop(): Promise<void>;
}

/**
 * Starts a sandbox in a process of its own.
 * @throws Error if it ends before it is ready
 */
export async function startSecondProcess(): Promise<SecondProcess> {
    const child = fork(path.join(__dirname, 'sandboxProcess.ts'), [], {
        execArgv: ['-r', path.join(ROOT, 'tools/register.js')],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc']
    });
    return {
        ready: (await nextMessage(child)) as Ready,
        async memoryMiB() {
            const answer = nextMessage(child);
            child.send('memory');
            return Number(await answer) / MIB;
        },
        stop: () =>
            new Promise((resolve) => {
                if (child.exitCode !== null) {
                    resolve();
                    return;
                }
                child.once('exit', () => resolve());
                child.disconnect();
            })
    };
}

function nextMessage(child: ChildProcess): Promise<unknown> {
    return new Promise((resolve, reject) => {
        const onExit = (code: number | null): void => reject(new Error(`the sandbox's process ended with ${code}`));
        child.once('exit', onExit);
        child.once('message', (message) => {
            child.off('exit', onExit);
            resolve(message);
        });
    });
}
