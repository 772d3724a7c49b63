import { isReservedKey } from '../../platform/rules/input';
import type { Faults } from '../../platform/rules/input';
import { TRACKING_NUMBER } from '../../oms/rules/orderEvent';
import type { Initiator, OrderMessage } from '../../lifecycle/rules/orderMessage';
import { availableUnits, unchangedState } from '../../lifecycle/rules/orderState';
import type { OrderState } from '../../lifecycle/rules/orderState';
import { statusOf, statusOfChannel, statusWords } from '../../lifecycle/rules/orderStatus';
import type { ExternalOrderStatus } from '../../lifecycle/rules/orderStatus';
import { rejected } from '../../platform/rules/outcome';
import type { Outcome } from '../../platform/rules/outcome';
import { itemsByPackage, sameTracking } from '../../lifecycle/rules/packages';
import { countUnits, plus, sameUnits, without } from '../../lifecycle/rules/units';
import type { ShippedPackage } from '../../lifecycle/rules/packages';
import type { Units } from '../../lifecycle/rules/units';
import { cancelledUnitsOfItems, isShipped, packagesOfItems } from './patchedItems';
import type { PatchedItem } from './patchedItems';
import { readCancelInfo, readShipmentsInfo } from './patchedJson';

/** The fields of a PATCH /orders/{order_no}; null or empty for those that were not sent. */
export interface OrderPatch {
    /** `c_externalOrderStatus` and the system field of the same meaning. */
    externalOrderStatus: string | null;
    systemOrderStatus: string | null;
    channelStatus: number | null;
    /** Whether the patch sets the platform's shipping status to `shipped`. */
    isShipped: boolean;
    exportStatus: number | null;
    /** `c_orderAction`: `cancel_order`, `cancel` (some units), `update` (from an OMS), or an action about returns. */
    action: string;
    cancelInfo: string;
    shipmentsInfo: string;
    items: PatchedItem[];
}

export type PatchMessages = { ok: true; messages: OrderMessage[] } | { ok: false; rejection: Outcome };

/**
 * Turns a patch into messages for the rules that also decide the messages of the OMS.
 * @param state - the order as it is known
 * @param receivedAt - ISO 8601 UTC; stands for the time of the change, which a patch does not have
 * @returns the messages, none when the patch has no news; or the rejection of the patch
 */
export function orderPatchMessages(patch: OrderPatch, state: OrderState, receivedAt: string): PatchMessages {
    const faults: Faults = { first: null };
    const cancelInfo = readCancelInfo(patch.cancelInfo, faults);
    const news: PatchNews = {
        status: agreedStatus(patch, faults),
        packages: packagesOf(patch, state, receivedAt, faults),
        cancelled: cancelledUnits(patch, cancelInfo.items, state)
    };
    refuseContradiction(patch, news, state, faults);
    if (patch.action === 'cancel' && !news.status && !cancelInfo.items) {
        note(
            faults,
            rejected('missing_field', 'c_cancelInfo', 'cancelItems', 'c_cancelInfo does not say which units to cancel')
        );
    }
    if (faults.first) {
        return { ok: false, rejection: faults.first };
    }
    const message = (status: ExternalOrderStatus, packages: ShippedPackage[], units: Units | null): OrderMessage => ({
        eventId: '',
        status: status,
        occurredAt: receivedAt,
        packages: packages,
        cancelledItems: units,
        reason: cancelInfo.reason,
        initiator: initiatorOf(patch)
    });
    return { ok: true, messages: messagesOf(news, state, message) };
}

/** The news in a patch: a status, packages, units to cancel. */
interface PatchNews {
    status: ExternalOrderStatus | null;
    packages: ShippedPackage[];
    cancelled: Units | null;
}

/** Packages first, then the cancellation: of the whole order if the status says so, otherwise of units. */
function messagesOf(
    news: PatchNews,
    state: OrderState,
    message: (status: ExternalOrderStatus, packages: ShippedPackage[], units: Units | null) => OrderMessage
): OrderMessage[] {
    const messages: OrderMessage[] = [];
    const isCancelled = news.status === 'CANCELLED';
    if (news.packages.length > 0) {
        messages.push(message((!isCancelled && news.status) || 'PartiallyShipped', news.packages, null));
    }
    if (news.cancelled && !isCancelled) {
        messages.push(message('CANCELLED', [], news.cancelled));
    } else if (news.status && isNews(news.status, state) && (news.packages.length === 0 || isCancelled)) {
        messages.push(message(news.status, [], null));
    }
    return messages;
}

