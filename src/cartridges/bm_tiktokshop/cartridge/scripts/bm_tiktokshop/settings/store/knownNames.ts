import ProductInventoryMgr = require('dw/catalog/ProductInventoryMgr');
import PaymentMgr = require('dw/order/PaymentMgr');
import { utcToday } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/clock';
import type { KnownNames } from '../rules/checkSetting';

/** Names of this instance that settings may have. */
export function knownNames(): KnownNames {
    return {
        hasInventoryList: (id) => ProductInventoryMgr.getInventoryList(id) !== null,
        hasPaymentMethod: (id) => PaymentMgr.getPaymentMethod(id) !== null,
        today: utcToday()
    };
}
