import fs from 'node:fs';
import { omsFolder } from '#helpers/messages/omsFiles';
import type { DirectShop } from '#helpers/tiktok/directShop';
import type { Json } from '#helpers/platform/testInstance';

/** What counts in the end, on both sides; when it happened and how often it was tried does not. */
export function endState(shop: DirectShop): Json {
    const ids = shop.sfcc.rows('CustomObject:TikTokShopOrder').map((row) => String(row.key));
    return {
        orders: ids.sort().map((id) => orderState(shop, id)),
        allOrders: shop.sfcc.rows('Order').length,
        stock: shop.sfcc.rows('InventoryRecord').map((row) => [row.productId, row.listId, row.allocation, row.onOrder]),
        tasks: shop.sfcc
            .rows('CustomObject:TikTokShopTask')
            .filter((row) => (row.custom as Json).kind !== 'notify-feed')
            .map((row) => `${row.key} ${(row.custom as Json).state}`)
            // Only an import that has to wait, or has failed before, has a task.
            .filter((text) => !/^import-\d+ done$/.test(text))
            .sort(),
        tiktok: [...shop.tiktok.orders.byId.values()].map((order) => [
            order.id,
            order.status,
            shop.units(order.id).sort(),
            order.externalReferences
        ]),
        shipments: [...shop.tiktok.orders.packages.byId.values()].filter((made) => made.shippedAt > 0).length,
        files: omsFiles(shop)
    };
}

function orderState(shop: DirectShop, id: string): Json {
    const entry = shop.sfcc.customObject('TikTokShopOrder', id);
    const order = shop.order(id);
    const names = [
        'orderNo',
        'shopId',
        'appliedStatus',
        'packages',
        'cancelledUnits',
        'cancelledBy',
        'stockTaken',
        'feedDue',
        'reportDue'
    ];
    return {
        entry: names.map((name) => `${name}: ${String(entry[name])}`),
        eventIds: JSON.parse(String(entry.eventIds || '[]')) as string[],
        order: [
            'status',
            'shipping_status',
            'c_externalOrderStatus',
            'c_shipmentsInfo',
            'c_externalChannelOrderStatus'
        ].map((name) => order[name] as unknown)
    };
}

/** Files of the OMS by folder. */
function omsFiles(shop: DirectShop): string[] {
    const root = omsFolder(shop.sfcc);
    return fs.existsSync(root) ? (fs.readdirSync(root, { recursive: true }) as string[]).sort() : [];
}
