import { applyTikTokState } from './applyTikTokState';
import { nameGoods } from '../lifecycle/nameGoods';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { UnreadItem } from '../openapi/rules/apiAnswer';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { endReadAgain } from '../tasks/readAgain';
import { noteStockAdvice } from '../shops/orders/noteStockAdvice';
import type { ShopAccess } from '../shops/openAccess';
import { readOrderAgain } from './readOrderAgain';

/** Applies the state of orders that TikTok has listed as changed, where they are here. */
export function applyPolled(access: ShopAccess, orders: TikTokOrder[]): void {
    const here = orders.filter((order) => findEntry(order.id));
    here.forEach(nameGoods);
    noteStockAdvice(access, here);
    here.forEach((order) => {
        applyTikTokState(access.connection.shop.custom.shopId, order);
        endReadAgain('order', order.id);
    });
}

/** Has the orders of this site read again that TikTok has listed in a form that cannot be read. */
export function keepUnread(shopId: string, unread: Array<UnreadItem<TikTokOrder>>): void {
    unread.forEach((one) => readOrderAgain(shopId, one));
}
