import type { OrderEvent } from './rules/orderEvent';
import { isSinceCreation, refuseImpossibleTime } from './rules/possibleTime';
import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { now } from '../platform/clock';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { OrderIdentity } from '../identity/rules/decideIdentity';
import { createdAt, currentOrder, getOrder } from '../lifecycle/store/orders';
import { omsClockMinutes, orderNoOf } from '../platform/settings';

/** The order of an event; for an edited order its successor. */
export function orderOfEvent(event: OrderEvent): dw.order.Order | null {
    const order = getOrder(orderNoOfEvent(event));
    return order && currentOrder(order);
}

/** The number of the order. The ledger knows numbers of the official cartridges, which use the site's own sequence. */
export function orderNoOfEvent(event: OrderEvent): string {
    const entry = event.orderNo === '' ? findEntry(event.externalOrderId) : null;
    return event.orderNo || (entry && entry.custom.orderNo) || orderNoOf(event.externalOrderId);
}

/** Why an event cannot be for this order; null if it can. */
export function refuseEvent(event: OrderEvent, order: dw.order.Order | null, identity: OrderIdentity): Outcome | null {
    if (!order || identity.standing === 'foreign') {
        return rejected(
            'order_not_found',
            'orderNo',
            'the number of a TikTok Shop order',
            'There is no TikTok Shop order ' + orderNoOfEvent(event)
        );
    }
    if (event.externalOrderId !== '' && event.externalOrderId !== identity.externalOrderId) {
        return rejected(
            'contradiction',
            'externalOrderId',
            'the id of the same order',
            'orderNo and externalOrderId name two orders'
        );
    }
    if (identity.standing === 'unproven') {
        return rejected(
            'order_unproven',
            'orderNo',
            'an order with proof that it is from TikTok Shop',
            'There is no proof that order ' + orderNoOfEvent(event) + ' is from TikTok Shop; a person must release it'
        );
    }
    const occurredAt = event.message.occurredAt;
    const current = now().getTime();
    // An event may be older than an edited order: then the time of the first order counts.
    return isSinceCreation(occurredAt, order.creationDate.getTime(), current)
        ? null
        : refuseImpossibleTime(occurredAt, createdAt(order), current, omsClockMinutes());
}
