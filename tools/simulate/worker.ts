import fs from 'node:fs';
import { liveThrough } from './worlds';
import type { WorldEnd } from './worlds';

/** Lives through worlds whose numbers the parent sends, one at a time, and sends how each ended. */
process.on('message', ({ seed, world }: { seed: number; world: number }) => {
    liveThrough(seed, world)
        .catch((error: unknown): WorldEnd => {
            const what = String((error as Error).stack);
            return { world, orders: 0, operations: 0, cpuMs: 0, violations: [{ rule: 'no exception', what }] };
        })
        .then((end) => process.send?.(end))
        .catch((error: unknown) => {
            fs.writeSync(2, String(error) + '\n');
            process.exit(1);
        });
});
