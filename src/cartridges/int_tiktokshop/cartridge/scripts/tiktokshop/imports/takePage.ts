import { nameGoods } from '../lifecycle/nameGoods';
import type { UnreadItem } from '../openapi/rules/apiAnswer';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import type { Notice } from '../platform/rules/notice';
import type { ShopAccess } from '../shops/openAccess';
import { noteStockAdvice } from '../shops/orders/noteStockAdvice';

/** What one run does with the orders that TikTok lists. */
export interface ImportPass {
    /** Whether nothing is changed: the run says what it would do. */
    isDry: boolean;
    /** Whether the run has to end now. */
    isOver: () => boolean;
    /** Imports an order, or plans to. */
    take: (shopId: string, order: TikTokOrder) => void;
    /** Keeps orders that could not be read. */
    keepUnread: (shopId: string, unread: Array<UnreadItem<TikTokOrder>>) => void;
    /** Tells people something that is no problem by itself. */
    remark: (told: Notice) => void;
}

/**
 * Takes orders of a shop one by one.
 * @returns false when the run has to end before the last of them
 */
export function takePage(access: ShopAccess, orders: TikTokOrder[], pass: ImportPass): boolean {
    orders.forEach(nameGoods);
    if (!pass.isDry) {
        noteStockAdvice(access, orders);
    }
    return orders.every((order) => {
        if (pass.isOver()) {
            return false;
        }
        pass.take(access.connection.shop.custom.shopId, order);
        return true;
    });
}
