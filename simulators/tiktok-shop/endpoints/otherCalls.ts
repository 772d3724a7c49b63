import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { INVALID, invalid, wrongRegion } from '../calls/fulfillmentRefusals';
import { documentUrl } from '../access/documents';
import { createIds } from '../random';
import type { TikTokOrder } from '../records/tiktokOrder';
import { invoiceChange } from '../webhooks/webhookEvents';
import { marketCode } from '../facts/markets';
import { WAREHOUSE_ID } from '../facts/warehouse';
import type { Json } from '../../json';
import { ownPackage } from './fulfillment';
import { ownOrder } from './orders';

const SCOPES = ['seller.fulfillment.basic'];
const nextBundleId = createIds(8035777561413038785n);

/** Each invoice is for a package and its orders. Source: Upload Invoice, Brazil only. */
const uploadInvoice: Endpoint = {
    method: 'POST',
    path: '/fulfillment/202502/invoice/upload',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const invoices = request.body.invoices as Array<Json | null> | undefined;
        if (request.shop.region !== 'BR') {
            throw wrongRegion();
        }
        if (!Array.isArray(invoices) || invoices.length === 0) {
            throw invalid();
        }
        const errors = invoices.map((invoice) => takeInvoice(request, invoice)).filter((error) => error !== null);
        return errors.length > 0 ? { errors } : {};
    }
};

function takeInvoice(request: ApiRequest, invoice: Json | null): Json | null {
    const { package_id: id, order_ids: orderIds, file, file_type: type } = invoice || {};
    const found = request.orders.packages.byId.get(String(id));
    const isComplete = Array.isArray(orderIds) && typeof file === 'string' && file !== '' && type === 'XML';
    const isOwn = found && isComplete && orderIds.every((one) => found.orderIds.includes(String(one)));
    if (!isOwn) {
        return { code: 21001001, message: INVALID, detail: { package_id: String(id), order_ids: orderIds || [] } };
    }
    const { order } = ownPackage(request, found.id);
    found.hasInvoice = true;
    request.orders.onEvent(order, invoiceChange(found));
    return null;
}

/** Several packages travel to TikTok's warehouse in one bundle. Source: Create First Mile Bundle; not US and UK. */
function firstMile(path: string): Endpoint {
    return {
        method: 'POST',
        path,
        scopes: SCOPES,
        forShop: false,
        isAnyCipher: true,
        answer(request) {
            const { order_ids: ids, handover_method: method } = request.body;
            const needed = ['tracking_number', 'shipping_provider_id', 'phone_tail_number'];
            const isComplete = method === 'PICKUP' || needed.every((name) => typeof request.body[name] === 'string');
            if (
                !Array.isArray(ids) ||
                ids.length === 0 ||
                !['PICKUP', 'DROP_OFF'].includes(String(method)) ||
                !isComplete
            ) {
                throw invalid();
            }
            const errors = ids
                .map(String)
                .filter((id) => !isReady(request, id))
                .map((id) => ({ code: 10007014, message: 'invalid package id', detail: { order_id: id } }));
            const bundle = 'BA' + nextBundleId();
            return errors.length > 0
                ? { errors }
                : { first_mile_bundle_id: bundle, url: documentUrl(request.origin, bundle) };
        }
    };
}

function isReady(request: ApiRequest, id: string): boolean {
    const order = request.orders.byId.get(id);
    const isOwn = order && request.seller.shops.some((shop) => shop.id === order.shopId);
    return !!isOwn && order.status === 'AWAITING_COLLECTION' && !['US', 'GB'].includes(marketCode(order.region));
}

/** Many packages leave a warehouse of cross-border sellers in one bundle; no seller here is one of those. */
const lastMile: Endpoint = {
    method: 'POST',
    path: '/fulfillment/202408/last_mile_bundles',
    scopes: SCOPES,
    forShop: false,
    isAnyCipher: true,
    answer() {
        throw wrongRegion();
    }
};

const globalWarehouses: Endpoint = {
    method: 'GET',
    path: '/logistics/202309/global_warehouses',
    scopes: ['seller.logistics'],
    forShop: false,
    isAnyCipher: true,
    answer: ({ seller }) => ({
        global_warehouses: seller.shops.some((shop) => shop.sellerType === 'CROSS_BORDER')
            ? [{ id: WAREHOUSE_ID, name: 'Main', ownership: 'SELLER' }]
            : []
    })
};

/** Only sellers in EU and Japan authorize by category. */
const categoryAssets: Endpoint = {
    method: 'GET',
    path: '/authorization/202405/category_assets',
    scopes: ['seller.authorization.info'],
    forShop: false,
    answer: () => ({ category_assets: [] })
};

/** Proof of delivery, which only sellers with drivers of their own upload. */
function upload(path: string, kind: 'image' | 'file'): Endpoint {
    return {
        method: 'POST',
        path,
        scopes: SCOPES,
        forShop: true,
        isUpload: true,
        answer: () => ({
            url: `https://open-fs.tiktokshop.example/proof/${nextBundleId()}`,
            ...(kind === 'image' ? { height: 100, width: 100 } : { name: 'proof.pdf' })
        })
    };
}

/** Questions about orders to which this TikTok Shop has the plain answer only: nothing is asked of the seller. */
function plainAnswer(path: string, idName: string, answer: (order: TikTokOrder) => Json): Endpoint {
    return {
        method: 'POST',
        path,
        scopes: SCOPES,
        forShop: true,
        answer(request) {
            const given = request.body[idName];
            const ids = (Array.isArray(given) ? given : [given]).map(String);
            const orders = ids.map((id) => ownOrder(request, id));
            return answer(orders[0] as TikTokOrder);
        }
    };
}

export const otherEndpoints: Endpoint[] = [
    uploadInvoice,
    firstMile('/fulfillment/202407/bundles'),
    { ...firstMile('/fulfillment/202510/first_mile_bundle'), forShop: true },
    lastMile,
    globalWarehouses,
    categoryAssets,
    upload('/fulfillment/202309/images/upload', 'image'),
    upload('/fulfillment/202309/files/upload', 'file'),
    plainAnswer('/fulfillment/202606/pod_details/get', 'order_id', () => ({ pod_details: [] })),
    plainAnswer('/fulfillment/202601/redeem_info/callback', 'order_id', () => ({}))
];
