import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { useGoodsHere } from './rules/tiktok/goodsHere';
import { findEntry } from './store/ledger/findEntry';
import { orderedLines } from './store/orderLines';
import { orderOf } from './store/orders';

/** Names the units of bundles and combined listings by the products that the order here has. */
export function nameGoods(order: TikTokOrder): void {
    if (!order.line_items.some((line) => line.parts !== undefined || line.goods !== undefined)) {
        return;
    }
    const entry = findEntry(order.id);
    const found = orderOf(entry);
    if (found) {
        useGoodsHere(
            order,
            orderedLines(found).map((line) => line.productId)
        );
    }
}
