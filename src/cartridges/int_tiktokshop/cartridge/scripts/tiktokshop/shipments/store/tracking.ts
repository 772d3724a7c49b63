import CustomObjectMgr = require('dw/object/CustomObjectMgr');
import { newObject } from '../../platform/newObjects';
import { storedJson } from '../../platform/json';

const TYPE = 'TikTokShopTracking';
/** Orders that are kept of one number: a parcel may hold those of one buyer. */
const KEPT = 50;

/** TikTok ids of the orders that travel, or travelled, under a tracking number. */
export function ordersTracked(trackingNumber: string): string[] {
    const key = keyOf(trackingNumber);
    const known = key === '' ? null : CustomObjectMgr.getCustomObject(TYPE, key);
    return known ? storedJson<string[]>(known.custom.orderIds, []) : [];
}

/** Makes an order found by a tracking number; a number that was corrected goes on leading to it. Needs a transaction. */
export function rememberTracking(trackingNumber: string, externalOrderId: string): void {
    const ids = ordersTracked(trackingNumber);
    const key = keyOf(trackingNumber);
    if (key !== '' && ids.indexOf(externalOrderId) < 0) {
        const known = CustomObjectMgr.getCustomObject(TYPE, key) || newObject(TYPE, key);
        known.custom.orderIds = JSON.stringify(ids.concat([externalOrderId]).slice(-KEPT));
    }
}

/** People type small letters. */
function keyOf(trackingNumber: string): string {
    return trackingNumber.trim().toUpperCase();
}
