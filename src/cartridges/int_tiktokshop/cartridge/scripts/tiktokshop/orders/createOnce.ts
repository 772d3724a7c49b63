import { adoptOrder } from '../identity/adoptOrder';
import { getAnswer } from '../lifecycle/store/ledger/firstAnswer';
import { entryFor, getEntry } from '../lifecycle/store/ledger/findEntry';
import { isAccessRefused } from '../lifecycle/store/orders';
import { ensureSealKey } from '../lifecycle/store/sealKey';
import { hasExtension } from '../platform/extensions';
import { describeError, logOf } from '../platform/log';
import { rejected } from '../platform/rules/outcome';
import { inTransaction } from '../platform/transaction';
import { TRY_AGAIN_LATER, failure, internalError, newAnswer, success } from './createAnswer';
import type { CreateAnswer, CreateResult } from './createAnswer';
import { createNewOrder, recordMappingFailure } from './createNewOrder';
import type { Mapping } from './createNewOrder';
import { existingOrder } from './existingOrder';
import type { ExistingOrder } from './existingOrder';
import { NOT_MAPPED } from './holdReason';
import { MAP_ORDER, mapOrder } from './mapOrder';
import type { ExternalOrder } from './rules/externalOrder';
import type { LineGoods } from './store/basketLines';
import { isBasketLimitReached, isOrderRefused } from './store/createOrder';

/** Creates the order. The buyer has paid: when a merchant's hook fails, the order is created without it and held. */
export function createOnce(external: ExternalOrder, source: unknown): CreateResult {
    ensureSealKey();
    return (
        createOrFind(external, (order) => mapOrder(order, source)) ||
        (hasExtension(MAP_ORDER) ? createOrFind(external, null) : null) ||
        internalError()
    );
}

/** @returns null after a failure, which is logged */
function createOrFind(external: ExternalOrder, map: Mapping | null): CreateResult | null {
    const existing = getEntry(external.externalOrderId) ? null : existingOrder(external.externalOrderId);
    if (existing && existing.obstacle) {
        return failure(existing.mayPass ? 503 : 409, existing.obstacle);
    }
    const first = createInTransaction(external, existing, map, 'of-catalog');
    const made = first === 'refused' ? createInTransaction(external, existing, map, 'detached') : first;
    if (made === 'later') {
        const msg = 'The order cannot be created or answered for the moment; send it again in some minutes';
        return failure(503, rejected(TRY_AGAIN_LATER, '', 'the same order a few minutes later', msg));
    }
    return made === 'failed' || made === 'refused' ? null : success(made);
}

/**
 * Creates the order in one transaction, or finds it. The unique key of the ledger entry and the unique order number are
 * the lock: the second writer rolls back.
 * @param existing - what others have created for it; null where the ledger has the order
 * @param map - null after its hook has failed
 * @returns `refused` when B2C Commerce takes no order of one of the products. `later` when the obstacle passes: this
 *     request may not read an order of another session, which the next run of TikTokShop-ProcessTasks adopts, or its
 *     session has too many baskets. `failed` when the order could not be created. All are logged
 */
function createInTransaction(
    external: ExternalOrder,
    existing: ExistingOrder | null,
    map: Mapping | null,
    goods: LineGoods
): CreateAnswer | 'later' | 'failed' | 'refused' {
    const known = existing && existing.order;
    const claiming = existing ? existing.claiming : [];
    try {
        const answer = inTransaction(
            () =>
                firstAnswer(external) ||
                (known ? adoptExisting(external, known, map) : createNewOrder(external, claiming, map, goods)),
            (result) => result !== null
        );
        return answer || 'failed';
    } catch (e) {
        const first = firstAnswer(external);
        if (first) {
            return first;
        }
        logOf('create').error('order ' + external.externalOrderId + ': ' + describeError(e));
        if (isOrderRefused(e)) {
            return 'refused';
        }
        return isAccessRefused(e) || isBasketLimitReached(e) ? 'later' : 'failed';
    }
}

/** The first answer to this order; null if there was none. */
function firstAnswer(external: ExternalOrder): CreateAnswer | null {
    const entry = getEntry(external.externalOrderId);
    return entry ? getAnswer<CreateAnswer>(entry) || newAnswer(external, entry.custom.orderNo || '') : null;
}

function adoptExisting(external: ExternalOrder, known: dw.order.Order, map: Mapping | null): CreateAnswer {
    const retired = entryFor(known, external.externalOrderId);
    if (retired) {
        return getAnswer<CreateAnswer>(retired) || newAnswer(external, known.orderNo);
    }
    const entry = adoptOrder(known, external.externalOrderId, map ? undefined : NOT_MAPPED);
    recordMappingFailure(known, entry, map);
    return newAnswer(external, known.orderNo);
}
