import { current, instance } from '../runtime/current';
import { platformException } from '../runtime/failures';
import type { Instance } from '../contracts/instance';
import type { AttributeDefinition } from '../metadata/objectTypes';
import type { OrderRecord } from '../dw/order/records';
import { compileQuery, necessaryComparisons, plain, sortBy } from '../query/compile';
import type { Accessor, Comparison } from '../query/compile';
import { findKeys, read } from '../store/session';
import { OrderGroups, timeBounds } from './orderGroups';

/** What the index knows of an order: what can be searched for, and not the whole order, which changes often. */
interface IndexedOrder {
    siteId: string;
    /** By position in `SEARCHED`. */
    values: unknown[];
    /** Attributes that have a value. */
    custom: Map<string, unknown>;
}

/** An order that searches find, with its place among all: one that is changed keeps its place. */
interface VisibleOrder {
    key: string;
    place: number;
    order: IndexedOrder;
}

/** A change that searches find from a time on; null when the order was removed. */
interface PendingChange {
    key: string;
    at: number;
    order: IndexedOrder | null;
}

/**
 * Orders as a search finds them: what was committed some time ago. Source: platform doc dw.order.OrderMgr, the index
 * is updated asynchronously. A search for a text or a time must not take longer the more orders there are: an attribute is
 * grouped from the first time a query asks for it.
 */
class OrderIndex {
    private readonly visible = new Map<string, VisibleOrder>();
    private places = 0;
    private readonly groups = new Map<string, OrderGroups>();
    private pending: PendingChange[] = [];

    constructor(private readonly owner: Instance) {
        owner.store.onCommit((changes) => {
            changes.filter((change) => change.table === 'Order').forEach((change) => this.add(change.key));
            this.showOldest();
        });
    }

    private add(key: string): void {
        const row = this.owner.store.row('Order', key);
        this.pending.push({
            key,
            at: this.owner.clock.now() + this.owner.switches.searchIndexLagMs,
            order: row ? indexed(this.owner, row.data as OrderRecord) : null
        });
    }

    /** Without waiting for a search: a job that changes many orders must not pile them up here. */
    private showOldest(): void {
        const now = this.owner.clock.now();
        const waiting = this.pending.findIndex((change) => change.at > now);
        this.pending.splice(0, waiting < 0 ? this.pending.length : waiting).forEach((change) => this.show(change));
    }

    private show({ key, order }: PendingChange): void {
        const before = this.visible.get(key);
        if (before) {
            this.groups.forEach((groups, attribute) => groups.remove(key, valueOf(before.order, attribute)));
        }
        if (order) {
            this.places += 1;
            this.visible.set(key, { key, place: before ? before.place : this.places, order });
            this.groups.forEach((groups, attribute) => groups.add(key, valueOf(order, attribute)));
        } else {
            this.visible.delete(key);
        }
    }

    /** Orders that may be what a query looks for, in their places: all that fulfil its comparisons, and more. */
    candidates(comparisons: Comparison[]): VisibleOrder[] {
        this.showDue();
        const found = [...this.withTexts(comparisons), ...TIMES.flatMap((name) => this.withTimes(name, comparisons))];
        const fewest = found.sort((one, other) => one.length - other.length)[0];
        return fewest
            ? fewest.map((key) => this.visible.get(key) as VisibleOrder).sort((one, other) => one.place - other.place)
            : [...this.visible.values()];
    }

    private showDue(): void {
        const now = this.owner.clock.now();
        const due = this.pending.filter((change) => change.at <= now);
        this.pending = this.pending.filter((change) => change.at > now);
        due.forEach((change) => this.show(change));
    }

    /** For each text that a query asks for, the orders that have it. */
    private withTexts(comparisons: Comparison[]): string[][] {
        return comparisons.flatMap(({ attribute, operator, value }) =>
            operator === '=' && typeof value === 'string' && !hasDefault(this.owner, attribute)
                ? [this.groupsOf(attribute).withText(value)]
                : []
        );
    }

    /** The orders with a time between the bounds that a query has, at least from one; nothing if it has none. */
    private withTimes(attribute: string, comparisons: Comparison[]): string[][] {
        const bounds = timeBounds(attribute, comparisons);
        return bounds ? [this.groupsOf(attribute).between(bounds.from, bounds.to)] : [];
    }

