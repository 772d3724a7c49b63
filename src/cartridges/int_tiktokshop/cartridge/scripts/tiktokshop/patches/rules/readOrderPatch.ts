import { fault, isGiven, refuse, sourceOf } from '../../platform/rules/input/source';
import {
    isReservedKey,
    objectList,
    optionalText,
    requiredProductId,
    wholeNumber
} from '../../platform/rules/input/fields';
import { refuseUnreadableTexts } from '../../platform/rules/input/readableText';
import type { Source } from '../../platform/rules/input/source';
import { nearestName } from '../../platform/rules/input/nearestName';
import { rejected } from '../../platform/rules/outcome';
import type { Outcome } from '../../platform/rules/outcome';
import { LINE_STATUS } from '../../lifecycle/rules/lineFacts';
import type { LineStatus } from '../../lifecycle/rules/lineFacts';
import type { Tracking } from '../../lifecycle/rules/packages';
import { statusOf, statusWords } from '../../lifecycle/rules/orderStatus';
import type { ExternalOrderStatus } from '../../lifecycle/rules/orderStatus';
import type { ShippedPackage } from '../../lifecycle/rules/packages';
import { MAX_QUANTITY } from '../../lifecycle/rules/told/toldItems';
import { readTracking } from '../../lifecycle/rules/told/toldTracking';
import { readCancelInfo, readShipmentsInfo } from './patchedJson';
import type { CancelInfo } from './patchedJson';
import { RETURN_ACTIONS, readReturns } from './patchedReturns';

/** A PATCH of an order as JSON, with the field names of the API. A field that is missing or null was not sent. */
export interface PatchDocument {
    [field: string]: unknown;
}

/** The fields of a PATCH /orders/{order_no}, each for itself. */
export interface OrderPatch {
    /** `c_externalOrderStatus` and the system field of the same meaning, as far as they were sent. */
    words: ExternalOrderStatus[];
    channelStatus: number | null;
    /** Whether `shipping_status` says that all of it, or a part, has left. */
    shipping: 'SHIPPED' | 'PARTSHIPPED' | '';
    /** `c_orderAction`: `cancel_order`, `cancel` (some units), `update` (from an OMS), or an action about returns. */
    action: string;
    cancelInfo: CancelInfo | null;
    /** Packages of `c_shipmentsInfo`. */
    shipments: ShippedPackage[];
    items: PatchedItem[];
    /** What is said of returns and refunds, in words. */
    returns: string[];
}

/** A line of a patch in the vocabulary of the official cartridge. */
export interface PatchedItem {
    /** Where in the patch, for example `product_items[0]`. */
    path: string;
    productId: string;
    lineStatus: LineStatus | null;
    tracking: Tracking | null;
    /** Cancelled units of the line, in all. */
    cancelled: number | null;
    reason: string;
}

export type ReadPatch = { ok: true; patch: OrderPatch } | { ok: false; rejection: Outcome };

const ACTIONS = ['update', 'cancel', 'cancel_order'].concat(RETURN_ACTIONS);
const LINE_STATUSES: LineStatus[] = [0, 1, 2, 6, 7];
/** Most lines of a patch; no order has more. */
const MAX_LINES = 400;

/**
 * Reads a PATCH by the rules of events: every word is known, every quantity whole, every package complete.
 * @param receivedAt - becomes the time of the packages, ISO 8601 UTC
 */
export function readOrderPatch(document: PatchDocument, receivedAt: string): ReadPatch {
    const source = sourceOf(document);
    refuseUnreadableTexts(source);
    // The platform ends a script that lists what is too large.
    if (source.faults.first) {
        return { ok: false, rejection: source.faults.first };
    }
    const patch: OrderPatch = {
        words: readWord(source, 'c_externalOrderStatus').concat(readWord(source, 'external_order_status')),
        channelStatus: optionalWhole(source, 'c_externalChannelOrderStatus'),
        shipping: readShipping(source),
        action: readAction(source),
        cancelInfo: readCancelInfo(source),
        shipments: readShipmentsInfo(source, receivedAt),
        items: objectList(source, 'product_items', 0, MAX_LINES).map(readItem),
        returns: readReturns(source)
    };
    return source.faults.first ? { ok: false, rejection: source.faults.first } : { ok: true, patch: patch };
}

