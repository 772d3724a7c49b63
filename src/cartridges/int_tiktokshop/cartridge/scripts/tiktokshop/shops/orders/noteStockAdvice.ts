import { fetchStockAdvice } from '../../openapi/cancellations';
import { readAllPages } from '../../openapi/readAllPages';
import { lineOf } from '../../openapi/rules/namedUnits';
import type { StockAdvice } from '../../openapi/rules/cancelRequest';
import type { TikTokOrder } from '../../openapi/rules/tiktokOrder';
import { hasCancellationNews } from '../../lifecycle/hasCancellationNews';
import { logOf } from '../../platform/log';
import type { ShopAccess } from '../openAccess';
import { noticeText } from '../../platform/noticeText';
import { impatient } from '../store/shop';

/**
 * Asks TikTok whether the goods of units that it has cancelled, and that are not cancelled here yet, go back into stock,
 * and notes the answer in the orders. Without an answer they do: a cancellation does not wait.
 * @param orders - as Get Order Detail gave them, at most fifty
 */
export function noteStockAdvice(access: ShopAccess, orders: TikTokOrder[]): void {
    const cancelled = orders.filter(hasCancellationNews);
    if (cancelled.length === 0) {
        return;
    }
    const ids = cancelled.map((order) => order.id);
    const api = impatient(access.shop);
    const told = readAllPages(
        (pageToken) => fetchStockAdvice(api, ids, pageToken),
        (advice) => (advice ? [advice.orderId].concat(advice.lineIds).join() : '')
    );
    if (told.failure) {
        const { code, told: why } = told.failure;
        logOf('cancel').warn('TikTok did not tell whether stock returns: ' + (code || noticeText(why)));
    }
    told.items.forEach((advice) => {
        if (advice) {
            note(advice, cancelled.filter((order) => order.id === advice.orderId)[0]);
        }
    });
}

function note(advice: StockAdvice, order: TikTokOrder | undefined): void {
    const isMeant = (id: string): boolean => advice.lineIds.length === 0 || advice.lineIds.indexOf(lineOf(id)) >= 0;
    (order ? order.line_items : [])
        .filter((line) => isMeant(line.id))
        .forEach((line) => {
            line.should_replenish_stock = advice.returnsStock;
        });
}
