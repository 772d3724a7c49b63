import { fork } from 'node:child_process';
import path from 'node:path';
import type { Order } from './worker';
import type { WorldEnd } from './worlds';

const PROCESSES = 2;
/**
 * Room for young objects, in MiB. A job that works on a hundred orders makes many, which live until its end: with less room
 * Node copies them repeatedly.
 */
const YOUNG = ['--min-semi-space-size=64', '--max-semi-space-size=64'];
/**
 * How much of a function has to run before Node compiles it anew, in bytes of its code: three times the usual. Few functions of a
 * job are hot for long, and with less a quarter of the time goes into compiling.
 */
const PATIENT = ['--interrupt-budget=400000'];

/**
 * Lives through worlds; two processes take them in turn.
 * @param onEnd - told of each world; false leaves out those that have not begun
 */
export async function tryWorlds(orders: Order[], onEnd: (end: WorldEnd) => boolean): Promise<void> {
    const waiting = [...orders];
    const worker = (): Promise<void> =>
        new Promise((resolve, reject) => {
            const child = fork(path.join(__dirname, 'worker.ts'), {
                execArgv: [...YOUNG, ...PATIENT, '-r', path.join(__dirname, '../register.js')]
            });
            const next = (): void => {
                const order = waiting.shift();
                if (order === undefined) {
                    child.disconnect();
                } else {
                    child.send(order);
                }
            };
            child.on('message', (end: WorldEnd) => {
                if (!onEnd(end)) {
                    waiting.length = 0;
                }
                next();
            });
            child.on('exit', (code) => (code ? reject(new Error('A process of the simulation has died')) : resolve()));
            next();
        });
    await Promise.all(Array.from({ length: Math.min(PROCESSES, orders.length) }, worker));
}
