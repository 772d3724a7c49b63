import { createInProcess } from '../sandbox/start/inProcess';
import type { InProcess } from '../sandbox/start/inProcess';
import { Transaction } from '../sfcc-mocks';
import { copyOrders } from './orders/copyOrders';
import { runGreen } from './orders/runGreen';
import { payOrders, seedOrders, shipAll } from './orders/seedOrders';
import { DAY, MINUTE } from '#cartridge/platform/rules/durations';

/** What a new order costs where so many have been before it. */
export interface GrowthFigures {
    /** Orders that are at rest, with their entries in the ledger. */
    orders: number;
    /** Milliseconds of processor time. */
    msPerOrder: number;
    dwCallsPerOrder: number;
}

/** Orders that are lived through, in as many rounds of five minutes as an hour has. */
const NEW_ORDERS = 240;
const ROUNDS = 12;
const JOBS = ['TikTokShop-ProcessTasks', 'TikTokShop-OrderFeed'];
/** Records of orders at rest. */
const TABLES = ['Order', 'CustomObject:TikTokShopOrder'];

/**
 * Lives through hours of a shop among few orders at rest and among many: orders are created, shipped and told by the feed, and
 * the jobs run every five minutes.
 * @param sizes - how many are at rest
 */
export async function measureGrowth(sizes: number[]): Promise<GrowthFigures[]> {
    const figures: GrowthFigures[] = [];
    // The first one warms up: Node compiles what the others use.
    for (const orders of [sizes[0] as number, ...sizes]) {
        figures.push(await liveAmong(orders));
    }
    return figures.slice(1);
}

async function liveAmong(orders: number): Promise<GrowthFigures> {
    const sandbox = createInProcess();
    try {
        const [model] = await seedOrders(sandbox, 1);
        await shipAll(sandbox, [model as string]);
        JOBS.forEach((job) => runGreen(sandbox, job));
        // What is told within the hour of an order is told once more.
        await sandbox.clock.advance(61 * MINUTE);
        JOBS.forEach((job) => runGreen(sandbox, job));
        copyOrders(sandbox, model as string, orders - 1);
        await sandbox.clock.advance(DAY);
        letRest(sandbox);
        JOBS.forEach((job) => runGreen(sandbox, job));
        global.gc?.();
        const uses = sandbox.instance.memberUses;
        const began = process.cpuUsage();
        await liveHours(sandbox);
        const { user, system } = process.cpuUsage(began);
        return {
            orders,
            msPerOrder: (user + system) / 1000 / NEW_ORDERS,
            dwCallsPerOrder: (sandbox.instance.memberUses - uses) / NEW_ORDERS
        };
    } finally {
        sandbox.stop();
    }
}

/** Nothing has changed about the copies since long before the last sweep, which looks back half an hour. */
function letRest(sandbox: InProcess): void {
    const { store } = sandbox.instance;
    const transaction = new Transaction(store);
    const before = new Date(sandbox.clock.now() - DAY - 120 * MINUTE);
    TABLES.forEach((table) =>
        [...store.table(table).keys()].forEach((key) => {
            (transaction.edit(table, key) as { lastModified: Date }).lastModified = before;
        })
    );
    transaction.commit();
}

async function liveHours(sandbox: InProcess): Promise<void> {
    const ids = payOrders(sandbox, NEW_ORDERS);
    await sandbox.clock.advance(61 * MINUTE);
    for (let round = 0; round < ROUNDS; round += 1) {
        const share = NEW_ORDERS / ROUNDS;
        await shipAll(sandbox, ids.slice(round * share, (round + 1) * share));
        await sandbox.clock.advance(5 * MINUTE);
        JOBS.forEach((job) => runGreen(sandbox, job));
    }
}
