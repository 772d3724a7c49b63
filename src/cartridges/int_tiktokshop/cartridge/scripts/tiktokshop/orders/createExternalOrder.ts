import { isCashOnDelivery, parseExternalOrder } from './rules/externalOrder';
import type { ExternalOrder } from './rules/externalOrder';
import { isObject } from '../platform/rules/input';
import { currencyDigits, fromMinorUnits } from '../platform/rules/money';
import { CHANNEL_STATUS } from '../lifecycle/rules/orderStatus';
import { totalsDifference } from './rules/orderTotals';
import { unusual } from './rules/unusual';
import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { availability } from './store/basketLines';
import { isoNow } from '../platform/clock';
import { addHistory } from '../lifecycle/store/history';
import { parseJson } from '../platform/json';
import { createEntry, findEntry, markFeedDue, storeAnswer, getAnswer } from '../lifecycle/store/ledger';
import type { LedgerEntry } from '../lifecycle/store/ledger';
import { hasExtension } from '../platform/extensions';
import { describeError, logOf } from '../platform/log';
import { initializeStatuses, isAccessRefused, isCurrencyAllowed, markPaid } from '../lifecycle/store/orders';
import { writeExternalAttributes } from './store/externalAttributes';
import { keepMisfits } from './store/misfitNotes';
import { isBasketLimitReached, placeOrder } from './store/placeOrder';
import type { PlacedOrder } from './store/placeOrder';
import { storeRefusedOrder } from './store/refusedOrders';
import { ensureSealKey } from '../lifecycle/store/sealKey';
import { failuresAs400, orderNoOf, paymentMethodId, totalsTolerance } from '../platform/settings';
import { inTransaction } from '../platform/transaction';
import { unprovenOrderNo } from '../identity/store/unprovenEntries';
import { adoptOrder } from '../identity/adoptOrder';
import { alertOperations } from '../lifecycle/alertOperations';
import { existingOrder } from './existingOrder';
import { recordHookFailure } from '../lifecycle/recordHookFailure';
import { MAP_ORDER, mapOrder } from './mapOrder';
import { verifyCaller } from './verifyCaller';

/** Reason of a hold: a merchant's hook could not write to the order. */
const NOT_MAPPED = 'mapping_failed';

/** Answer to TikTok's connector: the fields of the official cartridge, and the outcome. */
export interface CreateAnswer extends Outcome {
    error: boolean;
    orderNo: string;
    orderItems: Array<{ product_id: string; ats: number }>;
    c_externalChannelOrderStatus?: number;
    shippingStatus?: string;
}

/** Code of a refusal that has nothing to do with the order: the connector sends it again. */
const TRY_AGAIN_LATER = 'try_again_later';

/** Longer texts are no TikTok ids. */
const LONGEST_ID = 64;

/** The HTTP status and body of the answer. */
export interface CreateResult {
    status: number;
    answer: CreateAnswer;
}

/**
 * Creates the order that TikTok's connector posts after TikTok's hold. A repeat gets the first answer again.
 * @param body - the request body as received
 * @param header - reads a request header by its name
 * @returns the answer; `internal_error` after an exception, which is logged
 */
export function createExternalOrder(body: string, header: (name: string) => string): CreateResult {
    return orInternalError(() => answerTo(body, header));
}

function answerTo(body: string, header: (name: string) => string): CreateResult {
    const refusal = verifyCaller(header);
    if (refusal) {
        return failure(refusal.status, refusal.outcome);
    }
    const input = parseJson(body);
    if (isObject(input) && input.debug === true) {
        return {
            status: 200,
            answer: { outcome: 'applied', error: false, orderNo: '', orderItems: [], msg: 'Connected' }
        };
    }
    const result = orInternalError(() => createFrom(input));
    if (result.answer.error && result.answer.code !== TRY_AGAIN_LATER) {
        recordRefusedOrder(input, result.answer);
    }
    return result;
}

