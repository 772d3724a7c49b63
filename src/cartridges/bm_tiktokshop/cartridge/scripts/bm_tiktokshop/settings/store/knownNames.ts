import ProductInventoryMgr = require('dw/catalog/ProductInventoryMgr');
import PaymentMgr = require('dw/order/PaymentMgr');
import type { KnownNames } from '../rules/checkSetting';

/** Names of this instance that settings may have. */
export function knownNames(): KnownNames {
    return {
        hasInventoryList: (id) => ProductInventoryMgr.getInventoryList(id) !== null,
        hasPaymentMethod: (id) => PaymentMgr.getPaymentMethod(id) !== null,
        today: today()
    };
}

/** The present day in UTC. */
export function today(): string {
    return new Date().toISOString().slice(0, 10);
}
