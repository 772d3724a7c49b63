import { isObject } from '../../platform/rules/input/source';
import { optionalText, requiredText } from '../../platform/rules/input/fields';
import type { Source } from '../../platform/rules/input/source';
import { optionalFlag, optionalTime, readOptionalAll, requiredId } from './apiAnswer';

/** A buyer's request to cancel a paid order after the first hour. Times in seconds since the epoch. */
export interface CancelRequest {
    /** TikTok's id of the request. */
    cancelId: string;
    orderId: string;
    reason: string;
    askedAt: number;
    /** When TikTok accepts the request if no answer comes; 0 when TikTok names no deadline. */
    answerBy: number;
}

/** A cancellation of an order or of some of its units. */
export interface KnownCancellation {
    cancelId: string;
    orderId: string;
    /** For example `CANCELLATION_REQUEST_SUCCESS`. */
    status: string;
    /** In seconds since the epoch; 0 where TikTok does not say. */
    changedAt: number;
    /** The buyer's request, while it waits for the seller; null for every other cancellation. */
    request: CancelRequest | null;
}

/** TikTok's instruction about the stock of one cancellation. */
export interface StockAdvice {
    orderId: string;
    /** Units that it is about; empty for the whole order. */
    lineIds: string[];
    returnsStock: boolean;
}

/** Status of an unanswered request. Source: API page Search Cancellations. */
const PENDING = 'CANCELLATION_REQUEST_PENDING';
/** Characters of a reason that are read. */
const MAX_REASON = 1000;

/**
 * Reads an item of Search Cancellations.
 * @returns null for anything that is not a request that waits for the seller
 */
export function readCancelRequest(item: Source): CancelRequest | null {
    if (optionalText(item, 'cancel_status', 100) !== PENDING) {
        return null;
    }
    return {
        cancelId: requiredId(item, 'cancel_id'),
        orderId: requiredId(item, 'order_id'),
        reason: optionalText(item, 'cancel_reason_text', MAX_REASON) || optionalText(item, 'cancel_reason', MAX_REASON),
        askedAt: optionalTime(item, 'create_time') || 0,
        answerBy: answerByOf(item)
    };
}

/** A cancellation of a list of open requests, and the request that waits for the seller; null for one that does not. */
export interface ListedRequest {
    /** Empty where TikTok gives none that can be read. */
    cancelId: string;
    request: CancelRequest | null;
}

/** Reads an item of a list of open requests. What TikTok lists beside them needs no more than an id. */
export function readListedRequest(item: Source): ListedRequest {
    const id = item.fields.cancel_id;
    return { cancelId: typeof id === 'string' ? id : '', request: readCancelRequest(item) };
}

/** Reads an item of Search Cancellations of any status. */
export function readCancellation(item: Source): KnownCancellation {
    return {
        cancelId: requiredId(item, 'cancel_id'),
        orderId: requiredId(item, 'order_id'),
        status: requiredText(item, 'cancel_status', 100),
        changedAt: optionalTime(item, 'update_time') || 0,
        request: readCancelRequest(item)
    };
}

/**
 * Reads the instruction about stock from an item of Search Cancellations.
 * @returns null when the item has none
 */
export function readStockAdvice(item: Source): StockAdvice | null {
    const returnsStock = optionalFlag(item, 'should_replenish_stock');
    return item.fields.should_replenish_stock === undefined || item.fields.should_replenish_stock === null
        ? null
        : {
              orderId: requiredId(item, 'order_id'),
              lineIds: readOptionalAll(item, 'cancel_line_items', (line) => requiredId(line, 'order_line_item_id')),
              returnsStock: returnsStock
          };
}

function answerByOf(item: Source): number {
    const actions = item.fields.seller_next_action_response;
    const answer = (Array.isArray(actions) ? actions : [])
        .filter(isObject)
        .filter((action) => action.action === 'SELLER_RESPOND_CANCEL')[0];
    return (answer && optionalTime({ fields: answer, path: item.path, faults: item.faults }, 'deadline')) || 0;
}