    private groupsOf(attribute: string): OrderGroups {
        let groups = this.groups.get(attribute);
        if (!groups) {
            groups = TIMES.includes(attribute) ? OrderGroups.ofTimes() : OrderGroups.ofTexts();
            this.groups.set(attribute, groups);
            for (const { key, order } of this.visible.values()) {
                groups.add(key, valueOf(order, attribute));
            }
        }
        return groups;
    }
}

/** Times that every order has. */
const TIMES = ['creationDate', 'lastModified'];

function valueOf(order: IndexedOrder, attribute: string): unknown {
    return plain(
        attribute.startsWith('custom.')
            ? order.custom.get(attribute.slice('custom.'.length))
            : order.values[SEARCHED.indexOf(attribute)]
    );
}

/** An order has a default without saying so. */
function hasDefault(owner: Instance, attribute: string): boolean {
    const definition = owner.objectTypes.attributesOf('Order').get(attribute.replace(/^custom\./, ''));
    return attribute.startsWith('custom.') && ![null, undefined].includes(definition?.defaultValue as null);
}

function indexed(owner: Instance, record: OrderRecord): IndexedOrder {
    const definitions = owner.objectTypes.attributesOf('Order');
    const custom = Object.entries(record.custom).filter(([name, value]) => {
        const definition = definitions.get(name);
        return value !== null && value !== undefined && definition !== undefined && isSearchable(definition);
    });
    const values = record as unknown as Record<string, unknown>;
    return {
        siteId: record.siteId,
        values: SEARCHED.map((name) => values[FIELDS[name] || name]),
        custom: new Map(custom)
    };
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
    const candidates = index.candidates(necessaryComparisons(query, args));
    const objects = owner.store.table('Order').size;
    owner.onSearch?.({ type: 'Order', query, isScan: false, objects, lookedAt: candidates.length });
    // An order that was removed since cannot be loaded, although the index names it. To prove: `removed-hits`.
    const found = candidates.filter(
        ({ key, order }) => order.siteId === siteId && matches(accessor(order)) && read('Order', key) !== undefined
    );
    return sortBy(found, sort, ({ order }) => accessor(order)).map(({ key }) => key);
}

/**
 * Keys of the orders that the database has: at once, all of them, and by whole values. Source: B2C developer tooling,
 * "Querying data": queryOrders.
 * @param query - query language of the platform
 */
export function queryOrderKeys(query: string, sort: string | null, args: unknown[]): string[] {
    const owner = instance();
    const matches = compileQuery(query, args, { kind: 'db', check: checkQueryable });
    const siteId = current().site.id;
    const isOurs = (record: OrderRecord): boolean =>
        record.siteId === siteId && matches(accessor(indexed(owner, record)));
    const objects = owner.store.table('Order').size;
    owner.onSearch?.({ type: 'Order', query, isScan: true, objects, lookedAt: objects });
    const keys = findKeys<OrderRecord>('Order', isOurs);
    return sortBy(keys, sort, (key) => accessor(indexed(owner, read<OrderRecord>('Order', key) as OrderRecord)));
}

function accessor(order: IndexedOrder): Accessor {
    return (attribute) => {
        if (attribute.startsWith('custom.')) {
            const name = attribute.slice('custom.'.length);
            return order.custom.has(name)
                ? order.custom.get(name)
                : instance().objectTypes.attributesOf('Order').get(name)?.defaultValue;
        }
        return order.values[SEARCHED.indexOf(attribute)];
    };
}

const SEARCHED = [
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
    'UUID',
    'createdBy',
    'currencyCode',
    'customerLocaleID',
    'exportAfter'
];

/** Fields of the record that have another name than the attribute. */
const FIELDS: Record<string, string | undefined> = { currencyCode: 'currency', customerLocaleID: 'customerLocale' };

function isSearchable(definition: AttributeDefinition): boolean {
    return !['text', 'html', 'image', 'password'].includes(definition.type) && !definition.type.startsWith('set-of');
}

function checkQueryable(attribute: string): void {
    if (attribute.startsWith('custom.')) {
        const definition = instance().objectTypes.attributesOf('Order').get(attribute.slice('custom.'.length));
        if (definition && isSearchable(definition)) {
            return;
        }
    } else if (SEARCHED.includes(attribute)) {
        return;
    }
    throw platformException('IllegalArgumentException', 'Orders cannot be searched by ' + attribute);
}
