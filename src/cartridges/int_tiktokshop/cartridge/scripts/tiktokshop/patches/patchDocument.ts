import { isObject } from '../platform/rules/input/source';
import type { PatchDocument } from './rules/readOrderPatch';

/** Fields of a PATCH that mean something here, with what the platform calls them in the document of a hook. */
const FIELDS: { [name: string]: string } = {
    external_order_status: 'externalOrderStatus',
    external_order_text: 'externalOrderText',
    shipping_status: 'shippingStatus',
    cancel_description: 'cancelDescription',
    product_items: 'productItems'
};
const CUSTOM = [
    'c_externalOrderStatus',
    'c_externalChannelOrderStatus',
    'c_externalExportStatus',
    'c_externalReturnStatus',
    'c_orderAction',
    'c_orderTag',
    'c_orderNote',
    'c_buyerNote',
    'c_cancelInfo',
    'c_returnCase',
    'c_shipmentsInfo'
];
const LINE_FIELDS = [
    'c_externalLineItemStatus',
    'c_externalLineItemReturnStatus',
    'c_carrier',
    'c_trackingNumber',
    'c_quantityCanceled',
    'c_quantityReturned',
    'c_quantityReceived',
    'c_quantityRejected',
    'c_reason'
];

/** A document or a list of the platform, read by the names it is known to have. */
type Host = { [name: string]: unknown; length?: number };

/**
 * The body of PATCH /orders/{order_no} as JSON, with the names of the API. A hook gets a document of the platform: its
 * system fields are in camel case, its lists and enums are objects. Source: platform doc "OCAPI hooks".
 * @param orderInput - what the hook got, which may be anything: it runs for every order of the site
 */
export function patchDocument(orderInput: unknown): PatchDocument {
    const given = (orderInput || {}) as Host;
    const document: PatchDocument = {};
    Object.keys(FIELDS).forEach((name) => {
        document[name] = plain(given[FIELDS[name] as string]);
    });
    CUSTOM.forEach((name) => {
        document[name] = plain(given[name]);
    });
    if (document.product_items !== undefined) {
        document.product_items = linesOf(given.productItems);
    }
    return document;
}

/** The lines of a platform list or an array: both have a length and indexes. */
function linesOf(list: unknown): unknown {
    const lines = list as ArrayLike<Host | null>;
    const read: PatchDocument[] = [];
    for (let i = 0; i < lines.length; i += 1) {
        read.push(lineOf(lines[i] || {}));
    }
    return read;
}

function lineOf(line: Host): PatchDocument {
    const fields: PatchDocument = { product_id: plain(line.productId) };
    LINE_FIELDS.forEach((name) => {
        fields[name] = plain(line[name]);
    });
    return fields;
}

/** The plain value of what the platform may wrap: an enum has a `value`, an empty field is null. */
function plain(value: unknown): unknown {
    if (value === null || value === undefined) {
        return undefined;
    }
    if (isObject(value) && 'value' in value && !isObject(value.value)) {
        return value.value;
    }
    return value;
}
