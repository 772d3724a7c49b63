import ProductInventoryMgr = require('dw/catalog/ProductInventoryMgr');
import PaymentMgr = require('dw/order/PaymentMgr');
import { utcToday } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/clock';
import { allowedLocales } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/locale';
import { isMailAddress } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/rules/mailAddress';
import type { KnownNames } from '../rules/checkSetting';

/** Names of this instance that settings may have. */
export function knownNames(): KnownNames {
    return {
        hasInventoryList: (id) => ProductInventoryMgr.getInventoryList(id) !== null,
        hasPaymentMethod: (id) => PaymentMgr.getPaymentMethod(id) !== null,
        hasLocale: (id) => allowedLocales().indexOf(id) >= 0,
        isMailAddress: isMailAddress,
        today: utcToday()
    };
}
