import { QUOTAS } from '../../quotas/quotas';
import { current, instance } from '../../runtime/current';
import { platformException } from '../../runtime/failures';
import { scriptClass } from '../../runtime/scriptClass';
import { queryOrderKeys, searchOrderKeys } from '../../search/orderSearch';
import { searchOrdersBy } from '../customer/OrderHistory';
import { insert, read, remove } from '../../store/session';
import { callSystemHook } from '../system/hookRegistry';
import { Status } from '../system/Status';
import { processEach } from '../util/processEach';
import { SeekableIterator } from '../util/Collection';
import { pricedLines, total } from './amounts';
import { restoreBasket } from './BasketMgr';
import type { Basket } from './Basket';
import { Order } from './Order';
import { takePlace } from './editedOrder';
import { cancel, fail, place, reserveStock, undoCancel, undoFail } from './orderStates';
import { newOrderState } from './records';
import type { BasketRecord, OrderRecord, ShipmentRecord } from './records';
import { randomText } from '../../access/randomText';

/** Longest order number. Source: platform doc OrderMgr.createOrderNo. */
const MAX_ORDER_NO = 50;

/** dw.order.OrderMgr */
export class OrderMgr {
    static createOrder(basket: Basket, orderNo?: string): Order {
        const number = orderNo || OrderMgr.createOrderNo();
        const key = current().site.id + '/' + number;
        if (number.length > MAX_ORDER_NO) {
            throw platformException(
                'IllegalArgumentException',
                'An order number has at most ' + MAX_ORDER_NO + ' characters'
            );
        }
        if (read('Order', key)) {
            throw platformException('IllegalArgumentException', 'There is an order ' + number + ' already');
        }
        const record = orderFrom(basket.$record(), number);
        checkTotals(record);
        takePlace(basket.$record(), record);
        if (!reserveStock(record)) {
            throw createOrderException('A product is not available');
        }
        insert('Order', key, record);
        remove('Basket', basket.$key);
        return new Order(key);
    }

    static createOrderNo(): string {
        const hook = callSystemHook('dw.order.createOrderNo', []);
        return hook.value ? String(hook.value) : OrderMgr.createOrderSequenceNo();
    }

    static createOrderSequenceNo(): string {
        const sequence = instance().part('orderSequence', () => ({ next: 1 }));
        sequence.next += 1;
        return String(sequence.next - 1).padStart(8, '0');
    }

    /**
     * With the order's token from everywhere; null when the token is another's. Without one as "Limit Storefront Order
     * Access" has it.
     */
    static getOrder(orderNo: string, token?: string): Order | null {
        const key = current().site.id + '/' + orderNo;
        const record = read<OrderRecord>('Order', key);
        if (!record || (token !== undefined && token !== record.orderToken)) {
            return null;
        }
        return token === undefined ? accessible(key) : new Order(key);
    }

    static placeOrder(order: Order): Status {
        const status = place(order);
        if (!status.isError()) {
            notePurchases(order);
        }
        return status;
    }

    /** @param reopenBasket - the customer gets the basket back, unless there is another by now */
    static failOrder(order: Order, reopenBasket?: boolean): Status {
        const status = fail(order);
        if (reopenBasket && !status.isError()) {
            reopen(order.$record());
        }
        return status;
    }

    static undoFailOrder(order: Order): Status {
        return undoFail(order);
    }

    static cancelOrder(order: Order): Status {
        return cancel(order);
    }

    static undoCancelOrder(order: Order): Status {
        return undoCancel(order);
    }

    static searchOrder(query: string, ...args: unknown[]): Order | null {
        return OrderMgr.searchOrders(query, null, ...args).first();
    }

    static searchOrders(query: string, sort: string | null, ...args: unknown[]): SeekableIterator<Order> {
        const keys = searchOrderKeys(query, sort, args).slice(0, QUOTAS.searchHits.limit);
        return new SeekableIterator(keys, accessible);
    }

    /** Reads the database, not the index: at once, and without a limit. */
    static queryOrder(query: string, ...args: unknown[]): Order | null {
        return OrderMgr.queryOrders(query, null, ...args).first();
    }

