import type { Json } from '../../json';
import type { Return } from '../records/returnOrder';
import type { Cancellation, CancelRequest, Canceller, Package, TikTokOrder } from '../records/tiktokOrder';
import { unixSeconds } from '../unixSeconds';

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
            update_time: unixSeconds(now)
        }
    };
}

/** The buyer has changed the address. */
export function addressUpdate(order: TikTokOrder, now: number): OrderEvent {
    return { eventType: 'RECIPIENT_ADDRESS_UPDATE', data: { order_id: order.id, update_time: unixSeconds(now) } };
}

/** What happens to packages. Source: Open API "Webhooks", type 4, `sc_type`. */
export type PackageChange = 'SPLIT' | 'PARTLY_CANCEL_SPLIT' | 'COMBINE' | 'CANCEL_COMBINE';

/** Packages were split, combined or parted again, or units taken out of them. */
export function packageUpdate(packages: Package[], change: PackageChange, now: number): OrderEvent {
    return {
        eventType: 'PACKAGE_UPDATE',
        data: {
            sc_type: change,
            role_type: change === 'PARTLY_CANCEL_SPLIT' ? 'ROLE_SYSTEM' : 'ROLE_SELLER',
            package_list: packages.map((one) => ({ package_id: one.id, order_id_list: one.orderIds })),
            update_time: unixSeconds(now)
        }
    };
}

/** The status that a search for cancellations, and a webhook, give a request. */
export function cancelStatusOf({ status }: CancelRequest): string {
    return status === 'CANCELLATION_REQUEST_CANCEL' ? 'CANCELLATION_REQUEST_CANCELLED' : status;
}

/** A buyer has asked for a cancellation, or the request was answered. */
export function requestChange(orderId: string, request: CancelRequest): OrderEvent {
    return cancellationChange(orderId, { ...request, status: cancelStatusOf(request) });
}

/** Units were cancelled without a request. */
export function cancellationMade(orderId: string, { id, by, createdAt }: Cancellation): OrderEvent {
    return cancellationChange(orderId, { id, role: by, status: 'CANCELLATION_REQUEST_SUCCESS', createdAt });
}

/** A return has begun or gone on. */
export function returnChange(one: Return): OrderEvent {
    return {
        eventType: 'RETURN_STATUS_CHANGE',
        data: {
            order_id: one.orderId,
            return_role: one.role,
            return_type: one.type,
            return_status: one.status,
            return_id: one.id,
            create_time: unixSeconds(one.createdAt),
            update_time: unixSeconds(one.updatedAt)
        }
    };
}

/** The invoice of a package was accepted (Brazil). */
export function invoiceChange(one: Package): OrderEvent {
    return {
        eventType: 'INVOICE_STATUS_CHANGE',
        data: { package_id: one.id, order_ids: one.orderIds, invoice_status: 'SUCCESS', invalid_reason: '' }
    };
}

/** A cancellation or a request for one, as a webhook tells of it. */
interface ToldCancellation {
    id: string;
    role: Canceller;
    status: string;
    createdAt: number;
}

function cancellationChange(orderId: string, { id, role, status, createdAt }: ToldCancellation): OrderEvent {
    return {
        eventType: 'CANCELLATION_STATUS_CHANGE',
        data: {
            order_id: orderId,
            cancellations_role: role,
            cancel_status: status,
            cancel_id: id,
            create_time: unixSeconds(createdAt)
        }
    };
}
