import { isObject } from '../../platform/rules/input/source';
import { optionalText, requiredText } from '../../platform/rules/input/fields';
import type { Source } from '../../platform/rules/input/source';
import { onOneLine } from '../../platform/rules/xmlText';
import { optionalFlag, optionalId, optionalTime, readOptionalAll, requiredId, requiredTime } from './apiAnswer';
import { amountText, partId } from './tiktokOrder';

/** A return, a refund without one, or a replacement, as TikTok tells it. Times in seconds since the epoch. */
export interface TikTokReturn {
    returnId: string;
    orderId: string;
    /** `REFUND`, `RETURN_AND_REFUND`, `REPLACEMENT`. */
    type: string;
    status: string;
    /** TikTok's name of the reason. */
    reason: string;
    /** The same in words, which TikTok chooses. */
    reasonText: string;
    /** State of the dispute, for example `IN_PROGRESS`; empty for none. */
    arbitration: string;
    /** Of the parcel that brings the goods back; empty until the buyer has sent it. */
    trackingNumber: string;
    carrier: string;
    /** The return that this one follows, and the one that follows it; empty for none. */
    previousId: string;
    nextId: string;
    mayBuyerKeep: boolean;
    /** Whether the buyer has the money before the goods have come back. */
    isQuickRefund: boolean;
    /** The part of the price that the seller has offered to pay back; null for none. */
    offer: RefundAmount | null;
    isOfferRefused: boolean;
    changedAt: number;
    /** When TikTok decides if the seller has not; 0 when it does not wait for the seller. */
    answerBy: number;
    /** What the buyer gets back, and its parts; null where TikTok does not say. */
    refund: RefundParts | null;
    lines: ReturnedUnit[];
}

/** A decimal text in a currency. */
export interface RefundAmount {
    currency: string;
    amount: string;
}

/** Decimal texts; empty where TikTok names none. */
export interface RefundParts {
    currency: string;
    total: string;
    subtotal: string;
    shippingFee: string;
    tax: string;
}

/** One unit that comes back, or whose price does. */
export interface ReturnedUnit {
    /** TikTok's id of the unit in the order. */
    lineId: string;
    sellerSku: string;
    /** The parts of a virtual bundle. */
    parts: ReturnedUnit[];
}

/** Characters of a text that are read. */
const MAX_TEXT = 1000;

/** Reads a return of Search Returns. Source: API page Search Returns 202602. */
export function readReturn(item: Source): TikTokReturn {
    return {
        returnId: requiredId(item, 'return_id'),
        orderId: requiredId(item, 'order_id'),
        type: requiredText(item, 'return_type', 100),
        status: requiredText(item, 'return_status', 100),
        reason: optionalText(item, 'return_reason', MAX_TEXT),
        reasonText: optionalText(item, 'return_reason_text', MAX_TEXT),
        arbitration: optionalText(item, 'arbitration_status', 100),
        trackingNumber: optionalText(item, 'return_tracking_number', MAX_TEXT),
        carrier: optionalText(item, 'return_provider_name', MAX_TEXT),
        previousId: optionalId(item, 'pre_return_id'),
        nextId: optionalId(item, 'next_return_id'),
        mayBuyerKeep: optionalFlag(item, 'can_buyer_keep_item'),
        isQuickRefund: optionalFlag(item, 'is_quick_refund'),
        offer: readOffer(item),
        isOfferRefused: optionalFlag(item, 'buyer_rejected_partial_refund'),
        changedAt: requiredTime(item, 'update_time'),
        answerBy: answerByOf(item),
        refund: readRefund(item),
        lines: readOptionalAll(item, 'return_line_items', readLine)
    };
}

function readLine(item: Source): ReturnedUnit {
    const lineId = requiredId(item, 'order_line_item_id');
    const unit = readUnit(item, lineId);
    unit.parts = readOptionalAll(item, 'return_sub_line_items', (part) =>
        readUnit(part, partId(lineId, requiredId(part, 'sub_order_line_item_id')))
    );
    return unit;
}

function readUnit(item: Source, lineId: string): ReturnedUnit {
    return {
        lineId: lineId,
        sellerSku: onOneLine(optionalText(item, 'seller_sku', MAX_TEXT)),
        parts: []
    };
}

function partOf(item: Source, name: string): Source | null {
    const fields = item.fields[name];
    return isObject(fields) ? { fields: fields, path: name, faults: item.faults } : null;
}

/** An amount, also where it comes as a number. */
function amountIn(source: Source, name: string): string {
    const value = source.fields[name];
    return typeof value === 'number' ? amountText(value) : optionalText(source, name, 50);
}

function readRefund(item: Source): RefundParts | null {
    const refund = partOf(item, 'refund_amount');
    return (
        refund && {
            currency: optionalText(refund, 'currency', 10),
            total: amountIn(refund, 'refund_total'),
            subtotal: amountIn(refund, 'refund_subtotal'),
            shippingFee: amountIn(refund, 'refund_shipping_fee'),
            tax: amountIn(refund, 'refund_tax')
        }
    );
}

function readOffer(item: Source): RefundAmount | null {
    const offer = partOf(item, 'partial_refund');
    const amount = offer ? amountIn(offer, 'amount') : '';
    return offer && amount !== '' ? { currency: optionalText(offer, 'currency', 10), amount: amount } : null;
}

/** The earliest of the deadlines for what the seller has to do. */
function answerByOf(item: Source): number {
    const actions = item.fields.seller_next_action_response;
    const deadlines = (Array.isArray(actions) ? actions : [])
        .filter(isObject)
        .map((action) => optionalTime({ fields: action, path: item.path, faults: item.faults }, 'deadline') || 0)
        .filter((deadline) => deadline > 0);
    return deadlines.length === 0 ? 0 : Math.min.apply(null, deadlines);
}
