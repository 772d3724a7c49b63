import { ApiError } from '../calls/apiError';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { invalid, notShipped, wrongRegion } from '../calls/fulfillmentRefusals';
import { lineIdsOf } from '../records/lineIds';
import { pageOf, timeFilters, wordFilter } from '../calls/listPage';
import type { ListRules } from '../calls/listPage';
import type { Orders } from '../orders/orders';
import { marketOf } from '../facts/markets';
import { providerName } from '../facts/providers';
import type { Package, TikTokOrder } from '../records/tiktokOrder';
import type { Json } from '../../json';
import { ownPackage, ownPackages, packagesNamed } from './fulfillment';
import { ordersIn, packageDetail, packageStatus } from './packageDetail';
import { ownOrder } from './orders';
import { unixSeconds } from '../unixSeconds';
import { searchCombinable, combine, uncombine } from './combine';

const SCOPES = ['seller.fulfillment.basic'];

/** A package with what the list has to know of its order. */
interface Listed {
    found: Package;
    status: string;
    paidAt: number;
}

const createdAt = ({ found }: Listed): number => unixSeconds(found.createdAt);

const updatedAt = ({ found }: Listed): number => unixSeconds(found.updatedAt);

const LIST: ListRules<Listed> = {
    maxSize: 50,
    usualSize: null,
    sorts: { create_time: createdAt, update_time: updatedAt, order_pay_time: ({ paidAt }) => paidAt },
    usualOrder: 'DESC',
    filters: {
        ...timeFilters(createdAt, updatedAt),
        package_status: wordFilter(['PROCESSING', 'FULFILLING', 'COMPLETED', 'CANCELLED'], ({ status }) => status)
    },
    code: 36009004
};

const search: Endpoint = {
    method: 'POST',
    path: '/fulfillment/202309/packages/search',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const all = ownPackages(request).map((found) => ({
            found,
            status: packageStatus(request.orders, found),
            paidAt: (request.orders.packages.ordersIn(found)[0] as TikTokOrder).paidAt
        }));
        const { items, ...page } = pageOf(request, all, LIST);
        return { ...page, packages: items.map((item) => document(request.orders, item)) };
    }
};

function document(orders: Orders, { found, status }: Listed): Json {
    return {
        id: found.id,
        status,
        orders: ordersIn(orders, found),
        order_line_item_ids: lineIdsOf(orders.packages.unitsIn(found)),
        create_time: unixSeconds(found.createdAt),
        update_time: unixSeconds(found.updatedAt),
        ...(found.shippedAt > 0
            ? {
                  tracking_number: found.trackingNumber,
                  shipping_provider_id: found.providerId,
                  shipping_provider_name: providerName(found.providerId)
              }
            : {})
    };
}

/** What the carrier has told so far, latest first. */
const tracking: Endpoint = {
    method: 'GET',
    path: '/fulfillment/202309/orders/{order_id}/tracking',
    scopes: ['seller.logistics'],
    forShop: true,
    answer(request) {
        const order = ownOrder(request, request.path.order_id);
        return {
            tracking: [...order.events].reverse().map(({ description, time }) => ({
                description,
                update_time_millis: time
            }))
        };
    }
};

const splitAttributes: Endpoint = {
    method: 'GET',
    path: '/fulfillment/202309/orders/split_attributes',
    scopes: ['seller.fulfillment.package.write'],
    forShop: true,
    answer(request) {
        const ids = (request.query.get('order_ids') || '').split(',').filter((id) => id !== '');
        if (ids.length === 0) {
            throw new ApiError(36009004, 'Invalid parameter: order_ids');
        }
        return { split_attributes: ids.map((id) => attributesOf(request, ownOrder(request, id))) };
    }
};

function attributesOf(request: ApiRequest, order: TikTokOrder): Json {
    const reason = whyNotSplit(request, order);
    const mustSplit = reason === '' && order.maxUnits > 0 && openUnits(request, order).length > order.maxUnits;
    return {
        order_id: order.id,
        can_split: reason === '',
        ...(reason === '' ? {} : { reason }),
        must_split: mustSplit,
        ...(mustSplit
            ? { must_split_reasons: [{ type: 'TOTAL_COUNT_LIMITATION', max_count: String(order.maxUnits) }] }
            : {})
    };
}

function openUnits(request: ApiRequest, order: TikTokOrder): TikTokOrder['units'] {
    return request.orders.packages.openUnits(order);
}

function whyNotSplit(request: ApiRequest, order: TikTokOrder): string {
    if (order.status === 'CANCELLED') {
        return 'Order has been canceled';
    }
    if (order.shipping === 'fbt' || ['UNPAID', 'ON_HOLD'].includes(order.status)) {
        return 'Order status does not allow a split';
    }
    const open = openUnits(request, order);
    const skus = new Set(open.map((unit) => unit.skuId));
    return (marketOf(order.region).keepsSkusTogether ? skus.size : open.length) > 1 ? '' : 'There is nothing to split';
}

/** A seller with drivers of its own says that a package has arrived. Source: Update Package Delivery Status, SEA only. */
const deliver: Endpoint = {
    method: 'POST',
    path: '/fulfillment/202309/packages/deliver',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const errors = packagesNamed(request, 'packages')
            .map((one) => deliverOne(request, one))
            .filter((error) => error !== null);
        return errors.length > 0 ? { errors } : {};
    }
};

function deliverOne(request: ApiRequest, given: Json | null): Json | null {
    const wanted = given || {};
    const id = String(wanted.id);
    try {
        const { found, order } = ownPackage(request, id);
        if (!marketOf(order.region).keepsSkusTogether) {
            throw wrongRegion();
        }
        if (!['DELIVERY_SUCCESS', 'DELIVERY_FAILED', 'UPDATE_POD'].includes(String(wanted.delivery_type))) {
            throw invalid();
        }
        if (found.shippedAt === 0) {
            throw notShipped();
        }
        if (wanted.delivery_type === 'DELIVERY_SUCCESS') {
            request.orders.packages.ordersIn(found).forEach((one) => request.orders.setStatus(one, 'DELIVERED'));
        }
        return null;
    } catch (error) {
        if (!(error instanceof ApiError)) {
            throw error;
        }
        return { code: error.code, message: error.message, detail: { package_id: id } };
    }
}

/** Whether a number is one of TikTok's own. Source: TTS Tracking Validation, US only. */
const validate: Endpoint = {
    method: 'GET',
    path: '/fulfillment/202508/tts_tracking_validation',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const number = request.query.get('tracking_number');
        if (request.shop.region !== 'US') {
            throw wrongRegion();
        }
        if (!number) {
            throw invalid();
        }
        const own = request.orders.packages.tracked(number);
        return { is_tiktok_shipping: own.some((one) => one.hasLabel), is_tiktok_collection: false };
    }
};

export const packageEndpoints: Endpoint[] = [
    packageDetail,
    search,
    tracking,
    splitAttributes,
    searchCombinable,
    combine,
    uncombine,
    deliver,
    validate
];
