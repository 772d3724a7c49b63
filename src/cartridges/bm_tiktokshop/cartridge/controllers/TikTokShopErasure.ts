import { eraseBuyer } from 'int_tiktokshop/cartridge/scripts/tiktokshop/erasure/eraseBuyer';
import { AT_ONCE, findBuyer } from 'int_tiktokshop/cartridge/scripts/tiktokshop/erasure/findBuyer';
import { askAgainView, askView, doneView } from '../scripts/bm_tiktokshop/erasure/erasure';
import {
    forBusinessManager,
    forForms,
    parameter,
    parameterWords,
    showPage,
    text,
    userName
} from '../scripts/bm_tiktokshop/platform/webPage';

/** TikTokShopErasure-Show: asks for the buyer to erase. */
export const Show = forBusinessManager((): void => {
    showPage('orders', 'erasure', {}, text('erasure.title'));
});
Show.public = true;

/**
 * TikTokShopErasure-Ask: shows the orders of a buyer, and what will be erased. Field: `buyer`, an order number, TikTok's order
 * id or an e-mail address, which therefore never stands in an address.
 */
export const Ask = forForms((): void => {
    showPage('orders', 'erasure/ask', askView(findBuyer(parameter('buyer'))), text('erasure.title'));
});
Ask.public = true;

/** TikTokShopErasure-Erase: erases a buyer. Fields: `orderNos`, separated by spaces, as Ask has shown them; `sure`. */
export const Erase = forForms((): void => {
    const orderNos = parameterWords('orderNos', AT_ONCE);
    if (parameter('sure') === 'true') {
        showPage('orders', 'erasure/done', doneView(eraseBuyer(orderNos, userName())), text('erasure.title'));
    } else {
        const orders = orderNos.reduce<ReturnType<typeof findBuyer>>((all, no) => all.concat(findBuyer(no)), []);
        showPage('orders', 'erasure/ask', askAgainView(orders), text('erasure.title'));
    }
});
Erase.public = true;
