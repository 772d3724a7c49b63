import { at, fault, isObject, objectList, optionalText, requiredObject, requiredText, wholeNumber } from './input';
import type { Faults } from './input';
import { parseIsoTime } from './isoTime';
import { statusOf, statusWords } from './orderStatus';
import type { ExternalOrderStatus } from './orderStatus';
import { rejected } from './outcome';
import type { Outcome } from './outcome';
import { unitsOf } from './packages';
import type { ShippedPackage, Units } from './packages';

/** Who wants something: decides what a cancellation of a shipped order means. */
export type Initiator = 'SELLER' | 'TIKTOK' | 'BUYER';

/** One message about an order, from whichever side it came. */
export interface OrderMessage {
    /** Unique; the key for repeats. Empty for a patch, which is recognised by what it changes. */
    eventId: string;
    status: ExternalOrderStatus;
    /** ISO 8601 UTC. */
    occurredAt: string;
    packages: ShippedPackage[];
    /** Units to cancel; null means the whole order. Only with `CANCELLED`. */
    cancelledItems: Units | null;
    reason: string;
    initiator: Initiator;
}

/** An event as the OMS sends it, and the order it is about. */
export interface OrderEvent {
    orderNo: string;
    externalOrderId: string;
    message: OrderMessage;
}

export type ParsedEvent = { ok: true; event: OrderEvent } | { ok: false; rejection: Outcome };

const MAX_QUANTITY = 1000;

/**
 * Reads one event of the OMS contract.
 * @param input - parsed JSON
 * @param receivedAt - ISO 8601 UTC; stands in for a missing `occurredAt`
 */
export function parseOrderEvent(input: unknown, receivedAt: string): ParsedEvent {
    if (!isObject(input)) {
        return { ok: false, rejection: rejected('wrong_type', '', 'an event object', 'The event is not a JSON object') };
    }
    const faults: Faults = { first: null };
    const occurredAt = readTime(faults, input, receivedAt);
    const event = {
        orderNo: optionalText(faults, input, '', 'orderNo', 50),
        externalOrderId: optionalText(faults, input, '', 'externalOrderId', 50),
        message: {
            eventId: requiredText(faults, input, '', 'eventId', 256),
            status: readStatus(faults, input),
            occurredAt: occurredAt,
            packages: readPackages(faults, input, occurredAt),
            cancelledItems: readCancelledItems(faults, input),
            reason: readReason(faults, input),
            initiator: 'SELLER' as Initiator
        }
    };
    if (!faults.first && event.orderNo === '' && event.externalOrderId === '') {
        fault(faults, 'orderNo', 'orderNo or externalOrderId', undefined);
    }
    if (faults.first) {
        return { ok: false, rejection: faults.first };
    }
    return { ok: true, event: event };
}

function readStatus(faults: Faults, input: unknown): ExternalOrderStatus {
    const word = requiredText(faults, input, '', 'status', 50);
    const status = statusOf(word);
    if (status) {
        return status;
    }
    if (!faults.first) {
        const words = statusWords().join(', ');
        faults.first = rejected('unknown_status', 'status', words, 'There is no status "' + word + '"');
    }
    return 'New';
}

function readTime(faults: Faults, input: unknown, receivedAt: string): string {
    const text = optionalText(faults, input, '', 'occurredAt', 50);
    if (text === '') {
        return receivedAt;
    }
    const time = parseIsoTime(text);
    if (time === null) {
        fault(faults, 'occurredAt', 'a time with a time zone, for example 2026-11-23T10:00:00Z', text);
        return receivedAt;
    }
    return new Date(time).toISOString();
}

function readPackages(faults: Faults, input: unknown, occurredAt: string): ShippedPackage[] {
    const seen: Units = {};
    return objectList(faults, input, '', 'packages', 0).map((item, index) => {
        const path = 'packages[' + index + ']';
        const packageNo = requiredText(faults, item, path, 'packageNo', 100);
        if (unitsOf(seen, packageNo) > 0) {
            fault(faults, at(path, 'packageNo'), 'each package once', packageNo);
        }
        seen[packageNo] = 1;
        return {
            packageNo: packageNo,
            carrier: requiredText(faults, item, path, 'carrier', 256),
            trackingNumber: readTrackingNumber(faults, item, path),
            items: item.items === undefined || item.items === null ? null : readItems(faults, item, path),
            occurredAt: occurredAt
        };
    });
}

/** TikTok refuses spaces, tabs and special characters in tracking numbers (code 21004012). */
function readTrackingNumber(faults: Faults, item: unknown, path: string): string {
    const trackingNumber = requiredText(faults, item, path, 'trackingNumber', 256);
    if (trackingNumber !== '' && !/^[A-Za-z0-9-]+$/.test(trackingNumber)) {
        fault(faults, at(path, 'trackingNumber'), 'letters, digits and -', trackingNumber);
    }
    return trackingNumber;
}

function readItems(faults: Faults, parent: unknown, path: string): Units {
    const units: Units = {};
    objectList(faults, parent, path, 'items', 1).forEach((item, index) => {
        const itemPath = at(path, 'items') + '[' + index + ']';
        const productId = requiredText(faults, item, itemPath, 'productId', 100);
        const quantity = wholeNumber(faults, item, itemPath, 'quantity', 1, MAX_QUANTITY);
        units[productId] = unitsOf(units, productId) + quantity;
    });
    return units;
}

function hasCancel(input: unknown): boolean {
    const cancel = (input as { cancel?: unknown }).cancel;
    return cancel !== undefined && cancel !== null;
}

function readCancelledItems(faults: Faults, input: unknown): Units | null {
    if (!hasCancel(input)) {
        return null;
    }
    const cancel = requiredObject(faults, input, '', 'cancel');
    return cancel.items === undefined || cancel.items === null ? null : readItems(faults, cancel, 'cancel');
}

function readReason(faults: Faults, input: unknown): string {
    return hasCancel(input) ? optionalText(faults, requiredObject(faults, input, '', 'cancel'), 'cancel', 'reason', 256) : '';
}
