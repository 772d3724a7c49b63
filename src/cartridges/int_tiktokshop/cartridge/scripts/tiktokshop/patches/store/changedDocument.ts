import Order = require('dw/order/Order');
import type { LineFacts } from '../../lifecycle/rules/lineFacts';
import type { Initiator } from '../../lifecycle/rules/orderMessage';
import { unchangedState } from '../../lifecycle/rules/orderState';
import { CHANNEL_STATUS } from '../../lifecycle/rules/orderStatus';
import { countUnits } from '../../lifecycle/rules/units';
import { changedWords, putChanged } from '../../lifecycle/store/changedWords';
import type { LedgerEntry } from '../../lifecycle/store/ledger/ledgerEntry';
import { isChangedLine, linesToDivide } from '../../lifecycle/store/orderLines';
import { orderFacts, shipmentsInfoOf, trackingNumberOf } from '../../lifecycle/store/orderFacts';
import type { OrderFacts } from '../../lifecycle/store/orderFacts';
import { getState, hasOwnIds, lineUnitsOf, readNewOrder, readOrder } from '../../lifecycle/store/orderState';
import type { ReadOrder } from '../../lifecycle/store/orderState';
import { writtenLine, writtenLines } from '../../lifecycle/store/unjudgedGoods';
import type { WrittenLine } from '../../lifecycle/store/unjudgedGoods';
import { addMembers } from '../../platform/rules/members';
import type { PatchDocument } from '../rules/readOrderPatch';
import { shipmentNumberOf } from '../../lifecycle/store/shipment';

/** What was written to an order without a hook, in the form of a PATCH. */
export interface ChangedOrder {
    document: PatchDocument;
    /** TikTok writes status fields and actions; lines and shipping status are the seller's, by an import or by hand. */
    writer: Initiator;
    /** Tracking number entered for the order itself, without a carrier; empty for none. */
    looseTracking: string;
    /** Whether it was written under the number of an edited order. */
    isOfEdited: boolean;
}

/** What was written under the number of an edited order, for its successor; null for nothing. */
export function changedUnderOldNumber(
    edited: dw.order.Order,
    order: dw.order.Order,
    entry: LedgerEntry
): ChangedOrder | null {
    const words: PatchDocument = changedWords(edited, entry, unchangedState(getState(order, entry)));
    delete words.c_externalReturnStatus;
    const hasWords = Object.keys(words).length > 0;
    putChanged(words, 'c_shipmentsInfo', edited.custom.shipmentsInfo, '');
    const items = itemsUnderOldNumber(edited);
    if (items.length > 0) {
        words.product_items = items;
    }
    const writer = items.length > 0 && !hasWords ? 'OPERATIONS' : 'TIKTOK';
    return Object.keys(words).length > 0
        ? { document: words, writer: writer, looseTracking: '', isOfEdited: true }
        : null;
}

/** Leaves out products without a value on any line: an edit clears the lines of the old order. */
function itemsUnderOldNumber(edited: dw.order.Order): PatchDocument[] {
    const written = writtenLines(edited);
    const told = written.filter(saysAnything).map(({ productId }) => productId);
    return written.filter(({ productId }) => told.indexOf(productId) >= 0).map(itemOf);
}

function saysAnything({ status, cancelled, carrier, trackingNumber }: WrittenLine): boolean {
    return !!status || cancelled !== null || !!carrier || !!trackingNumber;
}

/**
 * What differs on an order from what was applied: status fields, actions, packages, lines, TikTok's ids.
 * @param entry - null for an order that is not adopted yet, which is compared with a new order
 * @param read - the order, where it is read already
 * @returns null if nothing differs
 */
