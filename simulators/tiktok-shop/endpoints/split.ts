import type { Json } from '../../json';
import { ApiError } from '../calls/apiError';
import type { ApiRequest, Endpoint } from '../calls/endpoint';
import { INVALID } from '../calls/fulfillmentRefusals';
import { namedIds, unitsNamed } from '../calls/namedUnits';
import type { TikTokOrder, Unit } from '../records/tiktokOrder';
import { LINE_NAMING, checkShippable } from './fulfillment';
import { ownOrder } from './orders';
import { marketOf } from '../facts/markets';

/** In some markets TikTok keeps all units of a product together. Source: Split Orders, 21011036. */
const splitOrder: Endpoint = {
    method: 'POST',
    path: '/fulfillment/202309/orders/{order_id}/split',
    scopes: ['seller.fulfillment.package.write'],
    forShop: true,
    answer(request) {
        const order = ownOrder(request, request.path.order_id, new ApiError(21011005, INVALID));
        const groups = groupsOf(request.body);
        checkShippable(order);
        const units = groups.map((group) => splitGroup(request, order, group));
        const named = units.flat();
        if (new Set(named).size < named.length) {
            throw new ApiError(21011035, 'split order not allowed');
        }
        const open = request.orders.packages.openUnits(order);
        const parts = [...units, open.filter((unit) => !named.includes(unit))];
        const skus = parts.map((part) => new Set(part.map((unit) => unit.skuId)));
        if (
            marketOf(order.region).keepsSkusTogether &&
            skus.some((one, index) => skus.slice(index + 1).some((other) => [...one].some((sku) => other.has(sku))))
        ) {
            throw new ApiError(21011036, 'The same SKU cannot be split into different packages.');
        }
        return {
            packages: request.orders.split(order, units).map(({ id }, index) => ({
                splittable_group_id: (groups[index] as SplitGroup).id,
                id
            }))
        };
    }
};

interface SplitGroup {
    id: string;
    unitIds: string[];
}

/** Groups in one of the documented ways. */
function groupsOf(body: Json): SplitGroup[] {
    const invalid = (): ApiError => new ApiError(21011005, INVALID);
    const { splittable_groups: first, splittable_groups_v2: second } = body;
    const groups = first === undefined ? second : first;
    if ((first !== undefined && second !== undefined) || !Array.isArray(groups) || groups.length < 2) {
        throw invalid();
    }
    const read = (groups as Array<Json | null>).map((group) => {
        const { id } = group || {};
        const unitIds = namedIds(group || {}, LINE_NAMING, invalid);
        if (typeof id !== 'string' || id === '' || !unitIds) {
            throw invalid();
        }
        return { id, unitIds };
    });
    if (new Set(read.map((group) => group.id)).size < read.length) {
        throw invalid();
    }
    return read;
}

function splitGroup(request: ApiRequest, order: TikTokOrder, group: SplitGroup): Unit[] {
    const refused = (): ApiError => new ApiError(21011035, 'split order not allowed');
    const units = unitsNamed(order, group.unitIds, refused);
    if (units.some((unit) => unit.cancelled || request.orders.packages.isShipped(unit))) {
        throw refused();
    }
    return units;
}

export const splitEndpoints: Endpoint[] = [splitOrder];
