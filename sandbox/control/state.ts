import { CustomObjectMgr, INVENTORY_TABLE, mailQueueOf, ocapiOrder, Order } from '../../sfcc-mocks';
import type { Instance, InventoryRecordData, MailQueue, OrderRecord } from '../../sfcc-mocks';
import { findKeys } from '../../sfcc-mocks/store/session';

/** What `GET /_sandbox/state` tells. */
export interface SandboxState {
    /** ISO 8601. */
    now: string;
    orders: unknown[];
    tasks: unknown[];
    ledger: unknown[];
    returns: unknown[];
    /** Of all lists: units that can be sold, by list and product. */
    stock: Record<string, Record<string, number>>;
    /** Mails that scripts have sent, the latest last. */
    mails: MailQueue['sent'];
}

/** Reads orders, tasks and ledger of some sites, and what the instance has for all. */
export function readState(instance: Instance, siteIds: string[]): SandboxState {
    const sites = siteIds.map((siteId) => readSite(instance, siteId));
    return {
        now: new Date(instance.clock.now()).toISOString(),
        orders: sites.flatMap(({ orders }) => orders),
        tasks: sites.flatMap(({ tasks }) => tasks),
        ledger: sites.flatMap(({ ledger }) => ledger),
        returns: sites.flatMap(({ returns }) => returns),
        stock: readStock(instance),
        mails: mailQueueOf(instance).sent
    };
}

function readSite(instance: Instance, siteId: string): Omit<SandboxState, 'now' | 'stock' | 'mails'> {
    return instance.execute({ kind: 'job', siteId }, () => ({
        orders: findKeys<OrderRecord>('Order', (record) => record.siteId === siteId).map((key) =>
            ocapiOrder(new Order(key))
        ),
        tasks: objectsOf(instance, 'TikTokShopTask'),
        ledger: objectsOf(instance, 'TikTokShopOrder'),
        returns: objectsOf(instance, 'TikTokShopReturn')
    }));
}

function readStock(instance: Instance): SandboxState['stock'] {
    const stock: SandboxState['stock'] = {};
    for (const { data } of instance.store.table(INVENTORY_TABLE).values()) {
        const { listId, productId, allocation, onOrder } = data as InventoryRecordData;
        stock[listId] = { ...stock[listId], [productId]: allocation - onOrder };
    }
    return stock;
}

/** All custom objects of a type with what is set; none before it is imported. */
function objectsOf(instance: Instance, type: string): unknown[] {
    const found: unknown[] = [];
    if (!instance.objectTypes.custom.has(type)) {
        return found;
    }
    const objects = CustomObjectMgr.getAllCustomObjects(type);
    while (objects.hasNext()) {
        found.push({ ...(objects.next() as { getCustom(): object }).getCustom() });
    }
    objects.close();
    return found;
}
