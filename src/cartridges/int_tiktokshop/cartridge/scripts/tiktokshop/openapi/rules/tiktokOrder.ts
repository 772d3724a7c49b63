import { isObject } from '../../platform/rules/input/source';
import { optionalText, requiredText, wholeNumber } from '../../platform/rules/input/fields';
import type { Source } from '../../platform/rules/input/source';
import { onOneLine } from '../../platform/rules/xmlText';
import { optionalFlag, optionalId, optionalTime, readAll, readOptionalAll, requiredId, spelledTime } from './apiAnswer';

/** The parts of Get Order Detail that we need. Each line item is one unit. Times in seconds since the epoch. */
export interface TikTokOrder {
    id: string;
    status: string;
    create_time?: number;
    update_time?: number;
    is_on_hold_order?: boolean;
    /** `NORMAL`, `PRE_ORDER` and others. */
    order_type?: string;
    is_sample_order?: boolean;
    is_subscription_order?: boolean;
    is_cod?: boolean;
    is_replacement_order?: boolean;
    replaced_order_id?: string;
    is_exchange_order?: boolean;
    exchange_source_order_id?: string;
    /** `NEED_INVOICE` while TikTok waits for the invoice (Brazil). */
    need_upload_invoice?: string;
    paid_time?: number;
    delivery_time?: number;
    shipping_type?: string;
    fulfillment_type?: string;
    delivery_option_id?: string;
    warehouse_id?: string;
    /** For example `Express shipping`. */
    delivery_option_name?: string;
    /** A relay address at TikTok. */
    buyer_email?: string;
    buyer_message?: string;
    seller_note?: string;
    /** Group of orders of one buyer that TikTok wants in one parcel; missing or empty for none. */
    auto_combine_group_id?: string;
    /** `BUYER`, `SELLER`, `SYSTEM` and others; set once the order is cancelled. */
    cancellation_initiator?: string;
    cancel_reason?: string;
    cancel_time?: number;
    /** By when the seller has to ship. */
    rts_sla_time?: number;
    /** Whether a buyer's request to cancel is open. */
    is_buyer_request_cancel?: boolean;
    recipient_address?: unknown;
    /** Whether the buyer has changed the address since the order was placed. */
    has_updated_recipient_address?: boolean;
    /** See `readPayment`. */
    payment?: unknown;
    line_items: TikTokLine[];
}

/** One unit of a product. */
export interface TikTokLine {
    /** Of a part of a bundle, the id of the line and its own: see `partId`. */
    id: string;
    /** The parts of a virtual bundle, which ship and are cancelled one by one; missing for a single product. */
    parts?: TikTokLine[];
    /** The real goods behind a combined listing; missing for a single product. */
    goods?: ListedGoods[];
    /** Whether the seller gives it to the buyer. */
    is_gift?: boolean;
    seller_sku?: string;
    /** Price of the unit after its discounts, as a decimal text. */
    sale_price?: string;
    /** Price of the unit before its discounts, and the discounts by who bears them, as decimal texts. */
    original_price?: string;
    seller_discount?: string;
    platform_discount?: string;
    /** What TikTok charges on top of the price of the unit; missing where it charges nothing. */
    item_tax?: ItemTax[];
    display_status?: string;
    package_id?: string;
    tracking_number?: string;
    shipping_provider_id?: string;
    shipping_provider_name?: string;
    cancel_reason?: string;
    cancel_user?: string;
    /** Instruction about stock for a cancelled unit, from Search Cancellations: the order does not contain it. */
    should_replenish_stock?: boolean;
}

/** A tax on a unit; amount and rate as decimal texts, the rate `0.05` for five percent. */
export interface ItemTax {
    tax_amount: string;
    tax_rate: string;
}

/** So many pieces of a product are part of one unit of a combined listing. */
export interface ListedGoods {
    seller_sku: string;
    count: number;
}

/** Names a part of a bundle. No id of TikTok has a slash. */
export function partId(lineId: string, subItemId: string): string {
    return lineId + '/' + subItemId;
}

/** Characters of a text that are read. */
const MAX_TEXT = 1000;
/** Pieces of a product in one unit of a combined listing. */
const MAX_PIECES = 1000;

