import ProductMgr = require('dw/catalog/ProductMgr');
import { productBehind } from '../../lifecycle/rules/standIn';
import { shippingAddressOf } from '../../lifecycle/store/orderAddress';
import { readLines } from '../../lifecycle/store/orderLines';
import { moneyOfOrder } from '../../lifecycle/store/orderMoney';
import { unusualOrder } from '../rules/unusualOrder';
import { shipmentOf } from '../../lifecycle/store/shipment';

/**
 * Why an order that is adopted is held, as codes separated by commas; empty where it is not. Its maker, such as a client of
 * createOrders, looks up no product and checks no address.
 * @param unreadable - the `unreadableTexts` of the order
 */
export function adoptedHold(order: dw.order.Order, unreadable: string[]): string {
    const shipment = shipmentOf(order);
    return unusualOrder({
        hasKnownProducts: hasKnownProducts(order),
        hasReadableTexts: unreadable.length === 0,
        quantities: readLines(order).map(({ quantity }) => quantity),
        shippingAddress: shippingAddressOf(order),
        shippingMethod: (shipment && shipment.shippingMethodID) || '',
        total: moneyOfOrder(order).total
    }).join(', ');
}

function hasKnownProducts(order: dw.order.Order): boolean {
    const lines = order.productLineItems.iterator();
    while (lines.hasNext()) {
        if (!ProductMgr.getProduct(productBehind(lines.next().productID))) {
            return false;
        }
    }
    return true;
}
