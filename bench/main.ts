import { parseArgs } from 'node:util';
import { measureBatch } from './batch/batch';
import type { BatchFigures } from './batch/batch';
import { measureBatchToPlainJob } from './batch/batchToPlainJob';
import { callsPerImportedOrder } from './callsPerImportedOrder';
import { callsPerShippedOrder } from './callsPerShippedOrder';
import { compiledToHandwritten } from './compiledToHandwritten';
import { measureFeeds } from './feed';
import type { Figures } from './figures';
import { measureGrowth } from './growth';
import { measureInstances } from './instances';
import { exceededLimits, limitText } from './limits';
import type { Limited } from './limits';
import { measureLoad } from './load/measureLoad';
import type { LoadFigures } from './load/measureLoad';
import { measurePages } from './pages';
import { measurePerOrder } from './perOrder';
import { measureWeek } from './week';
import type { DayFigures, WeekReporter } from './week';
import { measureYear } from './year';
import type { YearFigures, YearSizes } from './year';
import type { PageSizes } from './pages';

/** How much is measured. */
interface Sizes {
    /** Orders of each feed. */
    feed: number[];
    /** Rows of each file, over the same number of orders. */
    batch: { orders: number; rows: number[] };
    plainJob: { orders: number; runs: number };
    /** Orders at rest. */
    growth: number[];
    /** Orders that go through each step. */
    perOrder: number;
    /** How many instances are made. */
    instances: number;
    /** Orders that come over HTTP while other requests do. */
    load: number;
    pages: PageSizes;
    year: YearSizes;
    /** Runs of the comparison with handwritten code. */
    comparisons: number;
}

const FULL: Sizes = {
    feed: [10000, 100000],
    batch: { orders: 10000, rows: [100000, 1000000] },
    plainJob: { orders: 10000, runs: 5 },
    growth: [2000, 40000],
    perOrder: 1000,
    instances: 30,
    load: 20000,
    pages: { orders: 100000, tasks: 10000, visits: 5 },
    year: { perDay: 20, months: 12, visits: 5 },
    comparisons: 600
};
/** Also the smallest feed fills a file, so that sizes can be compared. */
const SHORT: Sizes = {
    feed: [1000, 4000],
    batch: { orders: 200, rows: [2000, 8000] },
    plainJob: { orders: 1000, runs: 3 },
    growth: [200, 2000],
    perOrder: 100,
    instances: 10,
    load: 100,
    pages: { orders: 1000, tasks: 1000, visits: 3 },
    year: { perDay: 1, months: 5, visits: 3 },
    comparisons: 150
};

async function measure(sizes: Sizes): Promise<Figures> {
    const calls = await callsPerShippedOrder(1000);
    const imported = await callsPerImportedOrder(1000);
    const feed = await measureFeeds(sizes.feed, 3);
    const batch: BatchFigures[] = [];
    for (const rows of sizes.batch.rows) {
        batch.push(await measureBatch(rows, sizes.batch.orders));
    }
    const plainJob = await measureBatchToPlainJob(sizes.plainJob.orders, sizes.plainJob.runs);
    const growth = await measureGrowth(sizes.growth);
    const year = await measureYear(sizes.year);
    return {
        callsPerShippedOrder: calls,
        callsPerImportedOrder: imported,
        feed,
        batch,
        plainJob,
        growth,
        perOrder: await measurePerOrder(sizes.perOrder),
        instances: measureInstances(sizes.instances),
        load: await measureLoad(sizes.load),
        pages: await measurePages(sizes.pages),
        year,
        ratios: {
            feedTime: ratio(feed.map((one) => one.msPerOrder)) as number,
            feedMemory: ratio(feed.map((one) => one.peakMemoryMiB)),
            batchMemory: ratio(batch.map((one) => one.peakMemoryMiB)),
            batchToPlainJob: plainJob.ratio,
            growthTime: ratio(growth.map((one) => one.msPerOrder)) as number,
            growthCalls: ratio(growth.map((one) => one.dwCallsPerOrder)) as number,
            yearObjects: sinceThird(year, 'objects'),
            yearCalls: sinceThird(year, 'dwCallsPerOrder'),
            yearTime: sinceThird(year, 'msPerOrder'),
            yearPages: sinceThird(year, 'slowestPageMs')
        },
        compiledToHandwritten: compiledToHandwritten(sizes.comparisons)
    };
}

/** The last month to the third, in which a shop has all that it will ever have at once. */
function sinceThird(year: YearFigures, figure: 'objects' | 'dwCallsPerOrder' | 'msPerOrder' | 'slowestPageMs'): number {
    const months = year.months.map((month) => month[figure]);
    return (months[months.length - 1] as number) / (months[2] as number);
}

/** The last to the first. */
function ratio(values: Array<number | null>): number | null {
    const first = values[0] ?? null;
    const last = values[values.length - 1] ?? null;
    return first === null || last === null ? null : last / first;
}