/** The connector reads JSON, which the platform's own error page is not. */
function orInternalError(answer: () => CreateResult): CreateResult {
    try {
        return answer();
    } catch (e) {
        logOf('create').error('an order was not created: ' + describeError(e));
        return internalError();
    }
}

function createFrom(input: unknown): CreateResult {
    const parsed = parseExternalOrder(input);
    if (!parsed.ok) {
        return failure(400, input === undefined ? malformed() : parsed.rejection);
    }
    if (!isCurrencyAllowed(parsed.order.currency)) {
        return failure(
            400,
            rejected(
                'currency_not_allowed',
                'currency',
                'a currency of the site',
                'The site does not sell in this currency'
            )
        );
    }
    return createOnce(parsed.order, input);
}

/** Records a refused order, so that operations see that it is missing, and why: its buyer has paid. */
function recordRefusedOrder(input: unknown, answer: CreateAnswer): void {
    const id = isObject(input) ? input.c_externalOrderId : null;
    if (typeof id === 'string' && id !== '' && id.length <= LONGEST_ID) {
        storeRefusedOrder({ externalOrderId: id, at: isoNow(), code: answer.code || '', path: answer.path || '' });
    }
}

/** Creates the order. The buyer has paid: when a merchant's hook fails, the order is created without it and held. */
function createOnce(external: ExternalOrder, source: unknown): CreateResult {
    ensureSealKey();
    return (
        createOrFind(external, (order) => mapOrder(order, source)) ||
        (hasExtension(MAP_ORDER) ? createOrFind(external, null) : null) ||
        internalError()
    );
}

/** @returns null after a failure, which is logged */
function createOrFind(external: ExternalOrder, map: Mapping | null): CreateResult | null {
    const existing = findEntry(external.externalOrderId) ? null : existingOrder(external.externalOrderId);
    if (existing && existing.obstacle) {
        return failure(existing.mayPass ? 503 : 409, existing.obstacle);
    }
    const made = attempt(external, existing && existing.order, map);
    if (made === 'later') {
        const msg = 'The order cannot be created or answered for the moment; send it again in some minutes';
        return failure(503, rejected(TRY_AGAIN_LATER, '', 'the same order a few minutes later', msg));
    }
    return made === 'failed' ? null : success(made);
}

/**
 * Lets a merchant's cartridge write to the order.
 * @returns false when its hook failed
 */
type Mapping = (order: dw.order.Order) => boolean;

/**
 * Creates the order in one transaction, or finds it. The unique key of the ledger entry and the unique order number are
 * the lock: the second writer rolls back.
 * @param known - the order that somebody else has created for it, or null
 * @param map - null after its hook has failed
 * @returns `later` when the obstacle passes: this request may not read an order of another session, which the next run
 *     of TikTokShop-ProcessTasks adopts, or its session has too many baskets. `failed` when the order could not be
 *     created. Both are logged
 */
function attempt(
    external: ExternalOrder,
    known: dw.order.Order | null,
    map: Mapping | null
): CreateAnswer | 'later' | 'failed' {
    try {
        const answer = inTransaction(
            () => firstAnswer(external) || (known ? adopt(external, known, map) : create(external, map)),
            (result) => result !== null
        );
        return answer || 'failed';
    } catch (e) {
        const first = firstAnswer(external);
        if (first) {
            return first;
        }
        logOf('create').error('order ' + external.externalOrderId + ': ' + describeError(e));
        return isAccessRefused(e) || isBasketLimitReached(e) ? 'later' : 'failed';
    }
}

/** The first answer to this order; null if there was none. */
function firstAnswer(external: ExternalOrder): CreateAnswer | null {
    const entry = findEntry(external.externalOrderId);
    return entry ? getAnswer<CreateAnswer>(entry) || newAnswer(external, entry.custom.orderNo || '') : null;
}

function adopt(external: ExternalOrder, known: dw.order.Order, map: Mapping | null): CreateAnswer {
    const entry = adoptOrder(known, external.externalOrderId, map ? '' : NOT_MAPPED);
    recordMappingFailure(known, entry, map);
    return newAnswer(external, known.orderNo);
}

