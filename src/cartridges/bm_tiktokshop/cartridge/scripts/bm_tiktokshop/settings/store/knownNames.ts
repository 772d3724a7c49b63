import ProductInventoryMgr = require('dw/catalog/ProductInventoryMgr');
import PaymentMgr = require('dw/order/PaymentMgr');
import type { KnownNames } from '../rules/checkSetting';

/** What settings may name on this instance. */
export function knownNames(): KnownNames {
    return {
        hasInventoryList: (id) => ProductInventoryMgr.getInventoryList(id) !== null,
        hasPaymentMethod: (id) => PaymentMgr.getPaymentMethod(id) !== null,
        today: today()
    };
}

/** The day it is now, everywhere the same. */
export function today(): string {
    return new Date().toISOString().slice(0, 10);
}
