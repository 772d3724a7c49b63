import { fetchOrderList } from '../openapi/orders';
import type { OrderPage } from '../openapi/orders';
import type { ApiResult } from '../openapi/client';
import { strangeAnswer } from '../openapi/rules/strangeAnswer';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { epochSeconds } from '../platform/clock';
import type { Notice } from '../platform/rules/notice';
import { getRecord, storeRecord } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import { callShop } from '../shops/callShop';
import type { ShopAccess } from '../shops/callShop';
import { isShopRefused } from '../shops/isShopRefused';
import { noteOrdersRead } from '../shops/ordersRead';
import { polledUntil } from '../shops/pollOrders';
import { takePage } from './importPass';
import type { ImportPass } from './importPass';
import { afterPage, afterWindow, again, mayReadAgain, nextWindow, startAt } from './rules/listWindow';
import type { ListWindow, Progress, Seen } from './rules/listWindow';

/** The connector had orders for up to an hour before they came here. Seconds. */
const CONNECTOR_DELAY = 2 * 3600;
/** After a longer time without the connector, the merchant chooses what to import. Seconds. */
const LONGEST_GAP = 24 * 3600;

/**
 * Asks TikTok which orders of a shop have changed, and imports them. The place that was reached is stored after each page, so
 * that the next run resumes there, and the time that was read moves on after the last page of a window only.
 * @param pass - what to do with the orders, and until when
 * @returns why TikTok did not list all of them; null when it did, or when the run had to end
 */
export function importChanges(access: ShopAccess, pass: ImportPass): Notice | null {
    const key = progressKey(access.connection.shop.custom.shopId);
    const now = epochSeconds();
    const before = getRecord<Progress | null>(key, null) || startOf(access.connection.shop.custom.shopId, now);
    let window = nextWindow(before, now);
    const store = (progress: Progress): void => {
        if (!pass.isDry) {
            inTransaction(() => storeRecord(key, progress));
        }
    };
    if (window.from >= window.to) {
        store(before);
        return null;
    }
    let problem: Notice | null = null;
    while (!pass.isOver()) {
        const page = fetchPage(access, window);
        if (!page.ok) {
            store({ until: before.until, seen: before.seen, window: restarted(window, page) });
            return isShopRefused(access, page) ? problem : page.told;
        }
        problem = page.data.fault ? strangeAnswer(page.data.fault) : problem;
        const news = newsOf(page.data.items, [before.seen, window.seen]);
        if (!takePage(access, news, pass)) {
            return problem;
        }
        const next = afterPage(window, page.data);
        window = next.window;
        if (next.isRead) {
            store(afterWindow(window));
            noteRead(access, window, pass);
            return problem;
        }
        store({ until: before.until, seen: before.seen, window: window });
    }
    return problem;
}

/** What people see of it is that TikTok was read to its end. */
function noteRead(access: ShopAccess, window: ListWindow, pass: ImportPass): void {
    if (!pass.isDry) {
        inTransaction(() => noteOrdersRead(access.connection.shop.custom.shopId, window.to));
    }
}

/** Name of the value that says how far the orders of a shop were read. */
export function progressKey(shopId: string): string {
    return 'import-' + shopId;
}

/** The import begins now, or where TikTok's connector may have left off. */
function startOf(shopId: string, now: number): Progress {
    const polled = polledUntil(shopId);
    return startAt(polled > now - LONGEST_GAP ? polled - CONNECTOR_DELAY : now);
}

function fetchPage(access: ShopAccess, window: ListWindow): ApiResult<OrderPage> {
    return callShop(access, () =>
        fetchOrderList(access.shop.api, { from: window.from, to: window.to }, window.pageToken)
    );
}

/** A page that TikTok does not find any more starts the window again; other failures leave it where it is. */
function restarted(window: ListWindow, failure: ApiResult<OrderPage>): ListWindow | null {
    const isAboutPage = !failure.ok && failure.errorClass === 'data' && window.pageToken !== '';
    if (!isAboutPage) {
        return window;
    }
    return mayReadAgain(window) ? again(window) : null;
}

/** Orders whose present state was not read before. */
function newsOf(orders: TikTokOrder[], seen: Seen[]): TikTokOrder[] {
    return orders.filter((order) => !seen.some((some) => some[order.id] === order.update_time));
}
