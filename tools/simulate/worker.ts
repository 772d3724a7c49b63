import fs from 'node:fs';
import { liveThrough } from './worlds';
import type { WorldEnd } from './worlds';

/** A world to live through. */
export interface Order {
    seed: number;
    world: number;
    /** Name of one of RUNS; any unless given. */
    kind?: string;
    /** Folder of the compiled cartridges; the repository's unless given. */
    cartridges?: string;
}

/** Lives through worlds whose numbers the parent sends, one at a time, and sends how each ended. */
process.on('message', ({ seed, world, kind, cartridges }: Order) => {
    liveThrough(seed, world, kind, cartridges)
        .catch((error: unknown): WorldEnd => {
            const what = String((error as Error).stack);
            return {
                world,
                orders: 0,
                operations: 0,
                cpuMs: 0,
                violations: [{ rule: 'no exception', what, orderId: '' }]
            };
        })
        .then((end) => process.send?.(end))
        .catch((error: unknown) => {
            fs.writeSync(2, String(error) + '\n');
            process.exit(1);
        });
});
