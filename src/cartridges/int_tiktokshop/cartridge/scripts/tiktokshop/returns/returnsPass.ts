import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { rememberUnread } from '../lifecycle/store/returns';
import type { UnreadItem } from '../openapi/rules/apiAnswer';
import type { TikTokReturn } from '../openapi/rules/tiktokReturn';
import { describeError, logOf } from '../platform/log';
import { addId } from '../openapi/rules/idMap';
import type { IdSet } from '../openapi/rules/idMap';
import { inTransaction } from '../platform/transaction';
import { endReadAgain, readAgain } from '../tasks/readAgain';
import { broken, unreadable } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import { applyReturn, judgeReturn } from './applyReturn';
import type { AppliedReturn } from './applyReturn';

/** What a run does with the returns that TikTok tells of. */
export interface ReturnsPass {
    /** Whether nothing is changed. */
    isDry: boolean;
    /** Takes returns of a shop, and tells `count` what each has changed, or would change. Never throws. */
    take: (returns: TikTokReturn[], shopId: string, count: (told: TikTokReturn, what: TakenReturn) => void) => void;
    /** Keeps a return that could not be read, if its order is here. */
    keepUnread: (unread: UnreadItem<TikTokReturn>, shopId: string) => void;
}

/** The result for a return. `failed`: our own code threw an error, and a task tries again. */
export type TakenReturn = AppliedReturn | 'failed';

/** A pass that keeps and books returns. */
export function applyingPass(): ReturnsPass {
    return {
        isDry: false,
        take: (returns, shopId, count) => returns.forEach((told) => count(told, take(told, shopId))),
        keepUnread: keepUnread
    };
}

/**
 * A pass that changes nothing.
 * @param changed - is called with each return that would be applied
 */
export function planningPass(changed: (told: TikTokReturn) => void): ReturnsPass {
    const seen: IdSet = {};
    return {
        isDry: true,
        take: (returns, _shopId, count) =>
            returns
                .filter((told) => addId(seen, told.returnId))
                .forEach((told) => {
                    const what = judgeReturn(told);
                    count(told, what);
                    if (what === 'applied') {
                        changed(told);
                    }
                }),
        keepUnread: () => undefined
    };
}

function take(told: TikTokReturn, shopId: string): TakenReturn {
    try {
        const what = inTransaction(() => applyReturn(told, shopId));
        endReadAgain('return', told.returnId);
        return what;
    } catch (e) {
        logOf('returns').error('return ' + told.returnId + ': ' + describeError(e));
        keep(told, shopId, broken());
        return 'failed';
    }
}

function keepUnread({ item, fault }: UnreadItem<TikTokReturn>, shopId: string): void {
    keep(item, shopId, unreadable(fault));
}

/** Has a return read again if its order is here. */
function keep({ returnId, orderId }: TikTokReturn, shopId: string, why: TaskOutcome): void {
    const entry = findEntry(orderId);
    if (entry) {
        if (returnId !== '') {
            inTransaction(() => rememberUnread(entry, returnId));
        }
        const about = {
            about: 'return' as const,
            id: returnId || orderId,
            orderNo: entry.custom.orderNo || '',
            externalOrderId: orderId,
            shopId: shopId
        };
        readAgain(about, why);
    }
}
