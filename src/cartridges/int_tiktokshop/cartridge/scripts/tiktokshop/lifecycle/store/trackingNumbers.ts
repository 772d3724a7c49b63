import LineItemCtnr = require('dw/order/LineItemCtnr');
import OrderMgr = require('dw/order/OrderMgr');
import { packageNumbers, packagesWithTracking } from '../rules/packages';
import type { Packages, ShippedPackage } from '../rules/packages';

/** Orders that are read for one number: a parcel may hold those of one buyer. */
const MAX_ORDERS = 50;
/** Characters that the attribute holds. Source: platform quotas, string attributes. */
const LONGEST = 4000;

/** Makes an order found by its packages; a number that was corrected goes on leading to it. Needs a transaction. */
export function addTrackingNumbers(order: dw.order.Order, packages: Packages): void {
    const tracked = packagesWithTracking(packages);
    packageNumbers(tracked).forEach((packageNo) => {
        addTrackingNumber(order, (tracked[packageNo] as ShippedPackage).trackingNumber);
    });
}

/** The same for one number. Needs a transaction. */
export function addTrackingNumber(order: dw.order.Order, trackingNumber: string): void {
    const word = wordOf(trackingNumber);
    const known = order.custom.tiktokTrackingNumbers || '';
    const longer = known === '' ? word : known + ' ' + word;
    if (word !== '' && known.split(' ').indexOf(word) < 0 && longer.length <= LONGEST) {
        order.custom.tiktokTrackingNumbers = longer;
    }
}

/** Orders that travel, or travelled, under a tracking number. Asks the order search, which lags some minutes. */
export function ordersTracked(trackingNumber: string): dw.order.Order[] {
    const word = wordOf(trackingNumber);
    const orders: dw.order.Order[] = [];
    if (word !== '') {
        const query = 'channelType = {0} AND custom.tiktokTrackingNumbers LIKE {1}';
        const found = OrderMgr.searchOrders(query, 'creationDate desc', LineItemCtnr.CHANNEL_TYPE_TIKTOK, word);
        while (orders.length < MAX_ORDERS && found.hasNext()) {
            orders.push(found.next());
        }
        found.close();
    }
    return orders;
}

/** A number as one word of the search, which knows neither case nor wildcards. People type small letters and blanks. */
function wordOf(trackingNumber: string): string {
    return trackingNumber.toUpperCase().replace(/[\s\-_.,:;/*%?+]/g, '');
}
