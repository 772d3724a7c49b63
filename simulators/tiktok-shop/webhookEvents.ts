import type { Json } from '../json';
import type { CancelRequest, TikTokOrder } from './tiktokOrder';

/** Types of webhooks by the names under which addresses are registered. Source: Open API "Webhooks", event types. */
export const EVENT_TYPES: Record<string, number> = {
    ORDER_STATUS_CHANGE: 1,
    RECIPIENT_ADDRESS_UPDATE: 3,
    PACKAGE_UPDATE: 4,
    PRODUCT_STATUS_CHANGE: 5,
    SELLER_DEAUTHORIZATION: 6,
    UPCOMING_AUTHORIZATION_EXPIRATION: 7,
    CANCELLATION_STATUS_CHANGE: 11,
    RETURN_STATUS_CHANGE: 12,
    INVOICE_STATUS_CHANGE: 36
};

/** Something that TikTok tells of an order. */
export interface OrderEvent {
    eventType: string;
    data: Json;
}

/** TikTok tells the new status of an order; null for a status that it keeps to itself. */
export function statusChange(order: TikTokOrder, now: number): OrderEvent | null {
    if (order.status === 'PARTIALLY_SHIPPING') {
        return null;
    }
    const isOnHold = order.status === 'ON_HOLD' || (order.status === 'UNPAID' && order.holdFlow === 'on_hold');
    return {
        eventType: 'ORDER_STATUS_CHANGE',
        data: {
            is_on_hold_order: isOnHold,
            order_id: order.id,
            // The list of orders says CANCELLED.
            order_status: order.status === 'CANCELLED' ? 'CANCEL' : order.status,
            update_time: seconds(now)
        }
    };
}

/** The buyer has changed the address. */
export function addressUpdate(order: TikTokOrder, now: number): OrderEvent {
    return { eventType: 'RECIPIENT_ADDRESS_UPDATE', data: { order_id: order.id, update_time: seconds(now) } };
}

/** Packages were split, or units taken out of them. */
export function packageUpdate(
    order: TikTokOrder,
    packageIds: string[],
    change: 'SPLIT' | 'PARTLY_CANCEL_SPLIT',
    now: number
): OrderEvent {
    return {
        eventType: 'PACKAGE_UPDATE',
        data: {
            sc_type: change,
            role_type: change === 'SPLIT' ? 'ROLE_SELLER' : 'ROLE_SYSTEM',
            package_list: packageIds.map((id) => ({ package_id: id, order_id_list: [order.id] })),
            update_time: seconds(now)
        }
    };
}

/** The status that a search for cancellations, and a webhook, give a request. */
export function cancelStatusOf({ status }: CancelRequest): string {
    return status === 'CANCELLATION_REQUEST_CANCEL' ? 'CANCELLATION_REQUEST_CANCELLED' : status;
}

/** A cancellation was asked for, made, or refused. */
export function cancellationChange(order: TikTokOrder): OrderEvent {
    const asked = order.cancelRequest;
    return {
        eventType: 'CANCELLATION_STATUS_CHANGE',
        data: {
            order_id: order.id,
            cancellations_role: asked ? asked.role : cancelledBy(order),
            cancel_status: asked ? cancelStatusOf(asked) : 'CANCELLATION_REQUEST_SUCCESS',
            cancel_id: asked ? asked.id : cancelIdOf(order),
            create_time: seconds(asked ? asked.createdAt : order.updatedAt)
        }
    };
}

/** Id of a cancellation that nobody had to be asked for. */
export function cancelIdOf(order: TikTokOrder): string {
    return '4035' + order.id.slice(4);
}

/** Who cancelled the first of its cancelled units. */
export function cancelledBy(order: TikTokOrder): string {
    return order.units.find((unit) => unit.cancelled)?.cancelledBy || 'SYSTEM';
}

function seconds(time: number): number {
    return Math.floor(time / 1000);
}