/** Limits of times hold for the full sizes: in a short run, what every job needs outweighs what an order needs. */
function print(figures: Figures, isShort: boolean): void {
    const limited = (name: Limited, text: string): void => line(name, text + limitText(name, isShort));
    limited('Open API calls per shipped order', figures.callsPerShippedOrder.toFixed(3));
    limited('Open API calls per imported order', figures.callsPerImportedOrder.toFixed(3));
    for (const { orders, msPerOrder, peakMemoryMiB } of figures.feed) {
        line(`feed of ${orders} orders`, `${msPerOrder.toFixed(3)} ms per order, ${memory(peakMemoryMiB)}`);
    }
    for (const { orders, rows, msPerRow, peakMemoryMiB, rejectedRows, appliedAgain } of figures.batch) {
        line(`batch of ${rows} rows`, `${msPerRow.toFixed(3)} ms per row, ${memory(peakMemoryMiB)}, ${orders} orders`);
        line('', `${rejectedRows} bad rows rejected; ${appliedAgain} events applied when the file came again`);
    }
    for (const { page, ms, searches, scans } of figures.pages) {
        line(page, `${ms.toFixed(1)} ms, ${searches} searches, ${scans} of them scans`);
    }
    const {
        feedTime,
        feedMemory,
        batchMemory,
        batchToPlainJob,
        growthTime,
        growthCalls,
        yearObjects,
        yearCalls,
        yearTime,
        yearPages
    } = figures.ratios;
    limited('time per order, large to small feed', feedTime.toFixed(2));
    limited('memory, large to small feed', ratioText(feedMemory));
    line('memory, large to small batch', ratioText(batchMemory));
    line(
        'row of the batch to a plain job',
        batchToPlainJob.toFixed(2) + `   (${figures.plainJob.orders} orders of one row)`
    );
    const { importDwCallsPerRow, plainDwCallsPerRow } = figures.plainJob;
    line('platform calls of a row', `${importDwCallsPerRow.toFixed(1)}; plain job ${plainDwCallsPerRow.toFixed(1)}`);
    limited('time per new order, many at rest to few', growthTime.toFixed(2));
    limited('platform calls, many at rest to few', growthCalls.toFixed(3));
    for (const { step, msPerOrder, dwCallsPerOrder } of figures.perOrder) {
        line(`${step}, for an order`, `${msPerOrder.toFixed(2)} ms, ${dwCallsPerOrder.toFixed(0)} platform calls`);
    }
    const { readyMs, readyToScope, requestMs, requestToScope } = figures.instances;
    line('instance ready, to an empty scope', `${readyToScope.toFixed(2)}   (${readyMs.toFixed(1)} ms)`);
    line('request that does nothing, to the same', `${requestToScope.toFixed(3)}   (${requestMs.toFixed(3)} ms)`);
    printLoad(figures.load);
    limited('lost under load', String(figures.load.lostInAll));
    limited('custom objects at 10,000 orders a day', String(figures.year.objectsAt10000PerDay));
    limited('custom objects, last month to third', yearObjects.toFixed(3));
    limited('platform calls, last month to third', yearCalls.toFixed(3));
    limited('time per order, last month to third', yearTime.toFixed(2));
    limited('slowest page, last month to third', yearPages.toFixed(2));
    limited('compiled to handwritten, in Rhino', figures.compiledToHandwritten?.toFixed(3) ?? 'no Rhino here');
}

function printLoad({ latencies, orders, memoryAtStartMiB, memoryAtEndMiB }: LoadFigures): void {
    for (const { request, p50Ms, p99Ms, p50ToPlain, p99ToPlain } of latencies) {
        const ratios = `${p50ToPlain.toFixed(1)} and ${p99ToPlain.toFixed(1)} times the plain request`;
        line(`${request}, under load`, `p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms: ${ratios}`);
    }
    line(
        `memory before and after ${orders} orders`,
        `${memoryAtStartMiB.toFixed(0)} and ${memoryAtEndMiB.toFixed(0)} MiB`
    );
}

function ratioText(value: number | null): string {
    return value === null ? 'not measured' : value.toFixed(2);
}

function line(name: string, text: string): void {
    console.log(name.padEnd(38) + text);
}

function memory(peakMemoryMiB: number | null): string {
    return peakMemoryMiB === null ? 'memory not measured' : `${peakMemoryMiB.toFixed(1)} MiB`;
}

/** A week until the first orders are quiet for long enough to leave the ledger, and a week in which they do. */
const WEEK = { perDay: 10000, days: 14 };
const REPORTERS: WeekReporter[] = ['feed', 'cartridge'];

/** Lives through the week of a shop at full size; says each day on the error stream, since it takes hours. */
async function week(reporter: string, days: string | undefined): Promise<DayFigures[]> {
    const known = REPORTERS.find((each) => each === reporter);
    if (!known) {
        throw new Error(`--week: a reporter is ${REPORTERS.join(' or ')}, not ${reporter}`);
    }
    const sizes = { ...WEEK, reporter: known, ...(days ? { days: Number(days) } : {}) };
    return measureWeek(sizes, (figures) => console.error(JSON.stringify(figures)));
}

async function main(): Promise<void> {
    const { values } = parseArgs({
        options: {
            json: { type: 'boolean' },
            short: { type: 'boolean' },
            week: { type: 'string' },
            days: { type: 'string' }
        }
    });
    if (values.week !== undefined) {
        console.log(JSON.stringify({ perDay: WEEK.perDay, days: await week(values.week, values.days) }, null, 4));
        return;
    }
    const isShort = values.short === true;
    const figures = await measure(isShort ? SHORT : FULL);
    if (values.json) {
        console.log(JSON.stringify(figures, null, 4));
    } else {
        print(figures, isShort);
    }
    const exceeded = exceededLimits(figures, isShort);
    exceeded.forEach((what) => console.error('exceeded: ' + what));
    process.exitCode = exceeded.length > 0 ? 1 : 0;
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
