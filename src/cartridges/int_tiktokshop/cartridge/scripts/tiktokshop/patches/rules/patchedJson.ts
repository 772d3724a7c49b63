import { isObject, fault, fieldsOnly, isGiven, pathOf, refuse } from '../../platform/rules/input/source';
import { isReservedKey, notNull, optionalText, requiredObject, wholeNumber } from '../../platform/rules/input/fields';
import type { Source } from '../../platform/rules/input/source';
import { MAX_QUANTITY, readItems } from '../../lifecycle/rules/told/toldItems';
import { oneCarrierForEachNumber, readTracking } from '../../lifecycle/rules/told/toldTracking';
import { whyNoJson } from '../../platform/rules/input/jsonFault';
import { parseStrictly } from '../../platform/rules/input/strictJson';
import { rejected } from '../../platform/rules/outcome';
import type { ShippedPackage } from '../../lifecycle/rules/packages';
import type { Units } from '../../lifecycle/rules/units';
import { isBlank } from '../../platform/rules/visible';

/** Most characters of a reason in words; the platform keeps no more of a text attribute. */
const MAX_JSON = 4000;
/** All there is of a package, as the order has it. */
const SHIPMENT_FIELDS = ['packageNo', 'carrier', 'trackingNumber', 'items', 'occurredAt'];

/** The content of `c_cancelInfo`. */
export interface CancelInfo {
    reason: string;
    /** Units to cancel; null when it names none. */
    items: Units | null;
}

/** How JSON begins that may name units: an object, a list, an object in a text, or null for what got lost on the way. */
const JSON_BEGINNING = /^\s*(\{|\[\s*["{[\]\d]|"\s*[{[]|null\s*$)/;

const CANCEL_FIELDS = ['reasonCode', 'reason', 'cancelItems'];
const CANCEL_ITEM_FIELDS = ['quantity', 'reason'];

/**
 * Reads `c_cancelInfo`: a reason in words, or an object with `reasonCode` or `reason`, and with `cancelItems` such as
 * `{"<product id>": {"quantity": 1, "reason": "…"}}`. The object may come as text. Any other JSON is a fault: taken for
 * words, a list of units would cancel the whole order. Source: metadata and hooks of the official social channel
 * cartridges.
 */
export function readCancelInfo(patch: Source): CancelInfo | null {
    if (!isGiven(patch, 'c_cancelInfo') || patch.fields.c_cancelInfo === '') {
        return null;
    }
    const text = patch.fields.c_cancelInfo;
    if (typeof text === 'string' && !JSON_BEGINNING.test(text)) {
        return { reason: optionalText(patch, 'c_cancelInfo', MAX_JSON), items: null };
    }
    const info = jsonObject(patch, 'c_cancelInfo');
    fieldsOnly(info, CANCEL_FIELDS);
    const reason = optionalText(info, 'reasonCode', 256) || optionalText(info, 'reason', 256);
    notNull(info, 'cancelItems', 'units by product id, or no such field');
    if (!isGiven(info, 'cancelItems')) {
        return { reason: reason, items: null };
    }
    const list = requiredObject(info, 'cancelItems');
    const items: Units = {};
    const reasons = [reason];
    Object.keys(list.fields).forEach((productId) => {
        const item = requiredObject(list, productId);
        fieldsOnly(item, CANCEL_ITEM_FIELDS);
        if (productId === '' || productId === '__proto__') {
            fault(list, productId, 'a product id');
        }
        items[productId] = wholeNumber(item, 'quantity', 1, MAX_QUANTITY);
        reasons.push(optionalText(item, 'reason', 256));
    });
    if (Object.keys(items).length === 0) {
        fault(info, 'cancelItems', 'at least one product id with its quantity');
    }
    return { reason: reasons.filter((known) => known !== '')[0] || '', items: items };
}

/**
 * Reads `c_shipmentsInfo`: packages by number, each with carrier, tracking number and items.
 * @param receivedAt - becomes the time of the packages, ISO 8601 UTC
 */
export function readShipmentsInfo(patch: Source, receivedAt: string): ShippedPackage[] {
    if (!isGiven(patch, 'c_shipmentsInfo') || patch.fields.c_shipmentsInfo === '') {
        return [];
    }
    const info = jsonObject(patch, 'c_shipmentsInfo');
    const checkCarrier = oneCarrierForEachNumber();
    return Object.keys(info.fields).map((packageNo) => {
        const shipment = requiredObject(info, packageNo);
        fieldsOnly(shipment, SHIPMENT_FIELDS);
        if (isBlank(packageNo) || isReservedKey(packageNo)) {
            fault(info, packageNo, 'a package number');
        }
        refuseOtherNumber(shipment, packageNo);
        const tracking = readTracking(shipment, 'carrier', 'trackingNumber');
        checkCarrier(shipment, tracking);
        return {
            packageNo: packageNo,
            carrier: tracking.carrier,
            trackingNumber: tracking.trackingNumber,
            items: readItems(shipment),
            occurredAt: receivedAt
        };
    });
}

/** A package may repeat the number under which it stands, but not have another one. */
function refuseOtherNumber(shipment: Source, packageNo: string): void {
    const repeated = optionalText(shipment, 'packageNo', 100);
    if (repeated !== '' && repeated !== packageNo) {
        const path = pathOf(shipment, 'packageNo');
        const msg = path + ' is another number than the one the package stands under';
        refuse(shipment.faults, rejected('contradiction', path, 'the number the package stands under', msg));
    }
}

/** The JSON object of a field, which may be in a text. */
function jsonObject(patch: Source, name: string): Source {
    const given = patch.fields[name];
    const value = typeof given === 'string' ? parseStrictly(given) : given;
    if (!isObject(value)) {
        const isNoJson = typeof given === 'string' && value === undefined;
        const msg = name + ' is not a JSON object' + (isNoJson ? ': ' + whyNoJson(given) : '');
        refuse(patch.faults, rejected('malformed_json', name, 'a JSON object', msg));
    }
    return { fields: isObject(value) ? value : {}, path: name, faults: patch.faults };
}
