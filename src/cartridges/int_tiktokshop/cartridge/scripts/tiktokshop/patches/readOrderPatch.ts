import type { OrderPatch } from './rules/orderPatch';
import type { PatchedItem } from './rules/patchedItems';

/** The body of an OCAPI order request: system fields in camel case, custom attributes with `c_`. */
type OrderDocument = { [field: string]: unknown };

/** Reads the body that TikTok or an OMS sent to PATCH /orders/{order_no}. Fields that were not sent are null. */
export function readOrderPatch(orderInput: unknown): OrderPatch {
    // The hook runs for every order of the site, so the body may be anything.
    const input = (orderInput || {}) as OrderDocument;
    return {
        externalOrderStatus: textOf(input.c_externalOrderStatus),
        systemOrderStatus: textOf(input.externalOrderStatus),
        channelStatus: numberOf(input.c_externalChannelOrderStatus),
        isShipped: textOf(input.shippingStatus) === 'shipped',
        exportStatus: numberOf(input.c_externalExportStatus),
        action: textOf(input.c_orderAction) || '',
        cancelInfo: textOf(input.c_cancelInfo) || '',
        shipmentsInfo: textOf(input.c_shipmentsInfo) || '',
        items: itemsOf(input.productItems)
    };
}

/** The items of a platform list or an array: both have a length and indexes. */
function itemsOf(list: unknown): PatchedItem[] {
    const items = (list || []) as ArrayLike<OrderDocument>;
    const read: PatchedItem[] = [];
    for (let i = 0; i < items.length; i += 1) {
        read.push(itemOf(items[i] || {}));
    }
    return read;
}

function itemOf(item: OrderDocument): PatchedItem {
    return {
        productId: textOf(item.productId) || '',
        lineStatus: numberOf(item.c_externalLineItemStatus),
        carrier: textOf(item.c_carrier) || '',
        trackingNumber: textOf(item.c_trackingNumber) || '',
        quantityCancelled: numberOf(item.c_quantityCanceled) || 0,
        reason: textOf(item.c_reason) || ''
    };
}

function textOf(value: unknown): string | null {
    return value === undefined || value === null ? null : String(plain(value));
}

function numberOf(value: unknown): number | null {
    return value === undefined || value === null ? null : Number(plain(value));
}

/** The plain value of an enum, which is an object with a value. */
function plain(value: unknown): unknown {
    return typeof value === 'object' && value !== null && 'value' in value ? value.value : value;
}
