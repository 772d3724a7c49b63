import type { TikTokOrder } from '#simulators/tiktok-shop/records/tiktokOrder';
import type { Json } from '#helpers/platform/testInstance';
import type { DirectShop } from '#helpers/tiktok/directShop';

/** How an order differs on both sides: its status and how much of it has left. Empty when they are alike. */
export function differenceOf(shop: DirectShop, order: TikTokOrder): string {
    const here = shop.order(order.id);
    const { orders } = shop.tiktok;
    const left = order.units.filter((unit) => !unit.cancelled);
    const hasLeft = left.length > 0 && left.every((unit) => orders.packages.isShipped(unit));
    const word = WORDS[order.status] || order.status;
    const expected = [word, hasLeft ? 'shipped' : 'not_shipped', cancelledThere(order)].join(' ');
    const found = [here.c_externalOrderStatus, here.shipping_status, cancelledHere(shop, order)].join(' ');
    return found === expected ? '' : `${order.id} (${order.shipping}): TikTok ${expected}, here ${found}`;
}

const WORDS: Record<string, string> = {
    DELIVERED: 'Delivered',
    COMPLETED: 'Completed',
    AWAITING_COLLECTION: 'Shipped'
};

/** Units that are cancelled while the order lives. */
function cancelledThere(order: TikTokOrder): number {
    return order.status === 'CANCELLED' ? 0 : order.units.filter((unit) => unit.cancelled).length;
}

function cancelledHere(shop: DirectShop, order: TikTokOrder): number {
    const entry = shop.sfcc.customObject('TikTokShopOrder', order.id);
    const units = JSON.parse(String(entry.cancelledUnits || '{}')) as Record<string, number>;
    return entry.appliedStatus === 'CANCELLED' ? 0 : Object.values(units).reduce((sum, count) => sum + count, 0);
}

/** Tasks that a person has to look at. */
export function deadTasks(shop: DirectShop): string[] {
    return shop.sfcc
        .rows('CustomObject:TikTokShopTask')
        .map((row) => row.custom as Json)
        .filter((task) => task.state === 'dead')
        .map((task) => `${task.kind} ${task.externalOrderId} ${task.lastCode}`);
}
