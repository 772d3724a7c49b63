import fs from 'node:fs';
import path from 'node:path';
import type { InProcess } from '../../sandbox/start/inProcess';
import { median } from '../measuring/median';
import { processorMs } from '../measuring/processorMs';
import { withOrders } from '../orders/withOrders';

const SCRIPT = path.join(__dirname, 'plainJob/updateOrderStatus.js');
const FOLDER = 'IMPEX/src/tiktokshop/oms';
/** Later than the orders on the sandbox's clock, and not so far ahead that an event is refused. */
const SHIPPED_AT = '2026-11-23T11:02:00Z';
const COLUMNS =
    'eventId,orderNo,externalOrderId,status,occurredAt,packageNo,carrier,trackingNumber,productId,quantity,reason';

/** A file with one row for each order: what it takes to import it, and what a job takes that only sets a status. */
export interface BatchToPlainJob {
    orders: number;
    /** Milliseconds of processor time for a row. */
    importMsPerRow: number;
    plainMsPerRow: number;
    ratio: number;
    /** How often each uses the platform for a row. */
    importDwCallsPerRow: number;
    plainDwCallsPerRow: number;
}

/** What one run takes. */
interface Run {
    ms: number;
    dwCalls: number;
}

/**
 * Ships orders by the batch import and by a plain job, in turn, each run with orders of its own.
 * @returns medians
 */
export async function measureBatchToPlainJob(orders: number, runs: number): Promise<BatchToPlainJob> {
    const imported: Run[] = [];
    const plain: Run[] = [];
    for (let run = 0; run < runs; run += 1) {
        plain.push(await withOrders(orders, ({ sandbox, ids }) => measured(sandbox, () => runPlainJob(sandbox, ids))));
        imported.push(await withOrders(orders, ({ sandbox, ids }) => measured(sandbox, () => runImport(sandbox, ids))));
    }
    const importMsPerRow = median(imported.map(({ ms }) => ms)) / orders;
    const plainMsPerRow = median(plain.map(({ ms }) => ms)) / orders;
    return {
        orders,
        importMsPerRow,
        plainMsPerRow,
        ratio: importMsPerRow / plainMsPerRow,
        importDwCallsPerRow: median(imported.map(({ dwCalls }) => dwCalls)) / orders,
        plainDwCallsPerRow: median(plain.map(({ dwCalls }) => dwCalls)) / orders
    };
}

function measured(sandbox: InProcess, run: () => number): Run {
    const before = sandbox.instance.memberUses;
    const ms = run();
    return { ms, dwCalls: sandbox.instance.memberUses - before };
}

function runImport(sandbox: InProcess, ids: string[]): number {
    const rows = ids.map((id) => `${id}-1,TTS-${id},${id},Shipped,${SHIPPED_AT},1,UPS,1Z${id},,,`);
    write(sandbox, 'batch.csv', [COLUMNS, ...rows]);
    return processorMs(() => {
        const message = sandbox.runJob('TikTokShop-ImportOmsBatch').exit_status?.message || '';
        if (
            !message.startsWith(
                `1 file, ${ids.length.toLocaleString('en-US')} events applied, 0 repeated or late, 0 rejected`
            )
        ) {
            throw new Error('the file was not imported as it should: ' + message);
        }
    });
}

function runPlainJob(sandbox: InProcess, ids: string[]): number {
    write(
        sandbox,
        'plain.csv',
        ids.map((id) => `TTS-${id},ORDER_STATUS_OPEN,SHIPPING_STATUS_SHIPPED`)
    );
    const took = processorMs(() =>
        sandbox.instance.execute({ kind: 'job', siteId: 'RefArch' }, (execution) => {
            const job = execution.modules.load(SCRIPT) as { execute: (file: string) => void };
            job.execute(`/${FOLDER}/plain.csv`);
        })
    );
    const orders = [...sandbox.instance.store.table('Order').values()].map(
        (row) => row.data as { shippingStatus: number }
    );
    if (orders.some((order) => order.shippingStatus !== 2)) {
        throw new Error('the plain job has not shipped all orders');
    }
    return took;
}

function write(sandbox: InProcess, name: string, lines: string[]): void {
    const folder = path.join(sandbox.front.filesRoot, FOLDER);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, name), lines.join('\n') + '\n');
}
