import {
    isObject,
    isReservedKey,
    fault,
    fieldsOnly,
    isGiven,
    optionalText,
    requiredMatch,
    requiredObject,
    requiredText,
    wholeNumber
} from '../../platform/rules/input';
import type { Faults, Source } from '../../platform/rules/input';
import { MAX_QUANTITY, TRACKING_NUMBER, readItems } from '../../oms/rules/orderEvent';
import { parseStrictly } from '../../platform/rules/strictJson';
import { rejected } from '../../platform/rules/outcome';
import type { ShippedPackage } from '../../lifecycle/rules/packages';
import type { Units } from '../../lifecycle/rules/units';

/** All there is of a package, as the order has it. */
const SHIPMENT_FIELDS = ['packageNo', 'carrier', 'trackingNumber', 'items', 'occurredAt'];

/** The content of `c_cancelInfo`. */
export interface CancelInfo {
    reason: string;
    /** Units to cancel; null when it names none. */
    items: Units | null;
}

/**
 * Reads `c_cancelInfo`: a reason in words, or an object with `reasonCode` or `reason`, and with `cancelItems` such as
 * `{"<product id>": {"quantity": 1, "reason": "…"}}`. Source: metadata and hooks of the official social channel
 * cartridges.
 */
export function readCancelInfo(text: string, faults: Faults): CancelInfo {
    if (!/^\s*\{/.test(text)) {
        return { reason: text, items: null };
    }
    const info = jsonSource('c_cancelInfo', text, faults);
    const reason = optionalText(info, 'reasonCode', 256) || optionalText(info, 'reason', 256);
    if (!isGiven(info, 'cancelItems')) {
        return { reason: reason, items: null };
    }
    const list = requiredObject(info, 'cancelItems');
    const items: Units = {};
    const reasons = [reason];
    Object.keys(list.fields).forEach((productId) => {
        const item = requiredObject(list, productId);
        items[productId] = wholeNumber(item, 'quantity', 1, MAX_QUANTITY);
        reasons.push(optionalText(item, 'reason', 256));
    });
    return { reason: reasons.filter((known) => known !== '')[0] || '', items: items };
}

/**
 * Reads `c_shipmentsInfo`: packages by number, each with carrier, tracking number and items.
 * @param receivedAt - becomes the time of the packages, ISO 8601 UTC
 */
export function readShipmentsInfo(text: string, faults: Faults, receivedAt: string): ShippedPackage[] {
    if (text === '') {
        return [];
    }
    const info = jsonSource('c_shipmentsInfo', text, faults);
    return Object.keys(info.fields).map((packageNo) => {
        const shipment = requiredObject(info, packageNo);
        fieldsOnly(shipment, SHIPMENT_FIELDS);
        if (packageNo === '' || isReservedKey(packageNo)) {
            fault(info, packageNo, 'a package number');
        }
        return {
            packageNo: packageNo,
            carrier: requiredText(shipment, 'carrier', 256),
            trackingNumber: requiredMatch(
                shipment,
                'trackingNumber',
                256,
                TRACKING_NUMBER.pattern,
                TRACKING_NUMBER.inWords
            ),
            items: readItems(shipment),
            occurredAt: receivedAt
        };
    });
}

/** The JSON object in a text attribute. */
function jsonSource(attribute: string, text: string, faults: Faults): Source {
    const value = parseStrictly(text);
    if (!isObject(value) && !faults.first) {
        faults.first = rejected('malformed_json', attribute, 'a JSON object', attribute + ' is not a JSON object');
    }
    return { fields: isObject(value) ? value : {}, path: attribute, faults: faults };
}
