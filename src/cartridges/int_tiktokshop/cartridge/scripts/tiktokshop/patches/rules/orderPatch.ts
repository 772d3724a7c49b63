import { refuse } from '../../platform/rules/input/source';
import type { Faults } from '../../platform/rules/input/source';
import type { LineFacts } from '../../lifecycle/rules/lineFacts';
import type { ToldLine } from '../../lifecycle/rules/lineUnits';
import { isFromSeller } from '../../lifecycle/rules/orderMessage';
import type { Initiator, OrderMessage } from '../../lifecycle/rules/orderMessage';
import { availableUnits, unchangedState } from '../../lifecycle/rules/orderState';
import type { OrderState } from '../../lifecycle/rules/orderState';
import { CHANNEL_STATUS, saysShipped } from '../../lifecycle/rules/orderStatus';
import type { ExternalOrderStatus } from '../../lifecycle/rules/orderStatus';
import { rejected } from '../../platform/rules/outcome';
import type { Outcome } from '../../platform/rules/outcome';
import { itemsByPackage, sameTracking } from '../../lifecycle/rules/packages';
import type { ShippedPackage } from '../../lifecycle/rules/packages';
import { countUnits, plus, sameUnits, unitsOf, without } from '../../lifecycle/rules/units';
import type { Units } from '../../lifecycle/rules/units';
import { packagesOfItems } from './packagesOfItems';
import { readItemNews, refuseStrayTracking } from './patchedItems';
import type { ShippedItem } from './patchedItems';
import { newStatuses, refuseContradiction } from './patchedStatuses';
import type { PatchedStatus } from './patchedStatuses';
import type { OrderPatch } from './readOrderPatch';

export type PatchMessages = { ok: true; messages: OrderMessage[] } | { ok: false; rejection: Outcome };

/** The order that a patch is compared with. */
export interface PatchedOrder {
    state: OrderState;
    /** Its lines as they were applied. */
    lines: LineFacts[];
}

/**
 * Turns a patch into messages for the rules that also decide the messages of the OMS. A field that repeats what the
 * order is already says nothing, and contradicts nothing.
 * @param receivedAt - ISO 8601 UTC; stands for the time of the change, which a patch does not have
 * @param sender - who sent it
 * @returns the messages, none when the patch has no news; or the rejection of the patch
 */
export function orderPatchMessages(
    patch: OrderPatch,
    order: PatchedOrder,
    receivedAt: string,
    sender: Initiator
): PatchMessages {
    const faults: Faults = { first: null };
    const news = readNews(patch, order, receivedAt, faults);
    refuseCancelledAndShipped(news, faults);
    refuseLooseUnits(patch, news, order.state, faults);
    if (faults.first) {
        return { ok: false, rejection: faults.first };
    }
    const message = (status: ExternalOrderStatus, packages: ShippedPackage[], units: Units | null): OrderMessage => ({
        eventId: '',
        status: status,
        occurredAt: receivedAt,
        isUntimed: true,
        packages: packages,
        cancelledItems: units,
        reason: news.reason,
        initiator: packages.length > 0 || saysShipped(status) ? shipperOf(sender) : sender,
        lines: news.lines
    });
    return { ok: true, messages: messagesOf(news, order.state, message) };
}

/** TikTok's connector ships nothing: a shipment is an OMS's, even without the action `update`, and TikTok has to be told. */
function shipperOf(sender: Initiator): Initiator {
    return isFromSeller(sender) ? sender : 'SELLER';
}

/** The news in a patch. */
interface PatchNews extends PatchedStatus {
    packages: ShippedPackage[];
    /** Units to cancel that are not cancelled yet. */
    cancelled: Units;
    /** Whether lines name units to cancel. */
    linesCancel: boolean;
    /** Whether the patch names units to cancel, also where they are cancelled already. */
    namesCancelled: boolean;
    /** Lines of the order that the patch tells apart. */
    lines: ToldLine[];
    reason: string;
}

function readNews(patch: OrderPatch, order: PatchedOrder, receivedAt: string, faults: Faults): PatchNews {
    const { state, lines } = order;
    const items = readItemNews(patch.items, lines, state, faults);
    refuseStrayTracking(patch.items, lines, faults);
    const named = patch.cancelInfo ? patch.cancelInfo.items : null;
    const known = plus(state.cancelled, state.cancelledTooLate);
    const cancelled = larger(items.cancelled, without(named || {}, known));
    refuseTwoQuantities(items.named, named || {}, faults);
    const words = newStatuses(patch, state, faults);
    const shipments = newShipments(patch.shipments, state);
    refuseOtherPackages(items.shipped, patch.shipments, faults);
    const packages = shipments.concat(
        patch.shipments.length > 0 ? [] : packagesOfItems(items.shipped, state, cancelled, receivedAt)
    );
    if (items.withoutTracking !== '' && (packages.length > 0 || !words.status || !saysShipped(words.status))) {
        const path = items.withoutTracking + '.c_trackingNumber';
        refuse(faults, rejected('missing_field', path, 'carrier and tracking number', path + ' is missing'));
    }
    return {
        cancelling: words.cancelling,
        status: words.status,
        packages: packages,
        cancelled: cancelled,
        linesCancel: countUnits(items.named) > 0,
        namesCancelled: countUnits(items.named) > 0 || named !== null,
        lines: items.told,
        reason: (patch.cancelInfo && patch.cancelInfo.reason) || items.reason
    };
}

