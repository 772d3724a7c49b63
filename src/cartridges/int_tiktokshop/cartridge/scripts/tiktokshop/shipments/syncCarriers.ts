import { fetchDeliveryOptions, fetchWarehouses } from '../openapi/logistics';
import { canCall, needsRefresh, siteConnections } from '../shops/store/connections';
import type { ApiResult } from '../openapi/client';
import { callShop } from '../shops/callShop';
import type { ShopAccess } from '../shops/callShop';
import { openFreshShop } from '../shops/openFreshShop';
import { fetchShippingProviders } from './fetchShippingProviders';
import { noticeText } from '../platform/noticeText';

/** A request may make 16 calls: two shops with a warehouse or two, and four for tokens that TikTok finds too old. */
const MOST_CALLS = 12;

/** How many calls may yet be made, and what went wrong first. */
interface Budget {
    calls: number;
    problem: string;
}

/**
 * Asks TikTok which carriers the connected shops may use, and keeps the answer.
 * @returns what went wrong first, in words; empty when nothing did
 */
export function syncCarriers(): string {
    const budget: Budget = { calls: MOST_CALLS, problem: '' };
    siteConnections()
        .filter(canCall)
        .forEach((connection) => {
            budget.calls -= needsRefresh(connection) ? 1 : 0;
            if (budget.calls <= 0) {
                return;
            }
            const access = { shop: openFreshShop(connection), connection: connection };
            const options = deliveryOptionsOf(access, budget);
            options.forEach((optionId) =>
                ask(budget, () =>
                    callShop(access, () => fetchShippingProviders(access.shop, connection.shop.custom.shopId, optionId))
                )
            );
        });
    return budget.problem;
}

function deliveryOptionsOf(access: ShopAccess, budget: Budget): string[] {
    const api = access.shop.api;
    const warehouses = ask(budget, () => callShop(access, () => fetchWarehouses(api)));
    const options = (warehouses || []).reduce<string[]>((found, id) => {
        const known = ask(budget, () => callShop(access, () => fetchDeliveryOptions(api, id)));
        return found.concat(known || []);
    }, []);
    return options.filter((id, index) => options.indexOf(id) === index);
}

/** @returns null when the answer was an error, or nothing may be asked any more */
function ask<T>(budget: Budget, run: () => ApiResult<T>): T | null {
    if (budget.calls <= 0) {
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