/** Reads an order of Get Order Detail or Get Order List. Source: API page Get Order Detail 202507. */
export function readTikTokOrder(item: Source): TikTokOrder {
    return {
        id: requiredId(item, 'id'),
        status: requiredText(item, 'status', 100),
        create_time: timeIn(item, 'create_time'),
        update_time: optionalTime(item, 'update_time'),
        is_on_hold_order: optionalFlag(item, 'is_on_hold_order'),
        order_type: optionalText(item, 'order_type', MAX_TEXT),
        is_sample_order: optionalFlag(item, 'is_sample_order'),
        is_subscription_order: optionalFlag(item, 'is_subscription_order'),
        is_cod: optionalFlag(item, 'is_cod'),
        is_replacement_order: optionalFlag(item, 'is_replacement_order'),
        replaced_order_id: optionalId(item, 'replaced_order_id'),
        is_exchange_order: optionalFlag(item, 'is_exchange_order'),
        exchange_source_order_id: optionalId(item, 'exchange_source_order_id'),
        need_upload_invoice: optionalText(item, 'need_upload_invoice', MAX_TEXT),
        paid_time: optionalTime(item, 'paid_time'),
        delivery_time: optionalTime(item, 'delivery_time'),
        shipping_type: optionalText(item, 'shipping_type', MAX_TEXT),
        fulfillment_type: optionalText(item, 'fulfillment_type', MAX_TEXT),
        delivery_option_id: optionalId(item, 'delivery_option_id'),
        warehouse_id: optionalId(item, 'warehouse_id'),
        delivery_option_name: textIn(item, 'delivery_option_name'),
        buyer_email: textIn(item, 'buyer_email'),
        buyer_message: textIn(item, 'buyer_message'),
        seller_note: textIn(item, 'seller_note'),
        auto_combine_group_id: optionalId(item, 'auto_combine_group_id'),
        cancellation_initiator: optionalText(item, 'cancellation_initiator', MAX_TEXT),
        cancel_reason: optionalText(item, 'cancel_reason', MAX_TEXT),
        cancel_time: optionalTime(item, 'cancel_time'),
        rts_sla_time: optionalTime(item, 'rts_sla_time'),
        is_buyer_request_cancel: optionalFlag(item, 'is_buyer_request_cancel'),
        has_updated_recipient_address: optionalFlag(item, 'has_updated_recipient_address'),
        recipient_address: item.fields.recipient_address,
        payment: item.fields.payment,
        line_items: readAll(item, 'line_items', readLine)
    };
}

function readLine(item: Source): TikTokLine {
    const line = readUnit(item, requiredId(item, 'id'));
    const parts = readOptionalAll(item, 'sub_item_info', (part) =>
        readUnit(part, partId(line.id, requiredId(part, 'id')))
    );
    const goods = readOptionalAll(item, 'combined_listing_skus', readGoods);
    if (parts.length > 0) {
        line.parts = parts;
    }
    if (optionalFlag(item, 'is_gift')) {
        line.is_gift = true;
    }
    if (goods.length > 0) {
        line.goods = goods;
    }
    return line;
}

function readGoods(item: Source): ListedGoods {
    return {
        seller_sku: onOneLine(optionalText(item, 'seller_sku', MAX_TEXT)),
        count: wholeNumber(item, 'sku_count', 1, MAX_PIECES)
    };
}

/** Taxes are needed for an import only: what is not as documented counts as missing. */
function readTaxes(item: Source): ItemTax[] {
    const taxes = item.fields.item_tax;
    return (Array.isArray(taxes) ? taxes : []).filter(isObject).map((tax) => ({
        tax_amount: amountText(tax.tax_amount),
        tax_rate: amountText(tax.tax_rate)
    }));
}

/** An amount, which TikTok writes as a decimal text; reads a number as well. Any other value counts as missing. */
export function amountText(value: unknown): string {
    return typeof value === 'number' ? String(value) : typeof value === 'string' ? value : '';
}

/** A text that is needed for an import only: what is no text counts as missing. */
function textIn(item: Source, name: string): string {
    const value = item.fields[name];
    return typeof value === 'string' ? value : '';
}

/** A time that is needed for an import only: what is no time counts as missing. */
function timeIn(item: Source, name: string): number | undefined {
    const value = item.fields[name];
    return typeof value === 'number' && value >= 0 ? value : spelledTime(value);
}

function readUnit(item: Source, id: string): TikTokLine {
    return {
        id: id,
        seller_sku: onOneLine(optionalText(item, 'seller_sku', MAX_TEXT)),
        sale_price: amountText(item.fields.sale_price),
        original_price: amountText(item.fields.original_price),
        seller_discount: amountText(item.fields.seller_discount),
        platform_discount: amountText(item.fields.platform_discount),
        item_tax: readTaxes(item),
        display_status: optionalText(item, 'display_status', MAX_TEXT),
        package_id: optionalId(item, 'package_id'),
        tracking_number: optionalText(item, 'tracking_number', MAX_TEXT),
        shipping_provider_id: optionalId(item, 'shipping_provider_id'),
        shipping_provider_name: optionalText(item, 'shipping_provider_name', MAX_TEXT),
        cancel_reason: optionalText(item, 'cancel_reason', MAX_TEXT),
        cancel_user: optionalText(item, 'cancel_user', MAX_TEXT)
    };
}
