import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { logOf } from '../platform/log';
import { identityOf } from '../identity/store/orderIdentity';
import { getOrder, isAccessRefused } from '../lifecycle/store/orders';
import { areOtherNumbersRetired } from '../lifecycle/store/ledger/retiredEntry';
import { ordersClaiming } from '../lifecycle/store/orderSearch';
import { orderNoOf, trustedCreators } from '../platform/settings';
import { isUnknown, lookFor } from './store/postedAgain';

/** What exists already of an order that TikTok posts and that the ledger does not have. */
export interface ExistingOrder {
    /**
     * A proven order of the official cartridge or an API client that is not adopted yet, or that keeps its retired entry
     * itself; null if there is none.
     */
    order: dw.order.Order | null;
    /** Orders that carry TikTok's id and that nothing proves, as far as this request may read them. */
    claiming: dw.order.Order[];
    /** Why the order cannot be created now; null if it can. */
    obstacle: Outcome | null;
    /** Whether the next run of TikTokShop-ProcessTasks, which sees all orders, may remove the obstacle. */
    mayPass: boolean;
}

/**
 * Looks for an order that another client has created for the one that TikTok posts. An order that only carries TikTok's
 * id stays untouched, and the buyer gets an order of their own.
 */
export function existingOrder(externalOrderId: string): ExistingOrder {
    const orderNo = orderNoOf(externalOrderId);
    const orderOfThisNumber = readable(() => getOrder(orderNo));
    if (orderOfThisNumber === 'hidden') {
        lookFor(externalOrderId);
        return blockedForNow(numberTaken(orderNo));
    }
    if (orderOfThisNumber) {
        return isProved(orderOfThisNumber, externalOrderId) ? found(orderOfThisNumber) : blocked(numberTaken(orderNo));
    }
    // The search finds orders of the official cartridges.
    const others = readable(() => ordersClaiming(externalOrderId));
    const mayBeRetired = areOtherNumbersRetired() && !isUnknown(externalOrderId);
    if (others === 'hidden' && trustedCreators().length === 0 && !mayBeRetired) {
        // Nothing could adopt it; the next run of TikTokShop-ProcessTasks compares both.
        return found(null);
    }
    if (others === 'hidden') {
        lookFor(externalOrderId);
        logOf('create').warn(
            'order ' + externalOrderId + ' is answered when TikTokShop-ProcessTasks has looked for it'
        );
        return blockedForNow(tryAgain());
    }
    return found(others.filter((order) => isProved(order, externalOrderId))[0] || null, others);
}

/** "Limit Storefront Order Access" hides orders of other sessions from a storefront request. */
function readable<T>(read: () => T): T | 'hidden' {
    try {
        return read();
    } catch (e) {
        if (isAccessRefused(e)) {
            return 'hidden';
        }
        throw e;
    }
}

function isProved(order: dw.order.Order, externalOrderId: string): boolean {
    const identity = identityOf(order);
    const isProved = identity.standing === 'proven' || identity.standing === 'ours';
    return isProved && identity.externalOrderId === externalOrderId;
}

function found(order: dw.order.Order | null, claiming: dw.order.Order[] = []): ExistingOrder {
    return { order: order, claiming: claiming, obstacle: null, mayPass: false };
}

function blocked(obstacle: Outcome): ExistingOrder {
    return { order: null, claiming: [], obstacle: obstacle, mayPass: false };
}

function blockedForNow(obstacle: Outcome): ExistingOrder {
    return { order: null, claiming: [], obstacle: obstacle, mayPass: true };
}

function numberTaken(orderNo: string): Outcome {
    return rejected(
        'order_number_taken',
        'c_externalOrderId',
        'an id whose order number is free',
        'Order ' + orderNo + ' exists and is not adopted'
    );
}

function tryAgain(): Outcome {
    return rejected(
        'try_again_later',
        '',
        'the same order a few minutes later',
        'The order cannot be read at the moment; send it again in a few minutes'
    );
}
