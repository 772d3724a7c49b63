import fs from 'node:fs';
import path from 'node:path';
import { createInProcess } from '../sandbox/inProcess';
import { seedOrders } from './seedOrders';

export interface FeedFigures {
    orders: number;
    msPerOrder: number;
    peakMemoryMiB: number | null;
}

const FOLDER = 'IMPEX/src/feeds/export/social/tiktok/order';

/**
 * Writes the feed of freshly created orders of three lines. Only the job is timed.
 * @returns time per order, and how far the heap rose above where it was after a garbage collection
 */
export async function measureFeed(orders: number): Promise<FeedFigures> {
    const sandbox = createInProcess();
    try {
        await seedOrders(sandbox, orders);
        const collect = globalThis.gc;
        collect?.();
        const baseline = process.memoryUsage().heapUsed;
        let peak = baseline;
        sandbox.instance.onProbe = (_execution, kind) => {
            if (kind === 'fileAppend' || kind === 'call') {
                peak = Math.max(peak, process.memoryUsage().heapUsed);
            }
        };
        const began = performance.now();
        const run = sandbox.runJob('TikTokShop-OrderFeed', { MaxFiles: '100' });
        const milliseconds = performance.now() - began;
        const files = fs.readdirSync(path.join(sandbox.front.filesRoot, FOLDER));
        if (run.exit_status?.status !== 'ok' || files.length !== Math.ceil(orders / 1000)) {
            throw new Error(`the feed was not written: ${run.exit_status?.message}, ${files.length} files`);
        }
        keepSample(path.join(sandbox.front.filesRoot, FOLDER, files[0] as string), orders);
        return {
            orders,
            msPerOrder: milliseconds / orders,
            peakMemoryMiB: collect ? (peak - baseline) / 1024 / 1024 : null
        };
    } finally {
        sandbox.stop();
    }
}

/** One file for the schema check, where it is asked for. */
function keepSample(file: string, orders: number): void {
    const folder = process.env.FEED_SAMPLES;
    if (folder) {
        fs.copyFileSync(file, path.join(folder, `feed-${orders}.xml`));
    }
}