export function changedDocument(
    order: dw.order.Order,
    entry: LedgerEntry | null,
    read: ReadOrder = entry ? readOrder(order, entry) : readNewOrder(order)
): ChangedOrder | null {
    const state = read.state;
    const applied = unchangedState(state);
    const words: PatchDocument = changedWords(order, entry, applied);
    const lines = linesToDivide(order, read.lines, countUnits(applied.cancelled) > 0);
    const divided = entry ? lineUnitsOf(entry) : [];
    const facts = orderFacts(applied, { lines: lines, ordered: state.ordered, divided: divided });
    const goods = changedGoods(
        order,
        read.lines.map(({ line }) => line),
        facts
    );
    const looseTracking = goods.product_items ? '' : looseTrackingOf(order, facts);
    const hasWords = Object.keys(words).length > 0;
    if (!hasWords && Object.keys(goods).length === 0 && looseTracking === '' && (!entry || hasOwnIds(order, entry))) {
        return null;
    }
    addMembers(words, goods);
    const writer = hasWords && !mayBeOfTwo(words) ? 'TIKTOK' : 'OPERATIONS';
    return { document: words, writer: writer, looseTracking: looseTracking, isOfEdited: false };
}

/**
 * Whether words that no hook saw may come from two writers: from an OMS, whose action is `update`, and from TikTok, whose bare
 * cancellation after them names the channel status as well. Then it counts as a user's: the OMS and TikTok are told, and neither ships what the other
 * has cancelled.
 */
function mayBeOfTwo(words: PatchDocument): boolean {
    const isCancelled = words.c_externalChannelOrderStatus === CHANNEL_STATUS.CANCELLED;
    return words.c_orderAction === 'update' && isCancelled && !words.c_cancelInfo && !words.product_items;
}

/** What differs of what has left. */
function changedGoods(order: dw.order.Order, lines: dw.order.ProductLineItem[], facts: OrderFacts): PatchDocument {
    const document: PatchDocument = {};
    putChanged(
        document,
        'shipping_status',
        SHIPPING_WORDS[order.shippingStatus.value],
        SHIPPING_WORDS_OF[facts.changes.shippingStatus]
    );
    putChanged(document, 'c_shipmentsInfo', order.custom.shipmentsInfo, shipmentsInfoOf(facts.packages));
    const items = changedLines(lines, facts.lines);
    if (items.length > 0) {
        document.product_items = items;
    }
    return document;
}

const SHIPPING_WORDS: { [value: number]: string } = {};
SHIPPING_WORDS[Order.SHIPPING_STATUS_NOTSHIPPED] = 'not_shipped';
SHIPPING_WORDS[Order.SHIPPING_STATUS_PARTSHIPPED] = 'part_shipped';
SHIPPING_WORDS[Order.SHIPPING_STATUS_SHIPPED] = 'shipped';

const SHIPPING_WORDS_OF = { NOTSHIPPED: 'not_shipped', PARTSHIPPED: 'part_shipped', SHIPPED: 'shipped' };

/**
 * The lines that differ; an import writes them, and PATCH where it names the line. All lines of their products come with
 * them, because a patch tells lines of one product apart by their sequence.
 */
function changedLines(lines: dw.order.ProductLineItem[], facts: LineFacts[]): PatchDocument[] {
    const changed = lines
        .filter((line, index) => isChangedLine(line, facts[index] as LineFacts))
        .map((line) => line.productID);
    return changed.length === 0
        ? []
        : lines
              .filter((line) => changed.indexOf(line.productID) >= 0)
              .map(writtenLine)
              .map(itemOf);
}

/** A line as it is now: its package has both carrier and number, though only one of them may differ. */
function itemOf(line: Omit<WrittenLine, 'position'>): PatchDocument {
    return {
        product_id: line.productId,
        c_externalLineItemStatus: line.status,
        c_quantityCanceled: line.cancelled,
        c_carrier: line.carrier,
        c_trackingNumber: line.trackingNumber,
        c_reason: line.reason
    };
}

/** The new tracking number of the order's shipment; empty for none. */
function looseTrackingOf(order: dw.order.Order, facts: OrderFacts): string {
    const entered = shipmentNumberOf(order);
    return entered === trackingNumberOf(facts.packages) ? '' : entered;
}
