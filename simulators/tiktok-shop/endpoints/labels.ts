import { ApiError } from '../calls/apiError';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { invalid, wrongRegion } from '../calls/fulfillmentRefusals';
import { documentUrl } from '../access/documents';
import { lineIdsOf } from '../records/lineIds';
import { namedIds, unitsNamed } from '../calls/namedUnits';
import { marketOf } from '../facts/markets';
import { TIKTOK_PROVIDER } from '../facts/providers';
import type { Package, TikTokOrder, Unit } from '../records/tiktokOrder';
import type { Json } from '../../json';
import { LINE_NAMING, checkShippable, ownPackage, packageNotFound } from './fulfillment';
import { ownOrder } from './orders';
import { unixSeconds } from '../unixSeconds';

const SCOPES = ['seller.fulfillment.basic'];
const SERVICES = [
    { id: '7208502187360519982', name: 'TikTok Shipping Standard', price: '4.20', days: [3, 5], isDefault: true },
    { id: '7208502187360519983', name: 'TikTok Shipping Express', price: '8.90', days: [1, 2], isDefault: false }
];
export const NO_SERVICE =
    'No available shipping services for this request. Please modify the package weight or check the recipient address. If the error persists, please contact the platform for assistance.';
/** What every package weighs and measures here. */
export const WEIGHT = { value: '500', unit: 'GRAM' };
export const DIMENSION = { length: '30', width: '20', height: '10', unit: 'CM' };

function service({ id, name, price, days: [earliest, latest] }: (typeof SERVICES)[number], currency: string): Json {
    return {
        id,
        name,
        price,
        currency,
        earliest_delivery_days: earliest,
        latest_delivery_days: latest,
        shipping_provider_id: TIKTOK_PROVIDER.id,
        shipping_provider_name: TIKTOK_PROVIDER.name
    };
}

/** @throws ApiError for an order that gets no label of TikTok */
function checkLabel(order: TikTokOrder): void {
    if (!marketOf(order.region).hasLabels) {
        throw wrongRegion();
    }
    checkShippable(order);
    if (order.shipping !== 'tiktok') {
        throw new ApiError(21011012, 'not match trade rule');
    }
}

function noServices(): ApiError {
    return new ApiError(
        21011037,
        'There are no available shipping services for this request. Please modify the package weight or dimensions.'
    );
}

/** The units that a label is for: the named ones, or all open ones if the call names none. */
function unitsFor(request: ApiRequest, order: TikTokOrder, ids: string[] | null): Unit[] {
    const open = request.orders.packages.openUnits(order);
    const units = ids
        ? unitsNamed(order, ids, () => new ApiError(21011029, 'order does not belong to fulfill unit'))
        : open;
    if (units.length === 0 || units.some((unit) => !open.includes(unit))) {
        throw new ApiError(21022025, 'A shipping label has already been purchased.');
    }
    return units;
}

const services: Endpoint = {
    method: 'POST',
    path: '/fulfillment/202309/orders/{order_id}/shipping_services/query',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const order = ownOrder(request, request.path.order_id, packageNotFound());
        if (order.shipping !== 'tiktok' || !marketOf(order.region).hasLabels) {
            throw noServices();
        }
        checkLabel(order);
        const ids = namedIds(request.body, LINE_NAMING, invalid);
        return {
            order_id: order.id,
            order_line_id: lineIdsOf(unitsFor(request, order, ids)),
            weight: request.body.weight || WEIGHT,
            dimension: request.body.dimension || DIMENSION,
            shipping_services: SERVICES.map((one) => ({
                ...service(one, order.currency),
                is_default: one.isDefault
            }))
        };
    }
};

