import type { HttpAnswer } from '../../../sfcc-mocks/contracts/http';
import { jsonAnswer } from '../../json';
import type { Json } from '../../json';
import { marketOf } from '../facts/markets';
import { WAREHOUSES, isWarehouse } from '../facts/warehouse';
import type { OrderInput } from '../records/tiktokOrder';
import type { Shop } from '../shop';
import { refuse, textIn } from './controlInput';

/** Members that the body may have. */
export const ORDER_KEYS = [
    'id',
    'buyerId',
    'shop',
    'region',
    'holdFlow',
    'shippingFee',
    'taxRate',
    'taxIncluded',
    'shipping',
    'maxUnits',
    'combineGroup',
    'warehouse',
    'orderType',
    'sample',
    'subscription',
    'cod',
    'replacementOf',
    'exchangeOf',
    'needsInvoice',
    'money',
    'items'
];
const ITEM_KEYS = [
    'productId',
    'quantity',
    'price',
    'productName',
    'sellerDiscount',
    'platformDiscount',
    'gift',
    'subItems',
    'combinedListing'
];

/** Units of an order: the sandbox keeps each of them as a line. */
const MOST_UNITS = 10_000;

/** A buyer places an order. */
export function placeOrder(shop: Shop, body: Json): HttpAnswer {
    const items =
        body.items === undefined
            ? [{ productId: '701643632930', quantity: 1, price: '99.00' }]
            : (body.items as OrderInput['items']);
    const valid = Array.isArray(items) && items.length > 0 && items.every(isItem);
    if (!valid) {
        return refuse('items: [{productId, quantity, price?, productName?}] is expected');
    }
    if (items.reduce((sum, { quantity }) => sum + quantity, 0) > MOST_UNITS) {
        return refuse(`items of at most ${MOST_UNITS} units are expected`);
    }
    if (body.holdFlow !== undefined && body.holdFlow !== 'on_hold' && body.holdFlow !== 'awaiting') {
        return refuse('holdFlow on_hold or awaiting is expected');
    }
    if (body.shipping !== undefined && !['seller', 'tiktok', 'fbt'].includes(String(body.shipping))) {
        return refuse('shipping seller, tiktok or fbt is expected');
    }
    if (body.warehouse !== undefined && !isWarehouse(String(body.warehouse))) {
        return refuse(`warehouse out of ${Object.values(WAREHOUSES).join(', ')} is expected`);
    }
    const { taxIncluded, taxRate } = marketOf(regionOf(shop, body));
    const order = shop.orders.place({ taxIncluded, taxRate, ...body, shop: textIn(body, 'shop'), items });
    return jsonAnswer(201, { id: order.id, status: order.status });
}

function isItem(item: OrderInput['items'][number] | null): boolean {
    return (
        typeof item?.productId === 'string' &&
        Number.isInteger(item.quantity) &&
        item.quantity > 0 &&
        (item.price === undefined || /^\d{1,12}(\.\d{1,4})?$/.test(String(item.price))) &&
        Object.keys(item).every((key) => ITEM_KEYS.includes(key))
    );
}

/** The market of a new order. */
function regionOf({ app }: Shop, body: Json): string {
    return textIn(body, 'region') || app.findShop(textIn(body, 'shop') || '')?.region || 'US';
}
