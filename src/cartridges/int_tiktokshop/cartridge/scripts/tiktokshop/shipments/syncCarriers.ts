import { fetchDeliveryOptions, fetchWarehouses } from '../openapi/logistics';
import { canCall, needsRefresh, siteConnections } from '../shops/store/connections';
import type { ApiResult } from '../openapi/apiCall';
import type { ShopAccess } from '../shops/openAccess';
import { openAccess } from '../shops/openAccess';
import { fetchShippingProviders, USUAL_AGE } from './fetchShippingProviders';
import { hasRoutes } from './routeOf';
import { noticeText } from '../platform/noticeText';
import { notice } from '../platform/rules/notice';
import { storeCalls } from '../platform/outgoing/callCounts';

/** A request may make 16 calls: two shops with a warehouse or two, and four for tokens that TikTok finds too old. */
const MOST_CALLS = 12;

/** How many calls may yet be made, and what went wrong first. */
interface Budget {
    calls: number;
    problem: string;
    /** Whether a call was not made because none was left. */
    isShort: boolean;
}

/**
 * Asks TikTok which carriers the connected shops may use, and keeps the answer.
 * @returns what went wrong first, in words; empty when nothing did
 */
export function syncCarriers(): string {
    const budget: Budget = { calls: MOST_CALLS, problem: '', isShort: false };
    siteConnections()
        .filter(canCall)
        .forEach((connection) => {
            budget.calls -= needsRefresh(connection) ? 1 : 0;
            if (budget.calls <= 0) {
                budget.isShort = true;
                return;
            }
            const access = openAccess(connection);
            const options = deliveryOptionsOf(access, budget);
            const shopId = connection.shop.custom.shopId;
            const region = access.shop.region;
            options.forEach((option) => {
                // Buyers of other countries may have other carriers: those are asked for with their orders.
                const route = hasRoutes(region) ? { warehouseRegion: option.region, buyerRegion: region } : null;
                ask(budget, () => fetchShippingProviders(access.shop, shopId, option.id, route, USUAL_AGE));
            });
        });
    storeCalls();
    return budget.problem || (budget.isShort ? noticeText(notice('carriers.not_all')) : '');
}

/** A delivery option of a warehouse, which stands in a country. */
interface DeliveryOption {
    id: string;
    region: string;
}

function deliveryOptionsOf(access: ShopAccess, budget: Budget): DeliveryOption[] {
    const api = access.shop.api;
    const warehouses = ask(budget, () => fetchWarehouses(api));
    return (warehouses || []).reduce<DeliveryOption[]>((found, warehouse) => {
        const known = ask(budget, () => fetchDeliveryOptions(api, warehouse.id));
        const region = hasRoutes(access.shop.region) ? warehouse.region : '';
        const options = (known || []).map((id) => ({ id: id, region: region }));
        return found.concat(options.filter((one) => !found.some((other) => isSame(one, other))));
    }, []);
}

function isSame(one: DeliveryOption, other: DeliveryOption): boolean {
    return one.id === other.id && one.region === other.region;
}

/** @returns null when the answer was an error, or no call is left */
function ask<T>(budget: Budget, run: () => ApiResult<T>): T | null {
    if (budget.calls <= 0) {
        budget.isShort = true;
        return null;
    }
    budget.calls -= 1;
    const result = run();
    if (result.ok) {
        return result.data;
    }
    budget.problem = budget.problem || inWords(result.code, noticeText(result.told));
    return null;
}

/** Code 0 is ours: the call did not reach TikTok. */
function inWords(code: number, text: string): string {
    return code === 0 ? text : text + ' (' + code + ')';
}
