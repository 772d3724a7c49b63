import { MAX_ORDERS_PER_CALL, fetchOrderDetail } from '../../openapi/orders';
import type { TikTokOrders } from '../../openapi/orders';
import type { UnreadItem } from '../../openapi/rules/apiAnswer';
import type { ApiResult } from '../../openapi/apiCall';
import { FOREIGN_ORDER } from '../../openapi/rules/shopRefusal';
import { strangeAnswer } from '../../openapi/rules/strangeAnswer';
import type { TikTokOrder } from '../../openapi/rules/tiktokOrder';
import { portionsOf } from '../../platform/rules/lists';
import type { Notice } from '../../platform/rules/notice';
import type { ShopAccess } from '../openAccess';

/** What a shop knows of orders. */
export interface FoundOrders {
    orders: TikTokOrder[];
    /** Orders of the shop that could not be read. */
    unread: Array<UnreadItem<TikTokOrder>>;
    /** Ids that TikTok says are not of this shop. */
    foreign: string[];
    /** Why TikTok did not tell of all, or that some of what it told could not be read; null when all was. */
    problem: Notice | null;
    /** Whether TikTok has not answered, so that the rest was not asked for. */
    hasFailed: boolean;
}

/**
 * Asks TikTok for orders, fifty with each call. One that is not the shop's fails the call for all: a few calls find it.
 * @param isOver - whether to make no more calls; by default they are made to the end
 */
export function fetchOrdersById(access: ShopAccess, ids: string[], isOver: () => boolean = () => false): FoundOrders {
    const found: FoundOrders = { orders: [], unread: [], foreign: [], problem: null, hasFailed: false };
    portionsOf(ids, MAX_ORDERS_PER_CALL).forEach((some) => fetchSome(access, some, isOver, found));
    return found;
}

function fetchSome(access: ShopAccess, ids: string[], isOver: () => boolean, found: FoundOrders): void {
    if (found.hasFailed || isOver()) {
        return;
    }
    const details: ApiResult<TikTokOrders> = fetchOrderDetail(access.shop.api, ids);
    if (details.ok) {
        found.orders = found.orders.concat(details.data.items);
        found.unread = found.unread.concat(details.data.unread);
        const told = details.data.items.map((order) => order.id);
        found.problem = details.data.fault ? strangeAnswer(details.data.fault) : found.problem;
        found.foreign = found.foreign.concat(details.data.fault ? [] : ids.filter((id) => told.indexOf(id) < 0));
    } else if (details.code !== FOREIGN_ORDER) {
        found.problem = details.told;
        found.hasFailed = true;
    } else if (ids.length === 1) {
        found.foreign = found.foreign.concat(ids);
    } else {
        const middle = Math.ceil(ids.length / 2);
        fetchSome(access, ids.slice(0, middle), isOver, found);
        fetchSome(access, ids.slice(middle), isOver, found);
    }
}
