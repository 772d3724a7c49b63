import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { UnreadItem } from '../openapi/rules/apiAnswer';
import type { TikTokReturn } from '../openapi/rules/tiktokReturn';
import { eachInTransaction } from '../platform/eachInTransaction';
import { addId } from '../platform/rules/lists';
import type { IdSet } from '../platform/rules/lists';
import { endReadAgain, readAgain } from '../tasks/readAgain';
import { applyReturn, judgeReturn } from './applyReturn';
import type { AppliedReturn } from './applyReturn';

/** What a run does with the returns that TikTok tells of. */
export interface ReturnsPass {
    /** Whether nothing is changed. */
    isDry: boolean;
    /** Takes returns of a shop; is told what that has changed, or would change. */
    take: (returns: TikTokReturn[], shopId: string, count: (told: TikTokReturn, what: AppliedReturn) => void) => void;
    /** Keeps a return of an order that is here and that could not be read. */
    keepUnread: (unread: UnreadItem<TikTokReturn>, shopId: string) => void;
}

/** A pass that keeps and books returns. */
export function applyingPass(): ReturnsPass {
    return {
        isDry: false,
        take: (returns, shopId, count) =>
            eachInTransaction(returns, (told) => {
                count(told, applyReturn(told, shopId));
                endReadAgain('return', told.returnId);
            }),
        keepUnread: keepUnread
    };
}

/**
 * A pass that changes nothing.
 * @param changed - is told of each return that would be applied
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

function keepUnread({ item, fault }: UnreadItem<TikTokReturn>, shopId: string): void {
    const entry = findEntry(item.orderId);
    if (entry) {
        const about = {
            about: 'return' as const,
            id: item.returnId || item.orderId,
            orderNo: entry.custom.orderNo || '',
            externalOrderId: item.orderId,
            shopId: shopId
        };
        readAgain(about, fault);
    }
}