function create(external: ExternalOrder, map: Mapping | null): CreateAnswer | null {
    const orderNo = orderNoOf(external.externalOrderId);
    const other = unprovenOrderNo(external.externalOrderId);
    const placed = placeOrder(external, orderNo);
    const difference = totalsDifference(external);
    writeExternalAttributes(placed.order, external);
    // The hook runs before the statuses are set, so that it cannot change them.
    if (map && !map(placed.order)) {
        return null;
    }
    const reason = holdReason(placed, external, difference, map !== null);
    if (!isCashOnDelivery(external)) {
        markPaid(placed.order);
    }
    initializeStatuses(placed.order, external.externalOrderId, reason);
    if (difference !== 0) {
        placed.order.custom.tiktokTotalsDifference = fromMinorUnits(difference, external.currency);
    }
    const answer = newAnswer(external, orderNo);
    const entry = createEntry(external.externalOrderId, orderNo);
    entry.custom.stockTaken = JSON.stringify(placed.lines.stockTaken);
    storeAnswer(entry, answer);
    addHistory(entry, 'TIKTOK', 'Order created', { outcome: reason === '' ? 'applied' : 'held', code: reason });
    keepMisfits(placed.order, external);
    recordMappingFailure(placed.order, entry, map);
    if (other !== '') {
        alertOperations(
            placed.order,
            entry,
            'Order ' + other + ' has the same TikTok id but is another order: look at it'
        );
    }
    markFeedDue(entry);
    return answer;
}

/** Why the order is held, as codes separated by commas; empty when it is not. */
function holdReason(placed: PlacedOrder, external: ExternalOrder, difference: number, isMapped: boolean): string {
    const reasons: string[] = [];
    if (placed.lines.unknownProducts.length > 0) {
        reasons.push('unknown_product');
    }
    if (placed.lines.withoutStock.length > 0) {
        reasons.push('out_of_stock');
    }
    if (placed.lines.otherQuantities.length > 0) {
        reasons.push('other_quantity');
    }
    if (!placed.hasShippingMethod) {
        reasons.push('unknown_shipping_method');
    }
    if (Math.abs(difference) > totalsTolerance() * Math.pow(10, currencyDigits(external.currency)) + 1e-6) {
        reasons.push('totals_differ');
    }
    if (external.spoiled.length > 0) {
        reasons.push('unreadable_text');
    }
    if (!isMapped) {
        reasons.push(NOT_MAPPED);
    }
    return reasons.concat(unusual(external, paymentMethodId())).join(', ');
}

function recordMappingFailure(order: dw.order.Order, entry: LedgerEntry, map: Mapping | null): void {
    if (!map) {
        recordHookFailure(order, entry, MAP_ORDER, 'The order was created without it and is held');
    }
}

function newAnswer(external: ExternalOrder, orderNo: string): CreateAnswer {
    return {
        error: false,
        orderNo: orderNo,
        orderItems: availability(external),
        c_externalChannelOrderStatus: CHANNEL_STATUS.NEW,
        shippingStatus: 'NOTSHIPPED',
        msg: 'Order created',
        outcome: 'applied'
    };
}

function internalError(): CreateResult {
    return failure(500, rejected('internal_error', '', '', 'The order could not be created; try again'));
}

function malformed(): Outcome {
    return rejected('malformed_json', '', 'a JSON object', 'The body is not JSON');
}

function success(answer: CreateAnswer): CreateResult {
    return { status: 200, answer: answer };
}

function failure(status: number, outcome: Outcome): CreateResult {
    return {
        status: failuresAs400() ? 400 : status,
        answer: {
            error: true,
            orderNo: '',
            orderItems: [],
            msg: outcome.msg,
            outcome: outcome.outcome,
            code: outcome.code,
            path: outcome.path,
            expected: outcome.expected
        }
    };
}
