import { parseArgs } from 'node:util';
import { callsPerShippedOrder } from './callsPerShippedOrder';
import { compiledToHandwritten } from './compiledToHandwritten';
import { measureFeed } from './feed';
import type { FeedFigures } from './feed';

/** What `npm run bench` measures; ratios and medians of one run. */
interface Figures {
    callsPerShippedOrder: number;
    feed: FeedFigures[];
    compiledToHandwritten: number | null;
}

function median(values: number[]): number {
    const sorted = [...values].sort((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)] as number;
}

/** The sizes in turn, so that a machine that gets slower slows all of them. */
async function interleavedFeeds(sizes: number[], runs: number): Promise<FeedFigures[]> {
    const figures: FeedFigures[][] = sizes.map(() => []);
    for (let run = 0; run < runs; run += 1) {
        for (const [position, size] of sizes.entries()) {
            (figures[position] as FeedFigures[]).push(await measureFeed(size));
        }
    }
    return figures.map((own) => ({
        orders: (own[0] as FeedFigures).orders,
        msPerOrder: median(own.map((figure) => figure.msPerOrder)),
        peakMemoryMiB:
            own[0]?.peakMemoryMiB === null ? null : median(own.map((figure) => figure.peakMemoryMiB as number))
    }));
}

async function main(): Promise<void> {
    const { values } = parseArgs({ options: { json: { type: 'boolean' }, short: { type: 'boolean' } } });
    const short = values.short === true;
    const figures: Figures = {
        callsPerShippedOrder: await callsPerShippedOrder(1000),
        feed: await interleavedFeeds(short ? [200, 1000] : [1000, 10000], 3),
        compiledToHandwritten: compiledToHandwritten(short ? 150 : 600)
    };
    if (values.json) {
        console.log(JSON.stringify(figures, null, 4));
        return;
    }
    console.log(`Open API calls per shipped order   ${figures.callsPerShippedOrder.toFixed(3)}   (at most 1.05)`);
    for (const { orders, msPerOrder, peakMemoryMiB } of figures.feed) {
        const memory = peakMemoryMiB === null ? 'memory not measured' : `${peakMemoryMiB.toFixed(1)} MiB`;
        console.log(
            `feed of ${String(orders).padStart(6)} orders              ${msPerOrder.toFixed(3)} ms per order, ${memory}`
        );
    }
    const ratio = figures.compiledToHandwritten;
    console.log(
        `compiled to handwritten, in Rhino  ${ratio === null ? 'no Rhino here' : ratio.toFixed(3)}   (at most 1.05)`
    );
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
