import { tiktokSeconds } from '../shops/store/clockSkew';
import { logOf } from '../platform/log';
import { HOUR_IN_SECONDS } from '../platform/rules/durations';
import type { ApiResult } from '../openapi/apiCall';
import type { OrderPage } from '../openapi/orders';
import type { Notice } from '../platform/rules/notice';
import { noticeText } from '../platform/noticeText';
import { isImportedHere } from '../platform/shopSettings';
import { inTransaction } from '../platform/transaction';
import { isShopRefused } from '../shops/isShopRefused';
import type { ShopAccess } from '../shops/openAccess';
import { eachShop } from '../shops/eachShop';
import { openAccess } from '../shops/openAccess';
import { ordersReadUntil } from '../shops/orders/ordersRead';
import { pollProgress, polledUntil, readUntil, storePollProgress } from '../shops/orders/pollProgress';
import { readChangedOrders } from '../shops/orders/readChangedOrders';
import { problemOfShop } from '../shops/tryShop';
import { startAt } from '../shops/rules/listWindow';
import type { Progress } from '../shops/rules/listWindow';
import { canCall, siteConnections } from '../shops/store/connections';
import type { Connection } from '../shops/store/connections';

/** TikTok promises no webhook, so changed orders are asked for as well; every five minutes is often enough. */
const PAUSE = 5 * 60 - 30;
/** Runs are further apart than planned: one of them reads all that has changed until now. */
const RARE = HOUR_IN_SECONDS;
/** Pages of a hundred orders in one run; the next run reads on from there. */
const MAX_PAGES = 50;

/**
 * Asks TikTok which orders of each shop have changed, and applies their state to the orders here. TikTokShop-ImportOrders does
 * it for shops whose orders it brings.
 * @param heard - is called when TikTok has told of orders
 * @returns which lists were not as documented, or could not be read for an hour, and which shops have failed
 */
export function pollOrders(heard: () => void): Notice[] {
    const connections = siteConnections()
        .filter(canCall)
        .filter((connection) => !isImportedHere(connection.shop));
    return eachShop(connections, (connection) => {
        const problem = pollShop(connection, heard);
        return problem ? [problemOfShop(connection.shop, problem)] : [];
    });
}

/** @returns what people have to look at; null for nothing */
function pollShop(connection: Connection, heard: () => void): Notice | null {
    const { shopId } = connection.shop.custom;
    const now = tiktokSeconds();
    const before = pollProgress(shopId);
    if (before.until === 0) {
        // What happened earlier came with the orders, or was read by the import until it ended.
        const imported = ordersReadUntil(shopId);
        const from = imported ? imported.getTime() / 1000 : now;
        inTransaction(() => storePollProgress(shopId, startAt(from)));
        return null;
    }
    // A time to come was noted while the clock was ahead.
    const past = now - readUntil(before);
    if (!before.window && past >= 0 && past < PAUSE) {
        return null;
    }
    const problem = readPages(openAccess(connection), before, heard);
    if (before.window && !pollProgress(shopId).window && now - polledUntil(shopId) > RARE) {
        // That window ended when the last run began: the next run might not look back as far.
        return pollShop(connection, heard) || problem;
    }
    return problem;
}

/**
 * @returns what of the list was not as documented, or why TikTok has not listed all for an hour; null for neither, or when there are
 *     more pages than one run reads
 */
function readPages(access: ShopAccess, before: Progress, heard: () => void): Notice | null {
    const { shopId } = access.connection.shop.custom;
    let pages = 0;
    return readChangedOrders(access, before, {
        store: (progress) => inTransaction(() => storePollProgress(shopId, progress)),
        isOver: () => pages >= MAX_PAGES,
        apply: (orders) => {
            pages += 1;
            if (orders.length > 0) {
                heard();
                polled().applyPolled(access, orders);
            }
            return true;
        },
        keepUnread: (unread) => {
            if (unread.length > 0) {
                heard();
                polled().keepUnread(shopId, unread);
            }
        },
        isKnown: (failure) => {
            if (isShopRefused(access, failure)) {
                return true;
            }
            warnOf(failure);
            return mayPass(access.shop, before);
        }
    });
}

function warnOf(failure: ApiResult<OrderPage>): void {
    if (!failure.ok) {
        logOf('api').warn('TikTok did not list changed orders: ' + noticeText(failure.told));
    }
}

/** Whether a failure may pass by itself: the next run asks again. A call at a limit of TikTok has not failed. */
function mayPass(shop: ShopAccess['shop'], before: Progress): boolean {
    return shop.isUnavailable || tiktokSeconds() - readUntil(before) <= RARE;
}

/** What orders are handled with. Loaded only here: TikTok tells most runs of none. */
function polled(): typeof import('./applyPolled') {
    return require('./applyPolled') as typeof import('./applyPolled');
}