/** Lines and `c_cancelInfo` may name the same units, but not two numbers of them. */
function refuseTwoQuantities(inLines: Units, inInfo: Units, faults: Faults): void {
    const isOther = (productId: string): boolean =>
        unitsOf(inLines, productId) > 0 && unitsOf(inLines, productId) !== unitsOf(inInfo, productId);
    if (Object.keys(inInfo).some(isOther)) {
        const path = 'c_cancelInfo.cancelItems';
        const msg = path + ' has other quantities than product_items';
        refuse(faults, rejected('contradiction', path, 'the same units', msg));
    }
}

/** Lines beside `c_shipmentsInfo` may say the same: packages of its carriers and numbers. */
function refuseOtherPackages(items: ShippedItem[], shipments: ShippedPackage[], faults: Faults): void {
    const isTold = ({ tracking }: ShippedItem): boolean =>
        shipments.some((one) => one.carrier === tracking.carrier && one.trackingNumber === tracking.trackingNumber);
    const other = shipments.length > 0 ? items.filter((item) => !isTold(item))[0] : undefined;
    if (other) {
        const path = other.path + '.c_trackingNumber';
        const msg = other.path + ' names a package that c_shipmentsInfo does not have';
        refuse(faults, rejected('contradiction', path, 'a package of c_shipmentsInfo', msg));
    }
}

/** The same units may be in lines and in `c_cancelInfo`. */
function larger(one: Units, other: Units): Units {
    return plus(one, without(other, one));
}

/** Cancelled and shipped: either of the two may be meant. */
function refuseCancelledAndShipped(news: PatchNews, faults: Faults): void {
    const field = news.cancelling[0];
    const other = news.status || (news.packages.length > 0 ? 'packages' : '');
    if (field !== undefined && other !== '') {
        refuseContradiction(field, 'CANCELLED, ' + other, faults);
    }
}

/** Units to cancel come with a cancellation, and a cancellation of units with its units. */
function refuseLooseUnits(patch: OrderPatch, news: PatchNews, state: OrderState, faults: Faults): void {
    if (news.cancelling.length > 0) {
        return;
    }
    const isInPart = patch.channelStatus === CHANNEL_STATUS.CANCELLED_PARTIAL;
    const isNewlyInPart = isInPart && unchangedState(state).channelStatus !== CHANNEL_STATUS.CANCELLED_PARTIAL;
    const needsUnits = patch.action === 'cancel' || isNewlyInPart;
    if (needsUnits && !news.namesCancelled) {
        const msg = 'c_cancelInfo does not say which units to cancel';
        refuse(faults, rejected('missing_field', 'c_cancelInfo', 'cancelItems', msg));
    }
    const cancelsUnits = needsUnits || news.linesCancel || (isInPart && news.namesCancelled);
    if (patch.cancelInfo && !cancelsUnits) {
        const path = patch.cancelInfo.items ? 'c_cancelInfo.cancelItems' : 'c_cancelInfo';
        const expected = 'c_orderAction cancel or cancel_order';
        const told = path + ' is about a cancellation, but nothing in the patch cancels';
        refuse(faults, rejected('contradiction', path, expected, told));
    }
}

/** New or changed packages of `c_shipmentsInfo`, which names units. */
function newShipments(shipments: ShippedPackage[], state: OrderState): ShippedPackage[] {
    const items = itemsByPackage(state.packages, availableUnits(state));
    return shipments.filter((shipment) => {
        const known = state.packages[shipment.packageNo];
        const isSame = (units: Units): boolean => shipment.items === null || sameUnits(units, shipment.items);
        return !known || !sameTracking(known, shipment) || !isSame(items[shipment.packageNo] as Units);
    });
}

/** Cancelled units first, then packages, or else the status. */
function messagesOf(
    news: PatchNews,
    state: OrderState,
    message: (status: ExternalOrderStatus, packages: ShippedPackage[], units: Units | null) => OrderMessage
): OrderMessage[] {
    const messages: OrderMessage[] = [];
    if (countUnits(news.cancelled) > 0) {
        messages.push(message('CANCELLED', [], news.cancelled));
    } else if (news.cancelling.length > 0 && !news.namesCancelled && isNewCancellation(state)) {
        messages.push(message('CANCELLED', [], null));
    }
    if (news.packages.length > 0) {
        messages.push(message(news.status || 'PartiallyShipped', news.packages, null));
    } else if (news.status) {
        messages.push(message(news.status, [], null));
    }
    return messages;
}

/** TikTok's cancellation is news even after the seller has cancelled. */
function isNewCancellation(state: OrderState): boolean {
    return state.status !== 'CANCELLED' || state.cancelledOnTikTokAt === '';
}
