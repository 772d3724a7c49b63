import { CustomObjectMgr, ocapiOrder, Order } from '../../sfcc-mocks';
import type { Instance, OrderRecord } from '../../sfcc-mocks';
import { findKeys } from '../../sfcc-mocks/store/session';

/** What `GET /_sandbox/state` tells. */
export interface SandboxState {
    /** ISO 8601. */
    now: string;
    orders: unknown[];
    tasks: unknown[];
    ledger: unknown[];
}

/** Reads orders, tasks and ledger of a site. */
export function readState(instance: Instance, siteId: string): SandboxState {
    return instance.execute({ kind: 'job', siteId }, () => ({
        now: new Date(instance.clock.now()).toISOString(),
        orders: findKeys<OrderRecord>('Order', (record) => record.siteId === siteId).map((key) =>
            ocapiOrder(new Order(key))
        ),
        tasks: objectsOf(instance, 'TikTokShopTask'),
        ledger: objectsOf(instance, 'TikTokShopOrder')
    }));
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
