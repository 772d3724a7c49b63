import { createInProcess } from '../../sandbox/start/inProcess';
import { externalOrderBody } from '../../simulators/connector/externalOrderBody';
import type { TikTokOrder } from '../../simulators/tiktok-shop/records/tiktokOrder';
import { eachInTurn } from '../../tools/mutate/eachInTurn';
import { Callers } from './callers';
import { Latencies } from './latencies';
import type { Latency } from './latencies';
import { lostOf } from './lost';
import type { Lost, Sent } from './lost';
import { startSecondProcess } from './secondProcess';
import { payOrders, PRODUCTS } from '../orders/seedOrders';

const FIRST_ID = 577000000000000000n;
const CONCURRENCY = 8;
/** Orders between two portions of plain requests. */
const ROUND = 50;
const PLAIN_REQUESTS = 100;
/** Orders that are not measured: Node compiles what they use. */
const WARM_UP = 50;

/** What a sandbox in a process of its own does when everything calls it at once, over HTTP. */
export interface LoadFigures {
    orders: number;
    /** Requests at once. */
    concurrency: number;
    /** Each kind of request; `plain` is one to a controller that does nothing. */
    latencies: Latency[];
    /** Memory of the sandbox's process before the orders that are measured, and after them. */
    memoryAtStartMiB: number;
    memoryAtEndMiB: number;
    lost: Lost;
    /** The sum of the above. */
    lostInAll: number;
}

/**
 * Creates orders, reads them, tells their webhooks and ships or cancels them, in turn with requests that do nothing, at the
 * same concurrency.
 * @throws Error for a request that is not answered with success
 */
export async function measureLoad(orders: number): Promise<LoadFigures> {
    const sandbox = await startSecondProcess();
    try {
        const latencies = new Latencies();
        const callers = new Callers(sandbox.ready, latencies);
        const model = modelOrder();
        const all = Array.from({ length: WARM_UP + orders }, (_, index) => sentOf(index));
        await callers.ask('Load-Fill', PRODUCTS);
        await round(new Callers(sandbox.ready, new Latencies()), model, all.slice(0, WARM_UP));
        const memoryAtStartMiB = await sandbox.memoryMiB();
        for (let start = WARM_UP; start < all.length; start += ROUND) {
            await round(callers, model, all.slice(start, start + ROUND));
        }
        const memoryAtEndMiB = await sandbox.memoryMiB();
        const lost = await lostOf(callers, all, inTurn);
        return {
            orders,
            concurrency: CONCURRENCY,
            latencies: latencies.comparedWith('plain'),
            memoryAtStartMiB,
            memoryAtEndMiB,
            lost,
            lostInAll: Object.values(lost).reduce((sum: number, one: number) => sum + one, 0)
        };
    } finally {
        await sandbox.stop();
    }
}

/** One order in four is cancelled; the others are shipped. */
function sentOf(index: number): Sent {
    return { id: String(FIRST_ID + BigInt(index)), trackingNumber: index % 4 === 0 ? null : `1Z${index}` };
}

async function round(callers: Callers, model: object, all: Sent[]): Promise<void> {
    await callers.logIn();
    await inTurn(all, (sent) => live(callers, model, sent));
    await inTurn(Array.from({ length: PLAIN_REQUESTS }).fill(0), () => callers.plain());
}

/** @throws Error for the first work that fails */
async function inTurn<T>(items: T[], work: (item: T) => Promise<void>): Promise<void> {
    const [failure] = await eachInTurn(items, CONCURRENCY, work);
    if (failure) {
        throw new Error(failure.reason);
    }
}

/** The life of an order. Other orders are elsewhere in theirs at the same time, so that all kinds of requests are mixed. */
async function live(callers: Callers, model: object, { id, trackingNumber }: Sent): Promise<void> {
    await callers.create({ ...model, c_externalOrderId: id });
    await callers.get(id);
    await callers.webhook(id);
    await (trackingNumber === null ? callers.cancel(id) : callers.ship(id, trackingNumber));
}

/** The body with which the connector creates an order of three lines. */
function modelOrder(): object {
    const sandbox = createInProcess();
    try {
        const [id] = payOrders(sandbox, 1);
        return externalOrderBody(sandbox.tiktok.orders.byId.get(id as string) as TikTokOrder);
    } finally {
        sandbox.stop();
    }
}
