import { findMissingOrders } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/findMissingOrders';
import {
    filledText,
    forBusinessManager,
    forForms,
    parameter,
    showPage,
    text
} from '../scripts/bm_tiktokshop/platform/webPage';

/** TikTokShopCompare-Show: asks for orders of TikTok, to find those that never arrived. */
export const Show = forBusinessManager((): void => {
    showPage('orders', 'compare', { result: null, compared: '' }, text('compare.title'));
});
Show.public = true;

/** TikTokShopCompare-Compare: shows which orders are not here. Field: `ids`, a text with TikTok's order ids. */
export const Compare = forForms((): void => {
    const result = findMissingOrders(parameter('ids'));
    const compared = filledText('compare.compared', [result.compared]);
    showPage('orders', 'compare', { result: result, compared: compared }, text('compare.title'));
});
Compare.public = true;
