import { ApiError } from '../apiError';
import type { ApiRequest, Endpoint } from '../endpoint';
import { orderDocument } from '../orderDocument';
import { fromMinor } from '../money';
import { orderTotals } from '../orders';
import type { TikTokOrder } from '../tiktokOrder';
import type { Json } from '../../json';

const READ = ['seller.order.info'];
const MAX_IDS = 50;
const PLATFORMS = [
    'SHOPIFY',
    'WOOCOMMERCE',
    'BIGCOMMERCE',
    'MAGENTO',
    'SALESFORCE_COMMERCE_CLOUD',
    'CHANNEL_ADVISOR',
    'AMAZON',
    'ORDER_MANAGEMENT_SYSTEM',
    'WAREHOUSE_MANAGEMENT_SYSTEM',
    'ERP_SYSTEM'
];

/** The orders of the shop that is asked. */
export function ownOrders(request: ApiRequest): TikTokOrder[] {
    return [...request.orders.byId.values()].filter((order) => order.shopId === request.shop.id);
}

/** One of the shop's orders. @throws ApiError 21008111 */
export function ownOrder(request: ApiRequest, id: string): TikTokOrder {
    const order = request.orders.byId.get(id);
    if (!order || order.shopId !== request.shop.id) {
        throw new ApiError(21008111, 'The order or package does not belong to the current seller.');
    }
    return order;
}

function orderDetail(path: string): Endpoint {
    return {
        method: 'GET',
        path,
        scopes: READ,
        forShop: true,
        answer(request) {
            const ids = (request.query.get('ids') || '').split(',').filter((id) => id !== '');
            if (ids.length === 0 || ids.length > MAX_IDS) {
                throw new ApiError(36009004, `Invalid parameter: ids. 1 to ${MAX_IDS} ids are expected`);
            }
            return { orders: ids.map((id) => orderDocument(request.orders, ownOrder(request, id))) };
        }
    };
}

const search: Endpoint = {
    method: 'POST',
    path: '/order/202309/orders/search',
    scopes: READ,
    forShop: true,
    answer(request) {
        const size = Number(request.query.get('page_size'));
        if (!(size >= 1 && size <= 100)) {
            throw new ApiError(36009004, 'Invalid parameter: page_size. 1 to 100 is expected');
        }
        const field = request.query.get('sort_field') === 'update_time' ? 'updatedAt' : 'createdAt';
        const sign = request.query.get('sort_order') === 'ASC' ? 1 : -1;
        const found = ownOrders(request).filter((order) => matches(order, request.body));
        found.sort((one, other) => sign * (one[field] - other[field]) || (one.id < other.id ? -1 : 1));
        const start = offsetOf(request.query.get('page_token'));
        const page = found.slice(start, start + size);
        const more = start + size < found.length;
        return {
            next_page_token: more ? Buffer.from('offset:' + (start + size)).toString('base64') : '',
            total_count: found.length,
            orders: page.map((order) => orderDocument(request.orders, order))
        };
    }
};

function offsetOf(token: string | null): number {
    const match = token ? /^offset:(\d+)$/.exec(Buffer.from(token, 'base64').toString()) : null;
    if (token && !match) {
        throw new ApiError(36009004, 'Invalid parameter: page_token');
    }
    return match ? Number(match[1]) : 0;
}

/** `_ge` includes its time, `_lt` does not. */
function matches(order: TikTokOrder, body: Json): boolean {
    const within = (time: number, from: unknown, to: unknown): boolean =>
        (from === undefined || Math.floor(time / 1000) >= Number(from)) &&
        (to === undefined || Math.floor(time / 1000) < Number(to));
    return (
        (body.order_status === undefined || body.order_status === order.status) &&
        within(order.createdAt, body.create_time_ge, body.create_time_lt) &&
        within(order.updatedAt, body.update_time_ge, body.update_time_lt) &&
        (body.is_buyer_request_cancel === undefined ||
            body.is_buyer_request_cancel === (order.cancelRequest?.status === 'CANCELLATION_REQUEST_PENDING'))
    );
}

const priceDetail: Endpoint = {
    method: 'GET',
    path: '/order/202407/orders/{order_id}/price_detail',
    scopes: READ,
    forShop: true,
    answer(request) {
        const order = ownOrder(request, request.path.order_id as string);
        const { subTotal, tax, total } = orderTotals(order);
        return {
            currency: order.currency,
            total: fromMinor(total, order.currency),
            payment: fromMinor(total, order.currency),
            subtotal: fromMinor(subTotal, order.currency),
            sku_list_price: fromMinor(subTotal, order.currency),
            sku_sale_price: fromMinor(subTotal, order.currency),
            shipping_list_price: fromMinor(order.shippingFee, order.currency),
            shipping_sale_price: fromMinor(order.shippingFee, order.currency),
            tax_amount: fromMinor(tax, order.currency),
            line_items: order.units.map((unit) => ({
                id: unit.id,
                currency: order.currency,
                total: fromMinor(unit.price + unit.tax, order.currency),
                subtotal: fromMinor(unit.price, order.currency),
                tax_amount: fromMinor(unit.tax, order.currency)
            }))
        };
    }
};

const addReferences: Endpoint = {
    method: 'POST',
    path: '/order/202406/orders/external_orders',
    scopes: ['seller.order.ext_ref.write', 'seller.order.ext_ref.write.custom'],
    forShop: true,
    answer(request) {
        const list = request.body.orders as
            Array<{ id: string; external_order: { id: string; platform: string; line_items: unknown[] } }> | undefined;
        if (!Array.isArray(list) || list.length === 0 || list.length > 100) {
            throw new ApiError(36009004, 'Invalid parameter: body.orders. 1 to 100 orders are expected');
        }
        const errors: Json[] = [];
        for (const { id, external_order: reference } of list) {
            const order = ownOrders(request).find((own) => own.id === id);
            if (!order || !reference || !PLATFORMS.includes(reference.platform)) {
                errors.push({
                    code: '21008111',
                    message: 'The order or package does not belong to the current seller.',
                    detail: { order_id: id }
                });
            } else {
                order.externalReferences = order.externalReferences.filter(
                    (known) => known.platform !== reference.platform
                );
                order.externalReferences.push(reference);
            }
        }
        return errors.length > 0 ? { errors } : {};
    }
};

const getReferences: Endpoint = {
    method: 'GET',
    path: '/order/202406/orders/{order_id}/external_orders',
    scopes: ['seller.order.ext_ref.read'],
    forShop: true,
    answer(request) {
        const order = ownOrder(request, request.path.order_id as string);
        const platform = request.query.get('platform');
        if (!platform || !PLATFORMS.includes(platform)) {
            throw new ApiError(36009004, 'Invalid parameter: platform');
        }
        return { external_orders: order.externalReferences.filter((reference) => reference.platform === platform) };
    }
};

const searchReferences: Endpoint = {
    method: 'POST',
    path: '/order/202406/orders/external_order_search',
    scopes: ['seller.order.ext_ref.read'],
    forShop: true,
    answer(request) {
        const platform = request.query.get('platform');
        const id = request.query.get('external_order_id');
        const found = ownOrders(request).flatMap((order) =>
            order.externalReferences
                .filter((reference) => reference.platform === platform && reference.id === id)
                .map((reference) => ({ id: order.id, external_order: reference }))
        );
        return { orders: found };
    }
};

export const orderEndpoints: Endpoint[] = [
    search,
    orderDetail('/order/202309/orders'),
    orderDetail('/order/202507/orders'),
    priceDetail,
    addReferences,
    getReferences,
    searchReferences
];