/** TikTok's cancellation is news even after the seller has cancelled. */
function isNews(status: ExternalOrderStatus, state: OrderState): boolean {
    return status !== state.status || (status === 'CANCELLED' && state.cancelledOnTikTokAt === '');
}

/** An OMS of the official cartridges sends `update`; every other patch comes from TikTok's connector. */
function initiatorOf(patch: OrderPatch): Initiator {
    return patch.action === 'update' ? 'SELLER' : 'TIKTOK';
}

/** The status on which all fields of a patch agree; a contradiction is a fault. */
function agreedStatus(patch: OrderPatch, faults: Faults): ExternalOrderStatus | null {
    const words = [patch.externalOrderStatus, patch.systemOrderStatus].filter((word) => word !== null && word !== '');
    const statuses = words.map((word) => statusOf(word as string));
    if (statuses.indexOf(null) >= 0) {
        note(
            faults,
            rejected('unknown_status', 'c_externalOrderStatus', statusWords().join(', '), 'There is no such status')
        );
        return null;
    }
    const byChannel = patch.channelStatus === null ? null : statusOfChannel(patch.channelStatus);
    const byAction = patch.action === 'cancel_order' ? 'CANCELLED' : null;
    const all = statuses.concat([byChannel, byAction]).filter((status) => status !== null);
    const first = all[0] || (patch.isShipped ? 'Shipped' : null);
    if (all.some((status) => status !== first)) {
        const msg = 'The status fields contradict each other: ' + all.join(', ');
        note(faults, rejected('contradiction', 'c_externalOrderStatus', 'one status', msg));
    }
    return first;
}

/** New or changed packages, from `c_shipmentsInfo`, which names units, or otherwise from the lines. */
function packagesOf(patch: OrderPatch, state: OrderState, receivedAt: string, faults: Faults): ShippedPackage[] {
    const reserved = patch.items.filter((item) => isReservedKey(item.trackingNumber) || item.productId === '__proto__');
    if (reserved.length > 0) {
        note(
            faults,
            rejected(
                'wrong_type',
                'product_items',
                'product ids and tracking numbers',
                'A product id or tracking number cannot be stored'
            )
        );
        return [];
    }
    refuseUnreadable(patch.items.filter(isShipped), faults);
    const shipments = readShipmentsInfo(patch.shipmentsInfo, faults, receivedAt);
    if (shipments.length === 0) {
        return packagesOfItems(patch.items, state, receivedAt);
    }
    const items = itemsByPackage(state.packages, availableUnits(state));
    return shipments.filter((shipment) => {
        const known = state.packages[shipment.packageNo];
        const isSame = (units: Units): boolean => shipment.items === null || sameUnits(units, shipment.items);
        return !known || !sameTracking(known, shipment) || !isSame(items[shipment.packageNo] as Units);
    });
}

/** TikTok takes the tracking numbers of lines no more than those of an event. */
function refuseUnreadable(items: PatchedItem[], faults: Faults): void {
    const { pattern, inWords } = TRACKING_NUMBER;
    if (items.some((item) => item.trackingNumber !== '' && !pattern.test(item.trackingNumber))) {
        const msg = 'A tracking number has characters that TikTok refuses';
        note(faults, rejected('wrong_type', 'product_items.c_trackingNumber', inWords, msg));
    }
}

/** Cancelled and shipped: nobody can tell which of the two was meant. */
function refuseContradiction(patch: OrderPatch, news: PatchNews, state: OrderState, faults: Faults): void {
    if (patch.isShipped && news.status === 'CANCELLED' && unchangedState(state).shippingStatus !== 'SHIPPED') {
        const msg = 'The patch cancels the order, but shipping_status says that it has shipped';
        note(faults, rejected('contradiction', 'shipping_status', 'no shipment with CANCELLED', msg));
    }
}

/**
 * Units that the patch cancels and that are not cancelled yet. A patch has totals, so a repeat adds nothing.
 * @param named - units in `c_cancelInfo`, which count only with the action `cancel`
 * @returns null if there are none
 */
function cancelledUnits(patch: OrderPatch, named: Units | null, state: OrderState): Units | null {
    const units = plus(cancelledUnitsOfItems(patch.items), (patch.action === 'cancel' && named) || {});
    const news = without(units, plus(state.cancelled, state.cancelledTooLate));
    return countUnits(news) > 0 ? news : null;
}

function note(faults: Faults, rejection: Outcome): void {
    faults.first = faults.first || rejection;
}
