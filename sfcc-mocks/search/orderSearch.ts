import { current, instance } from '../runtime/current';
import { platformException } from '../runtime/failures';
import type { Instance } from '../instance';
import type { OrderRecord } from '../dw/order/records';
import { compileQuery, compileSort } from '../query/compile';
import type { Accessor } from '../query/compile';

/** What the index knows of an order, and since when. */
interface Indexed {
    at: number;
    record: OrderRecord | null;
}

/**
 * Orders as a search finds them: what was committed some time ago. Source: platform doc dw.order.OrderMgr, the index
 * is updated asynchronously.
 */
class OrderIndex {
    private readonly visible = new Map<string, OrderRecord>();
    private pending: Array<Indexed & { key: string }> = [];

    constructor(private readonly owner: Instance) {
        owner.store.onCommit((changes) => {
            for (const change of changes.filter((candidate) => candidate.table === 'Order')) {
                const row = owner.store.row('Order', change.key);
                this.pending.push({
                    key: change.key,
                    at: owner.clock.now() + owner.switches.searchIndexLagMs,
                    record: row ? (row.data as OrderRecord) : null
                });
            }
        });
    }

    entries(): Map<string, OrderRecord> {
        const now = this.owner.clock.now();
        const due = this.pending.filter((entry) => entry.at <= now);
        this.pending = this.pending.filter((entry) => entry.at > now);
        for (const entry of due) {
            if (entry.record) {
                this.visible.set(entry.key, entry.record);
            } else {
                this.visible.delete(entry.key);
            }
        }
        return this.visible;
    }
}

/** Starts the index of an instance; called when the instance is made, before any commit. */
export function startOrderIndex(owner: Instance): void {
    owner.part('orderIndex', () => new OrderIndex(owner));
}

/**
 * Keys of the orders that a search finds.
 * @param query - query language of the platform
 */
export function searchOrderKeys(query: string, sort: string | null, args: unknown[]): string[] {
    const owner = instance();
    const index = owner.part('orderIndex', () => new OrderIndex(owner));
    const matches = compileQuery(query, args, { kind: 'search', check: checkQueryable });
    const siteId = current().site.id;
    const found = [...index.entries()].filter(([, record]) => record.siteId === siteId && matches(accessor(record)));
    if (sort) {
        const compare = compileSort(sort);
        found.sort(([, one], [, other]) => compare(accessor(one), accessor(other)));
    }
    return found.map(([key]) => key);
}

function accessor(record: OrderRecord): Accessor {
    return (attribute) => {
        if (attribute.startsWith('custom.')) {
            const name = attribute.slice('custom.'.length);
            const stored = record.custom[name];
            return stored === undefined || stored === null
                ? instance().objectTypes.attributesOf('Order').get(name)?.defaultValue
                : stored;
        }
        return (record as unknown as Record<string, unknown>)[attribute];
    };
}

const ATTRIBUTES = [
    'orderNo',
    'status',
    'shippingStatus',
    'confirmationStatus',
    'exportStatus',
    'paymentStatus',
    'channelType',
    'creationDate',
    'lastModified',
    'customerEmail',
    'customerName',
    'customerNo',
    'externalOrderNo',
    'externalOrderStatus',
    'invoiceNo',
    'UUID'
];

function checkQueryable(attribute: string): void {
    if (attribute.startsWith('custom.')) {
        const definition = instance().objectTypes.attributesOf('Order').get(attribute.slice('custom.'.length));
        if (
            definition &&
            !['text', 'html', 'image', 'password'].includes(definition.type) &&
            !definition.type.startsWith('set-of')
        ) {
            return;
        }
    } else if (ATTRIBUTES.includes(attribute)) {
        return;
    }
    throw platformException('IllegalArgumentException', 'Orders cannot be searched by ' + attribute);
}
