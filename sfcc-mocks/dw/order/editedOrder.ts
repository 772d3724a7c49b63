import { platformException } from '../../runtime/failures';
import { edit, read } from '../../store/session';
import { releaseStock } from './orderStates';
import type { BasketRecord, OrderRecord } from './records';

const [CANCELLED, REPLACED] = [6, 7];
const EXPORTED = 1;

/** @throws CreateBasketFromOrderException. Source: Script API, BasketMgr.createBasketFromOrder; dw.order.OrderProcessStatusCodes. */
export function refuseToEdit(order: OrderRecord): void {
    const reasons: Array<[string, boolean]> = [
        ['CANCEL_ORDER_GC', (order.giftCertificates || []).length > 0],
        ['ORDER_REPLACED', order.status === REPLACED],
        ['ORDER_CANCELLED', order.status === CANCELLED],
        ['ORDER_EXPORTED', order.exportStatus === EXPORTED]
    ];
    const [errorCode] = reasons.find(([, holds]) => holds) || [];
    if (errorCode) {
        const refusal = platformException(
            'CreateBasketFromOrderException',
            `Order ${order.orderNo} cannot be edited: ${errorCode}`
        );
        throw Object.assign(refusal, { errorCode });
    }
}

/** The order that a basket edits gives its place and its stock to the one that is made of the basket. */
export function takePlace(basket: BasketRecord, successor: OrderRecord): void {
    const edited = basket.orderNoBeingEdited;
    const key = basket.siteId + '/' + edited;
    if (!edited || !read('Order', key)) {
        return;
    }
    const record = edit<OrderRecord>('Order', key);
    refuseToEdit(record);
    releaseStock(record);
    record.status = REPLACED;
    record.replacementOrderNo = successor.orderNo;
    successor.replacedOrderNo = edited;
}
