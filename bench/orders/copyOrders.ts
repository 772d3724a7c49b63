import { randomUUID } from 'node:crypto';
import type { InProcess } from '../../sandbox/start/inProcess';
import { Transaction } from '../../sfcc-mocks';
import { begin, commit } from '../../sfcc-mocks/store/session';

/** Records that the connector makes for each order. */
const TABLES = ['Order', 'CustomObject:TikTokShopOrder'];
const SEAL = 'int_tiktokshop/cartridge/scripts/tiktokshop/lifecycle/store/orderSeal';
/** Copies that are committed together. */
const BATCH = 500;

/**
 * Copies of an order that the connector has created, each with ids of its own: creating a hundred thousand of them
 * one by one would take longer than what is measured.
 * @param model - TikTok id of the order to copy
 * @returns TikTok ids of the copies
 */
export function copyOrders(sandbox: InProcess, model: string, count: number): string[] {
    const { store } = sandbox.instance;
    const ids: string[] = [];
    while (ids.length < count) {
        const transaction = new Transaction(store);
        for (let i = 0; i < BATCH && ids.length < count; i += 1) {
            const id = String(BigInt(model) + BigInt(ids.length + 1) * 1000n);
            TABLES.forEach((table) => copyRecords(transaction, table, store.table(table), model, id));
            ids.push(id);
        }
        transaction.commit();
    }
    seal(sandbox, ids);
    return ids;
}

/** A copy has the seal of its model; each order has a seal of its own, as the cartridge gives it when it creates an order. */
function seal(sandbox: InProcess, ids: string[]): void {
    sandbox.instance.execute({ kind: 'job', siteId: 'RefArch' }, ({ modules }) => {
        const { sealOrder } = modules.require(SEAL) as { sealOrder: (order: unknown, externalOrderId: string) => void };
        const OrderMgr = modules.require('dw/order/OrderMgr') as { getOrder(orderNo: string): unknown };
        begin();
        ids.forEach((id) => sealOrder(OrderMgr.getOrder('TTS-' + id), id));
        commit();
    });
}

function copyRecords(
    transaction: Transaction,
    table: string,
    rows: Map<string, { data: unknown }>,
    model: string,
    id: string
): void {
    for (const [key, row] of rows) {
        if (key.includes(model)) {
            // A copy of its own of every text, as records have that were read and written back.
            transaction.insert(table, key.replaceAll(model, id), structuredClone(renamed(row.data, model, id)));
            return;
        }
    }
    throw new Error(`${table} has no record of order ${model}`);
}

/** A deep copy under another id; what has a UUID gets a new one. */
function renamed(value: unknown, from: string, to: string): unknown {
    if (typeof value === 'string') {
        return value.replaceAll(from, to);
    }
    if (Array.isArray(value)) {
        return value.map((item) => renamed(item, from, to));
    }
    if (value instanceof Date) {
        return new Date(value);
    }
    if (typeof value === 'object' && value !== null) {
        const copy = Object.entries(value).map(([name, inner]) => [name, renamed(inner, from, to)]);
        return 'uuid' in value
            ? { ...Object.fromEntries(copy), uuid: randomUUID().replaceAll('-', '') }
            : Object.fromEntries(copy);
    }
    return value;
}
