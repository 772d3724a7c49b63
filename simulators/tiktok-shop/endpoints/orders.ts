import { ApiError } from '../calls/apiError';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { orderDocument } from '../orders/orderDocument';
import { flagFilter, pageOf, timeFilters, wordFilter, wordsFilter } from '../calls/listPage';
import type { ListRules } from '../calls/listPage';
import { priceDetail } from '../money/priceDetail';
import type { TikTokOrder } from '../records/tiktokOrder';
import type { Json } from '../../json';
import { unixSeconds } from '../unixSeconds';

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

function isOwn(request: ApiRequest, id: string): boolean {
    return request.orders.byId.get(id)?.shopId === request.shop.id;
}

/**
 * One of the shop's orders.
 * @param refusal - for another id, where the call documents its own
 * @throws ApiError 21008111 or the refusal
 */
export function ownOrder(request: ApiRequest, id: unknown, refusal?: ApiError): TikTokOrder {
    const order = typeof id === 'string' && isOwn(request, id) ? request.orders.byId.get(id) : undefined;
    if (!order) {
        throw refusal || new ApiError(21008111, 'The order or package does not belong to the current seller.');
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
            const isLeftOut = (id: string): boolean =>
                request.orders.switches.foreignId === 'left-out' && !isOwn(request, id);
            const wanted = ids.filter((id) => !isLeftOut(id));
            return { orders: wanted.map((id) => orderDocument(request.orders, ownOrder(request, id))) };
        }
    };
}

const STATUSES = [
    'UNPAID',
    'ON_HOLD',
    'AWAITING_SHIPMENT',
    'PARTIALLY_SHIPPING',
    'AWAITING_COLLECTION',
    'IN_TRANSIT',
    'DELIVERED',
    'COMPLETED',
    'CANCELLED'
];
const SHIPPING_TYPES = ['TIKTOK', 'SELLER', 'TIKTOK_DIGITAL'];

const createdAt = (order: TikTokOrder): number => unixSeconds(order.createdAt);
const updatedAt = (order: TikTokOrder): number => unixSeconds(order.updatedAt);

const LIST: ListRules<TikTokOrder> = {
    maxSize: 100,
    usualSize: null,
    sorts: { create_time: createdAt, update_time: updatedAt },
    usualOrder: 'DESC',
    idOf: (order) => order.id,
    filters: {
        order_status: wordFilter(STATUSES, (order) => order.status),
        ...timeFilters(createdAt, updatedAt),
        shipping_type: wordFilter(SHIPPING_TYPES, (order) => (order.shipping === 'seller' ? 'SELLER' : 'TIKTOK')),
        buyer_user_id: wordFilter(null, (order) => order.buyerId),
        is_buyer_request_cancel: flagFilter((order) => order.cancelRequest?.status === 'CANCELLATION_REQUEST_PENDING'),
        warehouse_ids: wordsFilter(null, (order) => order.warehouseId)
    },
    code: 36009004
};

const search: Endpoint = {
    method: 'POST',
    path: '/order/202309/orders/search',
    scopes: READ,
    forShop: true,
    answer(request) {
        const { items, ...page } = pageOf(request, ownOrders(request), LIST, request.orders.switches.ordersOnPage);
        return { ...page, orders: items.map((order) => orderDocument(request.orders, order)) };
    }
};

const getPriceDetail: Endpoint = {
    method: 'GET',
    path: '/order/202407/orders/{order_id}/price_detail',
    scopes: READ,
    forShop: true,
    answer(request) {
        return priceDetail(ownOrder(request, request.path.order_id));
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
        for (const { id, external_order: reference } of list.map((one) => one || {})) {
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
        const order = ownOrder(request, request.path.order_id);
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
    getPriceDetail,
    addReferences,
    getReferences,
    searchReferences
];
