import { CANCELLATIONS_PER_PAGE, fetchOpenRequests } from '../openapi/cancellations';
import type { CancellationPage } from '../openapi/cancellations';
import type { ApiResult } from '../openapi/apiCall';
import type { CancelRequest, ListedRequest } from '../openapi/rules/cancelRequest';
import { endlessList, isEndless, readOn, startReading } from '../openapi/rules/listReading';
import { strangeAnswerOf } from '../openapi/rules/strangeAnswer';
import { MINUTE } from '../platform/rules/durations';
import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import type { Outcome } from '../platform/rules/outcome';
import { hasPassedSince, isoNow } from '../platform/clock';
import { canCall, connectionsOf } from '../shops/store/connections';
import type { Connection } from '../shops/store/connections';
import { reporterOfShop, shopsOfSite } from '../platform/shopSettings';
import type { ShopObject } from '../platform/shopSettings';
import { getValue, storeValue } from '../platform/storedValues';
import { cancelRequestOf } from '../lifecycle/store/ledger/cancelRequest';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { logOf } from '../platform/log';
import { inTransaction } from '../platform/transaction';
import type { ShopAccess } from '../shops/openAccess';
import { eachInTransaction } from '../platform/eachInTransaction';
import { eachShop } from '../shops/eachShop';
import { openAccess } from '../shops/openAccess';
import { noticeText } from '../platform/noticeText';
import { openRequest } from './openRequest';

/** Sellers have hours to answer: asking four times an hour is often enough, and webhooks are no promise. */
const PAUSE = 15 * MINUTE;
/** Pages of a run: more than any shop has open. */
const MAX_PAGES = 100;

/**
 * Asks each shop for buyers who want to cancel and wait for an answer; each gets a task. What cannot be asked now is
 * asked in the next run.
 * @returns what of TikTok's answers was not as documented
 */
export function syncCancelRequests(): Notice[] {
    const shops = shopsOfSite().filter((shop) => isTime(shop) && reporterOfShop(shop) === 'cartridge');
    const connections = connectionsOf(shops).filter(canCall);
    return eachShop(connections, (connection) => {
        const { end, faults } = syncShop(openAccess(connection, 'deadline'));
        if (end === 'read' || end === 'endless') {
            inTransaction(() => storeValue(cursorOf(connection.shop), isoNow()));
        }
        return faults.map((fault) => strange(fault.msg || '')).concat(noticesOf(end, connection));
    });
}

/** What people are told of a list that was not read to its end. */
function noticesOf(end: ShopRead['end'], connection: Connection): Notice[] {
    if (end === 'endless') {
        return [strange(endlessList())];
    }
    return end === 'too-long' ? [requestsLeft(connection)] : [];
}

function strange(why: Notice | string): Notice {
    return strangeAnswerOf('Search Cancellations', why);
}

function requestsLeft({ shop }: Connection): Notice {
    return notice('job.tasks.requests_left', [
        shop.custom.shopName || shop.custom.shopId,
        MAX_PAGES * CANCELLATIONS_PER_PAGE
    ]);
}

/** Something has happened: the next run asks this shop, whenever it was asked last. Needs a transaction. */
export function markSyncDue(connection: Connection): void {
    storeValue(cursorOf(connection.shop), '');
}

function isTime(shop: ShopObject): boolean {
    return hasPassedSince(getValue(cursorOf(shop)), PAUSE);
}

function cursorOf(shop: ShopObject): string {
    return 'cancelRequests-' + shop.custom.shopId;
}

/** The result of asking one shop. */
interface ShopRead {
    /**
     * How the reading ended. `endless`: TikTok names next pages, although nothing new comes. `too-long`: TikTok has more than one
     * run reads. `failed`: TikTok did not answer.
     */
    end: 'read' | 'endless' | 'too-long' | 'failed';
    /** What differs in TikTok's answers from its documentation. */
    faults: Outcome[];
}

function syncShop(access: ShopAccess): ShopRead {
    const faults: Outcome[] = [];
    let reading = startReading();
    let pageToken: string | null = '';
    for (let page = 0; page < MAX_PAGES && pageToken !== null && !isEndless(reading); page += 1) {
        const found: ApiResult<CancellationPage> = fetchOpenRequests(access.shop.api, pageToken);
        const fault = found.ok ? found.data.fault : found.fault;
        if (fault) {
            faults.push(fault);
        }
        if (!found.ok) {
            logOf('cancel').warn(
                'TikTok did not tell of cancellation requests: ' + (found.code || noticeText(found.told))
            );
            return { end: 'failed', faults: faults };
        }
        rememberAll(found.data.items, access.connection.shop.custom.shopId);
        reading = readOn(
            reading,
            found.data.items.map(({ cancelId }) => cancelId)
        );
        pageToken = found.data.nextPageToken || null;
    }
    if (pageToken === null) {
        return { end: 'read', faults: faults };
    }
    return { end: isEndless(reading) ? 'endless' : 'too-long', faults: faults };
}

function rememberAll(listed: ListedRequest[], shopId: string): void {
    eachInTransaction(listed, ({ request }) => {
        if (request) {
            remember(request, shopId);
        }
    });
}

/** Requests for orders that are not here yet are found again. */
function remember(request: CancelRequest, shopId: string): void {
    const entry = findEntry(request.orderId);
    const known = entry ? cancelRequestOf(entry) : null;
    const isKnown = known !== null && known.cancelId === request.cancelId;
    // What was closed too early, because TikTok's order did not show it yet, is open while TikTok lists it.
    if (!entry || (isKnown && known.state !== 'closed')) {
        return;
    }
    openRequest(entry, request, shopId);
}