/** A label is bought, and the package exists under TikTok's number. */
function createPackages(path: string, read: (request: ApiRequest) => Bought): Endpoint {
    return {
        method: 'POST',
        path,
        scopes: SCOPES,
        forShop: true,
        answer(request) {
            const { orders, ids } = read(request);
            orders.forEach(checkLabel);
            const [order] = orders as [TikTokOrder];
            const wanted = request.body.shipping_service_id;
            const chosen = SERVICES.find(({ id, isDefault }) => (wanted === undefined ? isDefault : id === wanted));
            if (!chosen) {
                throw new ApiError(11021009, NO_SERVICE);
            }
            const parts = orders.map((one) => request.orders.packages.make(one, unitsFor(request, one, ids)));
            const made = parts.length > 1 ? request.orders.combine(parts) : (parts[0] as Package);
            made.hasLabel = true;
            request.orders.ship(made, request.orders.packages.newTrackingNumber(), TIKTOK_PROVIDER.id);
            return {
                order_id: order.id,
                package_id: made.id,
                order_line_item_ids: lineIdsOf(request.orders.packages.unitsIn(made)),
                create_time: unixSeconds(made.createdAt),
                weight: request.body.weight || WEIGHT,
                dimension: request.body.dimension || DIMENSION,
                shipping_service_info: service(chosen, order.currency)
            };
        }
    };
}

/** What a label is bought for. */
interface Bought {
    orders: TikTokOrder[];
    /** Ids of units; null for all that are open. */
    ids: string[] | null;
}

function readFirst(request: ApiRequest): Bought {
    const ids = namedIds(request.body, LINE_NAMING, invalid);
    return { orders: [ownOrder(request, request.body.order_id, packageNotFound())], ids };
}

/** Version 202512 ships a whole order (1), some of its units (2), or several orders together (3). */
function readSecond(request: ApiRequest): Bought {
    const { ship_type: type, order_id: id, order_line_item: lines, order_list_ids: orderIds } = request.body;
    if (type === '1' && typeof id === 'string') {
        return { orders: [ownOrder(request, id, packageNotFound())], ids: null };
    }
    if (type === '2' && Array.isArray(lines) && lines.length > 0) {
        const ids = (lines as Array<Json | null>).map((line) => String(line?.order_line_id));
        const owner = [...request.orders.byId.values()].find((order) => order.units.some((unit) => unit.id === ids[0]));
        return { orders: [ownOrder(request, owner?.id, packageNotFound())], ids };
    }
    if (type === '3' && Array.isArray(orderIds) && orderIds.length > 1) {
        return { orders: (orderIds as string[]).map((one) => ownOrder(request, one, packageNotFound())), ids: null };
    }
    throw invalid();
}

const DOCUMENTS = [
    'SHIPPING_LABEL',
    'PACKING_SLIP',
    'SHIPPING_LABEL_AND_PACKING_SLIP',
    'SHIPPING_LABEL_PICTURE',
    'HAZMAT_LABEL',
    'INVOICE_LABEL'
];

const documents: Endpoint = {
    method: 'GET',
    path: '/fulfillment/202309/packages/{package_id}/shipping_documents',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const { found, order } = ownPackage(request, request.path.package_id as string);
        const type = request.query.get('document_type') || '';
        if (!DOCUMENTS.includes(type)) {
            throw new ApiError(36009004, 'Invalid parameter: document_type');
        }
        if (!found.hasLabel) {
            throw withoutLabel(order);
        }
        return {
            doc_url: documentUrl(request.origin, found.id, type),
            tracking_number: found.trackingNumber
        };
    }
};

/** Why a package has no label. Source: Get Package Shipping Document, codes. */
function withoutLabel(order: TikTokOrder): ApiError {
    return {
        seller: new ApiError(21008017, 'This API is only applicable to TikTok Shipping orders.'),
        fbt: new ApiError(21008043, 'This package is fulfilled by TikTok. Shipping documents cannot be printed.'),
        tiktok: new ApiError(21023035, 'Please arrange shipment before retrieving the shipping document.')
    }[order.shipping];
}

export const labelEndpoints: Endpoint[] = [
    services,
    createPackages('/fulfillment/202309/packages', readFirst),
    createPackages('/fulfillment/202512/packages', readSecond),
    documents
];
