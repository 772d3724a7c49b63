import { instance } from '../../runtime/current';
import { insert } from '../../store/session';
import { Order } from './Order';
import { releaseStock, reserveStock } from './orderStates';
import type { OrderRecord } from './records';

/**
 * Edits an order as an agent does: another order with a number of its own takes its place, and the edited one is
 * REPLACED. Its successor has its goods, payments and addresses; that it has its custom attributes too is not
 * documented. It takes the stock of its own lines. Runs in a transaction. Source: platform doc BasketMgr.createBasketFromOrder,
 * Order.getCurrentOrder.
 * @param change - what the agent changes
 * @throws Error if there is not enough stock for what the agent adds
 */
export function replaceOrder(order: Order, orderNo: string, change: (successor: OrderRecord) => void): Order {
    const now = new Date(instance().clock.now());
    const record = order.$edit();
    const successor: OrderRecord = {
        ...structuredClone(record),
        creationDate: now,
        lastModified: now,
        orderNo,
        createdBy: 'agent',
        status: 3,
        shippingStatus: 0,
        confirmationStatus: 2,
        exportStatus: 2,
        externalOrderNo: null,
        externalOrderStatus: null,
        replacedOrderNo: record.orderNo,
        notes: [],
        custom: {}
    };
    successor.lines.forEach((line) => {
        line.custom = {};
    });
    change(successor);
    releaseStock(record);
    if (!reserveStock(successor)) {
        throw new Error('There is not enough stock for order ' + orderNo);
    }
    const key = record.siteId + '/' + orderNo;
    insert('Order', key, successor);
    record.status = 7;
    record.replacementOrderNo = orderNo;
    return new Order(key);
}
