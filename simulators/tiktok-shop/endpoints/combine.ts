import { ApiError } from '../calls/apiError';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { INVALID } from '../calls/fulfillmentRefusals';
import { pageOf } from '../calls/listPage';
import type { ListRules } from '../calls/listPage';
import type { Package, TikTokOrder } from '../records/tiktokOrder';
import type { Json } from '../../json';
import { ownPackage, ownPackages, packagesNamed } from './fulfillment';

/** To combine, and to ask whether that is possible. Source: the calls' pages. */
const SCOPES = ['seller.fulfillment.package.write'];

/** Orders of one buyer in one package. Source: Combine Packages. */
const MAX_COMBINED = 20;

/** Packages of several orders of one buyer to one address that wait to be shipped the same way. */
function combinableGroups(request: ApiRequest): Package[][] {
    const groups = new Map<string, Package[]>();
    ownPackages(request)
        .filter((one) => one.shippedAt === 0 && request.orders.packages.ordersIn(one).every(isCombinable))
        .forEach((one) => {
            const [order] = request.orders.packages.ordersIn(one) as [TikTokOrder];
            const key = `${order.buyerId} ${order.deliveryOptionId} ${JSON.stringify(order.changedAddress)}`;
            groups.set(key, [...(groups.get(key) || []), one]);
        });
    return [...groups.values()].filter((group) => ordersOf(group).length > 1);
}

/** The ids of the orders in some packages, each once. */
function ordersOf(packages: Package[]): string[] {
    return [...new Set(packages.flatMap((one) => one.orderIds))];
}

function isCombinable(order: TikTokOrder): boolean {
    const isAsked = order.cancelRequest?.status === 'CANCELLATION_REQUEST_PENDING';
    return order.status === 'AWAITING_SHIPMENT' && order.shipping !== 'fbt' && !isAsked;
}

export const searchCombinable: Endpoint = {
    method: 'GET',
    path: '/fulfillment/202309/combinable_packages/search',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const rules: ListRules<Package[]> = {
            maxSize: 50,
            usualSize: null,
            sorts: { id: () => 0 },
            usualOrder: 'ASC',
            filters: {},
            code: 36009004
        };
        const { items, ...page } = pageOf(request, combinableGroups(request), rules);
        const combinable = items.map((group) => ({
            id: (group[0] as Package).id,
            order_ids: ordersOf(group)
        }));
        return { ...page, combinable_packages: combinable };
    }
};

/** Combines groups of packages; one that cannot be combined keeps no other from it. */
export const combine: Endpoint = {
    method: 'POST',
    path: '/fulfillment/202309/packages/combine',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const wanted = packagesNamed(request, 'combinable_packages');
        const groups = combinableGroups(request);
        const packages: Json[] = [];
        const errors: Json[] = [];
        wanted.forEach((given) => {
            const one = given || {};
            const ids = Array.isArray(one.order_ids) ? [...new Set(one.order_ids as string[])] : [];
            const group = groups.find((candidate) => isGroupOf(candidate, ids));
            if (group && ids.length > 1 && ids.length <= MAX_COMBINED) {
                const made = request.orders.combine(
                    group.filter((part) => part.orderIds.some((id) => ids.includes(id)))
                );
                packages.push({ id: made.id, order_ids: made.orderIds });
            } else {
                errors.push({
                    code: 21011031,
                    message:
                        'Order does not belong to pre_pkg. Please ensure you are providing the correct order ID(s).',
                    detail: { package_id: String(one.id) }
                });
            }
        });
        return { packages, errors };
    }
};

function isGroupOf(group: Package[], orderIds: string[]): boolean {
    return orderIds.every((id) => group.some((one) => one.orderIds.includes(id)));
}

export const uncombine: Endpoint = {
    method: 'POST',
    path: '/fulfillment/202309/packages/{package_id}/uncombine',
    scopes: SCOPES,
    forShop: true,
    answer(request) {
        const { found } = ownPackage(request, request.path.package_id as string);
        const { order_ids: ids = found.orderIds } = request.body;
        const isValid =
            Array.isArray(ids) && ids.length > 0 && ids.every((id) => found.orderIds.includes(id as string));
        if (!isValid || found.orderIds.length < 2 || found.shippedAt > 0) {
            throw new ApiError(21011005, INVALID);
        }
        const made = request.orders.uncombine(found, ids as string[]);
        return { packages: made.map((one) => ({ id: one.id, order_ids: one.orderIds })) };
    }
};