    static queryOrders(query: string, sort: string | null, ...args: unknown[]): SeekableIterator<Order> {
        return new SeekableIterator(queryOrderKeys(query, sort, args), accessible);
    }

    /** An exception of the callback is logged, and the next order follows. */
    static processOrders(callback: (order: Order) => void, query: string, ...args: unknown[]): void {
        processEach(
            'OrderMgr.processOrders',
            searchOrderKeys(query, null, args).map((key) => new Order(key)),
            callback
        );
    }
}

function reopen(order: OrderRecord): void {
    if (!current().isJob()) {
        restoreBasket(structuredClone(order));
    }
}

/**
 * An order, where the running request may have it: in a storefront session its own, one of the same customer, or one that
 * is only created. Source: platform doc OrderMgr, site preference "Limit Storefront Order Access".
 * @throws SecurityException where the preference is on; else the access is only logged
 */
function accessible(key: string): Order {
    const { site, kind } = current();
    const record = read<OrderRecord>('Order', key);
    if (kind === 'controller' && record && !isOwn(record) && record.status !== CREATED) {
        const refusal = platformException('SecurityException', 'Unauthorized access to order ' + record.orderNo);
        if (site.limitOrderAccess) {
            throw refusal;
        }
        instance().log('error', 'OrderMgr', String(refusal));
    }
    return new Order(key);
}

const CREATED = 0;

function isOwn(record: OrderRecord): boolean {
    const session = current().session as { getSessionID(): string; getCustomer?(): { getID(): string } } | null;
    const customerId = session?.getCustomer ? session.getCustomer().getID() : null;
    return (
        session !== null &&
        (session.getSessionID() === record.sessionId || (customerId !== null && customerId === record.customerId))
    );
}

function createOrderException(message: string): Error {
    return platformException('CreateOrderException', message);
}

function checkTotals(record: OrderRecord): void {
    if (
        record.totals.gross === null ||
        pricedLines(record.lines).some((line) => line.net === null || line.tax === null)
    ) {
        throw createOrderException('A total is not available');
    }
}

/** Records the purchase with each item of a product list that was ordered. Source: Script API, OrderMgr.placeOrder. */
function notePurchases(order: Order): void {
    for (const line of order.getProductLineItems().toArray()) {
        line.getProductListItem()?.$purchase(line.getQuantityValue(), order.getCustomerName(), order.getOrderNo());
    }
}

function orderFrom(basket: BasketRecord, orderNo: string): OrderRecord {
    const site = current().site;
    const session = current().session as { getSessionID(): string } | null;
    const now = new Date(instance().clock.now());
    const order: OrderRecord = {
        ...structuredClone(basket),
        creationDate: now,
        lastModified: now,
        orderNo,
        orderToken: randomText(24, 'base64url'),
        sessionId: session ? session.getSessionID() : null,
        createdBy: session ? 'Customer' : 'system',
        ...newOrderState(),
        // Platform doc Order.customerLocaleID: the locale in effect, which is the request's.
        customerLocale: current().locale
    };
    const declared = instance().objectTypes.attributesOf('Order');
    order.custom = Object.fromEntries(Object.entries(order.custom).filter(([name]) => declared.has(name)));
    order.shipments = order.shipments.filter((shipment) => !isEmptyShipment(shipment, order));
    order.lines.forEach((line) => {
        line.inventoryListId = line.catalogProduct
            ? line.inventoryListId || site.inventoryListId
            : line.inventoryListId;
    });
    return order;
}

/** Without products, gift certificates and a price; the default shipment too. Source: platform doc OrderMgr.createOrder. */
function isEmptyShipment(shipment: ShipmentRecord, order: OrderRecord): boolean {
    const { net, tax } = total(shipment.shippingLines);
    const isFree = [net, tax].every((amount) => Number(amount) === 0);
    const content = [...order.lines, ...(order.giftCertificates || [])];
    return isFree && !content.some((line) => line.shipmentId === shipment.id);
}

searchOrdersBy((query, sort, ...args) => OrderMgr.searchOrders(query, sort, ...args));
scriptClass('dw.order.OrderMgr', OrderMgr);
