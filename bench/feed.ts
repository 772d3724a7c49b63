import fs from 'node:fs';
import path from 'node:path';
import type { InProcess } from '../sandbox/start/inProcess';
import { larger, memoryHeld } from './measuring/liveMemory';
import { median } from './measuring/median';
import { withOrders } from './orders/withOrders';

const FOLDER = 'IMPEX/src/feeds/export/social/tiktok/order';
const ORDERS_PER_FILE = 1000;
/** Medians over all runs. */
export interface FeedFigures {
    orders: number;
    msPerOrder: number;
    /** What the job held on to at most; null where memory cannot be measured. */
    peakMemoryMiB: number | null;
}

/**
 * Measures feeds of several sizes, the sizes in turn, so that a machine that gets slower slows all of them. Memory is
 * measured in runs of its own: to look at it takes time.
 */
export async function measureFeeds(sizes: number[], runs: number): Promise<FeedFigures[]> {
    const measured = sizes.map((orders) => ({ orders, times: [] as number[], peaks: [] as Array<number | null> }));
    for (let run = 0; run < runs; run += 1) {
        for (const { orders, times, peaks } of measured) {
            times.push(await timeFeed(orders));
            peaks.push(await measureFeedMemory(orders));
        }
    }
    return measured.map(({ orders, times, peaks }) => ({
        orders,
        msPerOrder: median(times),
        peakMemoryMiB: peaks[0] === null ? null : median(peaks as number[])
    }));
}

/**
 * Writes the feed of freshly created orders of three lines. Only the job is timed, by the processor's time: what else the
 * machine does meanwhile must not count.
 * @returns milliseconds per order
 */
function timeFeed(orders: number): Promise<number> {
    return withOrders(orders, ({ sandbox }) => {
        const began = process.cpuUsage();
        writeFeed(sandbox, orders);
        const { user, system } = process.cpuUsage(began);
        return (user + system) / 1000 / orders;
    });
}

/**
 * At the end of a file the job holds most: what it needs for the file, and what it keeps of the files before. The first
 * file would show what is loaded ahead, the last what piles up.
 * @returns MiB, or null where memory cannot be measured
 */
function measureFeedMemory(orders: number): Promise<number | null> {
    const files = Math.ceil(orders / ORDERS_PER_FILE);
    return withOrders(orders, ({ sandbox }) => {
        const held = (nth: number): number | null => memoryHeld(sandbox, 'fileClose', nth, () => void runFeed(sandbox));
        return larger(held(1), held(files));
    });
}

function runFeed(sandbox: InProcess): ReturnType<InProcess['runJob']> {
    return sandbox.runJob('TikTokShop-OrderFeed', { MaxFiles: '100' });
}

/** @throws Error unless all of the orders were written */
function writeFeed(sandbox: InProcess, orders: number): void {
    const run = runFeed(sandbox);
    const folder = path.join(sandbox.front.filesRoot, FOLDER);
    const files = fs.readdirSync(folder).filter((name) => name.endsWith('.xml'));
    if (run.exit_status?.status !== 'ok' || files.length !== Math.ceil(orders / ORDERS_PER_FILE)) {
        throw new Error(`the feed was not written: ${run.exit_status?.message}, ${files.length} files`);
    }
    keepSample(path.join(folder, files[0] as string), orders);
}

/** One file for the schema check, where it is asked for. */
function keepSample(file: string, orders: number): void {
    const folder = process.env.FEED_SAMPLES;
    if (folder) {
        fs.copyFileSync(file, path.join(folder, `feed-${orders}.xml`));
    }
}
