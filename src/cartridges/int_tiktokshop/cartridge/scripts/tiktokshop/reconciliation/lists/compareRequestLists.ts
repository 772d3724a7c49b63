import { openRequestsOf } from '../../lifecycle/store/ledger/cancelRequest';
import { fetchCancellations } from '../../openapi/cancellations';
import type { KnownCancellation } from '../../openapi/rules/cancelRequest';
import { portionsOf } from '../../platform/rules/lists';
import type { Notice } from '../../platform/rules/notice';
import { reporterOfShop } from '../../platform/shopSettings';
import { isShopRefused } from '../../shops/isShopRefused';
import { judgeRequest } from '../judgeRequest';
import { readCancellationsOf } from '../readCancellationsOf';
import { ORDERS_PER_CALL, placeAfter, reachedOf, readPortion } from './portion';
import type { Portion, Work } from './portion';
import { compareById } from './compareOrderList';

/** Status of a cancellation that was carried out. Source: API page Search Cancellations. */
const CANCELLED = 'CANCELLATION_REQUEST_SUCCESS';

/** Compares cancellations, and their orders, which may have been placed before the time that is compared. */
export function compareCancellationList(work: Work): Portion {
    return readPortion(work, {
        fetch: fetchCancellations,
        idOf: (one) => one.cancelId,
        take: (found) => {
            if (answersRequests(work)) {
                const waiting = found.filter((one) => one.request !== null);
                waiting.forEach((one) => work.sink.judge(one.cancelId, () => judgeRequest(one.orderId, [one])));
            }
            return compareById(
                work,
                found.filter((one) => one.status === CANCELLED).map((one) => one.orderId)
            );
        }
    });
}

/** Whether requests to cancel are compared: where the cartridge answers them, because it does not know what others answer. */
function answersRequests({ access }: Work): boolean {
    return reporterOfShop(access.connection.shop) === 'cartridge';
}

/** Compares requests that are open here: TikTok may have settled them. */
export function compareOpenRequests(work: Work): Portion {
    const { shopId } = work.access.connection.shop.custom;
    const open = answersRequests(work) ? openRequestsOf(shopId, reachedOf(work.run, 0), ORDERS_PER_CALL) : [];
    let problem: Notice | null = null;
    const portions = portionsOf(
        open.map((entry) => entry.custom.externalOrderId),
        ORDERS_PER_CALL
    );
    for (let i = 0; i < portions.length; i += 1) {
        const some = portions[i] as string[];
        const read = readCancellationsOf(work.access, some);
        if (read.failure) {
            const isKnown = work.access.shop.isUnavailable || isShopRefused(work.access, read.failure);
            return { isRead: false, isPageLost: false, told: isKnown ? null : read.problem };
        }
        problem = read.problem || problem;
        judgeRequestsOf(some, read.items, work);
    }
    return { isRead: true, nextPageToken: placeAfter(open), problem: problem };
}

function judgeRequestsOf(orderIds: string[], cancellations: KnownCancellation[], work: Work): void {
    orderIds.forEach((id) => {
        const ofOrder = cancellations.filter((one) => one.orderId === id);
        work.sink.judge(id, () => judgeRequest(id, ofOrder));
    });
}
