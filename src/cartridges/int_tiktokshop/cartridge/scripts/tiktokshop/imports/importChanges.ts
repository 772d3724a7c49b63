import type { TimeWindow } from '../openapi/orders';
import { tiktokSeconds } from '../shops/store/clockSkew';
import { DAY_IN_SECONDS, HOUR_IN_SECONDS } from '../platform/rules/durations';
import type { Notice } from '../platform/rules/notice';
import { movedAt } from '../platform/rules/siteMoves';
import { movesOf } from '../platform/shopSettings';
import type { ShopObject } from '../platform/shopSettings';
import { getRecord, storeRecord } from '../platform/storedValues';
import { inTransaction } from '../platform/transaction';
import type { ShopAccess } from '../shops/openAccess';
import { isShopRefused } from '../shops/isShopRefused';
import { noteOrdersRead } from '../shops/orders/ordersRead';
import { noteOrdersSlipped, slippedNotice } from '../shops/orders/ordersSlipped';
import { polledUntil } from '../shops/orders/pollProgress';
import { readChangedOrders } from '../shops/orders/readChangedOrders';
import type { ChangeReader } from '../shops/orders/readChangedOrders';
import { startAt } from '../shops/rules/listWindow';
import type { Progress } from '../shops/rules/listWindow';
import { takePage } from './takePage';
import type { ImportPass } from './takePage';

/** The connector had orders for up to an hour before they came here. Seconds. */
const CONNECTOR_DELAY = 2 * HOUR_IN_SECONDS;
/** After a longer time without the connector, the merchant chooses what to import. Seconds. */
const LONGEST_GAP = DAY_IN_SECONDS;

/**
 * Asks TikTok which orders of a shop have changed, and imports them. The place that was reached is stored after each page, so
 * that the next run resumes there, and the time that was read moves on after the last page of a window only. A run that finishes
 * the window of an earlier run then reads what has changed since.
 * @param pass - what to do with the orders, and until when
 * @returns why TikTok did not list all of them; null when it did, or when the run had to end
 */
export function importChanges(access: ShopAccess, pass: ImportPass): Notice | null {
    const key = progressKey(access.connection.shop.custom.shopId);
    const before = getRecord<Progress | null>(key, null) || begin(access.connection.shop, key, pass);
    let reached = before;
    const reader: ChangeReader = {
        store: (progress) => {
            reached = progress;
            if (!pass.isDry) {
                inTransaction(() => {
                    storeRecord(key, progress);
                    noteRead(access, progress);
                });
            }
            remarkDoubt(access, progress, pass);
        },
        isOver: () => pass.isOver(),
        apply: (orders) => takePage(access, orders, pass),
        keepUnread: (unread) => pass.keepUnread(access.connection.shop.custom.shopId, unread),
        isKnown: (failure) => isShopRefused(access, failure)
    };
    const problem = readChangedOrders(access, before, reader);
    const hasEndedWindow = before.window !== null && reached.window === null && reached.readFrom !== undefined;
    const later = hasEndedWindow && !pass.isOver() ? readChangedOrders(access, reached, reader) : null;
    return later || problem;
}

/** Name of the value that says how far the orders of a shop were read. */
function progressKey(shopId: string): string {
    return 'import-' + shopId;
}

/** Stores where the import begins before the first call: it begins there also if that call ends the script. */
function begin(shop: ShopObject, key: string, pass: ImportPass): Progress {
    const start = startOf(shop, tiktokSeconds());
    if (!pass.isDry) {
        inTransaction(() => storeRecord(key, start));
    }
    return start;
}

/** The import begins where TikTok's connector may have left off; without a connector where the previous site has, or now. */
function startOf(shop: ShopObject, now: number): Progress {
    const polled = polledUntil(shop.custom.shopId);
    return startAt(polled > now - LONGEST_GAP ? polled - CONNECTOR_DELAY : movedAt(movesOf(shop)) || now);
}

function noteRead(access: ShopAccess, progress: Progress): void {
    const { shopId } = access.connection.shop.custom;
    if (!progress.window && progress.readTo) {
        noteOrdersRead(shopId, progress.readTo);
    }
    const slipped = slippedIn(progress);
    if (slipped) {
        noteOrdersSlipped(shopId, slipped);
    }
}

function remarkDoubt(access: ShopAccess, progress: Progress, pass: ImportPass): void {
    const { shopId, shopName } = access.connection.shop.custom;
    const slipped = slippedIn(progress);
    if (slipped) {
        pass.remark(slippedNotice(shopName || shopId, slipped));
    }
}

/** The window that was read to its end, if orders may have slipped there. */
function slippedIn({ isDoubtful, readFrom, readTo }: Progress): TimeWindow | null {
    return isDoubtful && readFrom !== undefined && readTo ? { from: readFrom, to: readTo } : null;
}