/** The status of a field as a list of one; empty where it was not sent. */
function readWord(source: Source, name: string): ExternalOrderStatus[] {
    const word = optionalText(source, name, 50);
    const status = word === '' ? null : statusOf(word);
    if (word !== '' && !status) {
        refuse(source.faults, rejected('unknown_status', name, statusWords().join(', '), 'There is no such status'));
    }
    return status ? [status] : [];
}

/** Source: OCAPI Shop, document Order. */
const SHIPPING_WORDS = ['not_shipped', 'part_shipped', 'shipped'];

function readShipping(source: Source): OrderPatch['shipping'] {
    const word = optionalText(source, 'shipping_status', 50).toLowerCase();
    if (word !== '' && SHIPPING_WORDS.indexOf(word) < 0) {
        const msg = 'There is no such shipping status';
        refuse(source.faults, rejected('unknown_status', 'shipping_status', SHIPPING_WORDS.join(', '), msg));
    }
    if (word === 'shipped') {
        return 'SHIPPED';
    }
    return word === 'part_shipped' ? 'PARTSHIPPED' : '';
}

/** Reads the action, which only counts in its exact spelling: a cancellation must not get lost, nor come about by chance. */
function readAction(source: Source): string {
    const action = optionalText(source, 'c_orderAction', 50);
    if (action !== '' && ACTIONS.indexOf(action) < 0) {
        const msg = 'There is no such action; the nearest is ' + nearestName(action, ACTIONS);
        refuse(source.faults, rejected('unknown_action', 'c_orderAction', ACTIONS.join(', '), msg));
    }
    return action;
}

function readItem(item: Source): PatchedItem {
    const status = optionalWhole(item, 'c_externalLineItemStatus');
    if (status !== null && LINE_STATUSES.indexOf(status as LineStatus) < 0) {
        fault(item, 'c_externalLineItemStatus', LINE_STATUSES.join(', '));
    }
    const isTracked = optionalText(item, 'c_trackingNumber', 256) !== '' || optionalText(item, 'c_carrier', 256) !== '';
    const patched: PatchedItem = {
        path: item.path,
        productId: isSilent(item) ? optionalText(item, 'product_id', 100) : requiredProductId(item, 'product_id'),
        lineStatus: status as LineStatus | null,
        tracking: isTracked ? readTracking(item, 'c_carrier', 'c_trackingNumber') : null,
        cancelled: isGiven(item, 'c_quantityCanceled')
            ? wholeNumber(item, 'c_quantityCanceled', 0, MAX_QUANTITY)
            : null,
        reason: optionalText(item, 'c_reason', 256)
    };
    if (patched.tracking && isReservedKey(patched.tracking.trackingNumber)) {
        fault(item, 'c_trackingNumber', 'a tracking number');
    }
    if (patched.cancelled === 0 && isCancelled(patched)) {
        fault(item, 'c_quantityCanceled', 'a whole number from 1 to ' + MAX_QUANTITY);
    }
    return patched;
}

/** Whether a line says nothing of what is read here, as a line that a client sends back does. */
function isSilent(item: Source): boolean {
    return ['c_externalLineItemStatus', 'c_trackingNumber', 'c_carrier', 'c_quantityCanceled'].every(
        (name) => !isGiven(item, name)
    );
}

/** Whether a line says that it is cancelled, in full or in part. */
export function isCancelled(item: PatchedItem): boolean {
    return item.lineStatus === LINE_STATUS.CANCELLED || item.lineStatus === LINE_STATUS.CANCELLED_PARTIAL;
}

function optionalWhole(source: Source, name: string): number | null {
    return isGiven(source, name) ? wholeNumber(source, name, 0, MAX_QUANTITY) : null;
}
