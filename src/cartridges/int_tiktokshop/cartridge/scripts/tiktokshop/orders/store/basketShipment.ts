import ShippingLineItem = require('dw/order/ShippingLineItem');
import ShippingMgr = require('dw/order/ShippingMgr');
import type { ExternalOrder } from '../rules/externalOrder';
import { setTax, sitePrice, taxRateOf } from './amounts';
import { moneyOf } from '../../platform/amounts';
import { writeAddress } from '../../lifecycle/store/orderAddress';

/** Sets billing and shipping address. */
export function addAddresses(basket: dw.order.Basket, order: ExternalOrder): void {
    writeAddress(basket.createBillingAddress(), order.billingAddress);
    writeAddress(basket.defaultShipment.createShippingAddress(), order.shippingAddress);
}

/**
 * Sets shipping method and cost. Uses the site's default method for the currency, if any, where the site does not have
 * TikTok's method.
 * @returns whether the site has TikTok's method
 */
export function addShipping(basket: dw.order.Basket, order: ExternalOrder): boolean {
    const shipment = basket.defaultShipment;
    const method = findShippingMethod(order.shippingMethod, order.currency);
    const chosen = method || ShippingMgr.getDefaultShippingMethod();
    if (chosen) {
        shipment.setShippingMethod(chosen);
    }
    const id = ShippingLineItem.STANDARD_SHIPPING_ID;
    const item = shipment.getShippingLineItem(id) || shipment.createShippingLineItem(id);
    item.setPriceValue(moneyOf(sitePrice(order.shipping), order.currency).value);
    setTax(item, taxRateOf(order.shipping), order.shipping.tax, order.currency);
    return method !== null;
}

/**
 * Finds a shipping method in the session's currency. Each method has one currency, so a merchant with several currencies adds
 * methods such as `TTS001_EUR`. Source: Script API, ShippingMgr.getAllShippingMethods.
 */
function findShippingMethod(id: string, currency: string): dw.order.ShippingMethod | null {
    const methods = ShippingMgr.getAllShippingMethods().iterator();
    while (methods.hasNext()) {
        const method = methods.next();
        if (method.ID === id || method.ID === id + '_' + currency) {
            return method;
        }
    }
    return null;
}
