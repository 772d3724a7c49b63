import { fault, fieldsOnly, isGiven, isObject, pathOf, refuse, sourceOf } from '../../platform/rules/input/source';
import {
    notNull,
    objectList,
    optionalObject,
    optionalText,
    requiredKey,
    requiredMatch,
    requiredObject,
    requiredText
} from '../../platform/rules/input/fields';
import type { Source } from '../../platform/rules/input/source';
import { isInNoZone, parseIsoTime } from '../../platform/rules/isoTime';
import { impossibleTime } from './possibleTime';
import { saysShipped, statusOf, statusWords } from '../../lifecycle/rules/orderStatus';
import type { ExternalOrderStatus } from '../../lifecycle/rules/orderStatus';
import { rejected } from '../../platform/rules/outcome';
import type { Outcome } from '../../platform/rules/outcome';
import type { OrderMessage } from '../../lifecycle/rules/orderMessage';
import type { ShippedPackage } from '../../lifecycle/rules/packages';
import { isBlank } from '../../platform/rules/visible';
import { EVENT_ID, LONGEST_EVENT_ID } from './eventId';
import { MAX_ENTRIES, readItems } from '../../lifecycle/rules/told/toldItems';
import { oneCarrierForEachNumber, readTracking } from '../../lifecycle/rules/told/toldTracking';

/** An event of the OMS: a message, and the order it is about. */
export interface OrderEvent {
    orderNo: string;
    externalOrderId: string;
    message: OrderMessage;
}

export type ParsedEvent = { ok: true; event: OrderEvent } | { ok: false; rejection: Outcome };

/** All fields of an event; `ext` holds the OMS's own data. */
export const EVENT_FIELDS = [
    'eventId',
    'orderNo',
    'externalOrderId',
    'status',
    'occurredAt',
    'packages',
    'cancel',
    'ext'
];
export const PACKAGE_FIELDS = ['packageNo', 'carrier', 'trackingNumber', 'items'];
export const CANCEL_FIELDS = ['reason', 'items'];

/**
 * Reads one event of the OMS contract.
 * @param input - parsed JSON
 * @param receivedAt - ISO 8601 UTC; stands in for a missing `occurredAt`
 */
export function parseOrderEvent(input: unknown, receivedAt: string): ParsedEvent {
    if (!isObject(input)) {
        return {
            ok: false,
            rejection: rejected('wrong_type', '', 'an event object', 'The event is not a JSON object')
        };
    }
    const source = sourceOf(input);
    const event = readEvent(source, receivedAt);
    return source.faults.first ? { ok: false, rejection: source.faults.first } : { ok: true, event: event };
}

function readEvent(source: Source, receivedAt: string): OrderEvent {
    fieldsOnly(source, EVENT_FIELDS);
    const orderNo = optionalText(source, 'orderNo', 50);
    const externalOrderId = optionalText(source, 'externalOrderId', 50);
    if (orderNo === '' && externalOrderId === '') {
        fault(source, 'orderNo', 'orderNo or externalOrderId');
    }
    const toldAt = readTime(source);
    const occurredAt = toldAt || receivedAt;
    const status = readStatus(source);
    refuseNull(source, status);
    const cancel = isGiven(source, 'cancel') ? requiredObject(source, 'cancel') : null;
    if (cancel) {
        fieldsOnly(cancel, CANCEL_FIELDS);
    }
    const event: OrderEvent = {
        orderNo: orderNo,
        externalOrderId: externalOrderId,
        message: {
            eventId: requiredMatch(source, 'eventId', LONGEST_EVENT_ID, EVENT_ID),
            status: status,
            occurredAt: occurredAt,
            packages: readPackages(source, occurredAt),
            cancelledItems: cancel ? readItems(cancel) : null,
            reason: cancel ? optionalText(cancel, 'reason', 256) : '',
            initiator: 'SELLER'
        }
    };
    if (toldAt === '') {
        event.message.isUntimed = true;
    }
    optionalObject(source, 'ext');
    refuseContradiction(source, event.message);
    return event;
}

/** Where a missing field means all of the order, null is none: what the sender named there got lost on the way. */
function refuseNull(source: Source, status: ExternalOrderStatus): void {
    if (status === 'CANCELLED') {
        notNull(source, 'cancel', 'an object, or no such field');
    } else if (saysShipped(status)) {
        notNull(source, 'packages', 'a list of packages, or no such field');
    }
}

/** Rejects what would otherwise be ignored: packages with a cancellation, or units to cancel with another status. */
function refuseContradiction(source: Source, message: OrderMessage): void {
    const isCancelled = message.status === 'CANCELLED';
    if (isCancelled && message.packages.length > 0) {
        contradiction(source, 'packages', 'no packages with CANCELLED', message.status);
    }
    if (!isCancelled && message.cancelledItems !== null) {
        contradiction(source, 'cancel.items', 'units to cancel only with CANCELLED', message.status);
    }
    if (!isCancelled && message.reason !== '') {
        contradiction(source, 'cancel.reason', 'a reason only with CANCELLED', message.status);
    }
}

function contradiction(source: Source, path: string, expected: string, status: string): void {
    const msg = path + ' contradicts the status ' + status;
    refuse(source.faults, rejected('contradiction', path, expected, msg));
}

/** Reads the status. An OMS cannot send `New`, which the order has from its creation. */
function readStatus(source: Source): ExternalOrderStatus {
    const word = requiredText(source, 'status', 50);
    const status = statusOf(word);
    if (!status || status === 'New') {
        const expected = statusWords().slice(1).join(', ');
        refuse(source.faults, rejected('unknown_status', 'status', expected, 'An event cannot say "' + word + '"'));
    }
    return status || 'New';
}

/** ISO 8601 UTC; empty where the sender tells no time. */
function readTime(source: Source): string {
    const text = optionalText(source, 'occurredAt', 50);
    const time = text === '' ? null : parseIsoTime(text);
    if (time !== null) {
        return new Date(time).toISOString();
    }
    if (isInNoZone(text)) {
        refuse(source.faults, impossibleTime('a time zone that exists', 'has no such time zone'));
    } else if (text !== '') {
        fault(source, 'occurredAt', 'a time with a time zone, for example 2026-11-23T10:00:00Z');
    }
    return '';
}

function readPackages(source: Source, occurredAt: string): ShippedPackage[] {
    const numbers: string[] = [];
    const checkCarrier = oneCarrierForEachNumber();
    return objectList(source, 'packages', 0, MAX_ENTRIES).map((parcel) => {
        fieldsOnly(parcel, PACKAGE_FIELDS);
        const packageNo = requiredKey(parcel, 'packageNo', 100);
        if (packageNo !== '' && isBlank(packageNo)) {
            fault(parcel, 'packageNo', 'a package number that is not blank');
        }
        if (numbers.indexOf(packageNo) >= 0) {
            const path = pathOf(parcel, 'packageNo');
            const msg = path + ' is the number of a package before it';
            refuse(source.faults, rejected('contradiction', path, 'each package once', msg));
        }
        numbers.push(packageNo);
        const tracking = readTracking(parcel, 'carrier', 'trackingNumber');
        checkCarrier(parcel, tracking);
        return {
            packageNo: packageNo,
            carrier: tracking.carrier,
            trackingNumber: tracking.trackingNumber,
            items: readItems(parcel),
            occurredAt: occurredAt
        };
    });
}
