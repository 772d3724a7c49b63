import { fetchReturns } from '../openapi/returns';
import type { ReturnPage } from '../openapi/returns';
import type { TimeWindow } from '../openapi/orders';
import { listedItems } from '../openapi/rules/apiAnswer';
import type { ApiResult } from '../openapi/apiCall';
import { endlessList, isEndless, readOn, startReading } from '../openapi/rules/listReading';
import { DAY_IN_SECONDS } from '../platform/rules/durations';
import { notice } from '../platform/rules/notice';
import { noteFailure, noteStrangeAnswer, takeReturns } from './returnsWork';
import type { ReturnsWork } from './returnsWork';

/** How far the returns of a shop were read. */
export interface ReadUntil {
    /** Seconds since the epoch; 0 before the first run. */
    until: number;
    /** Whether the run ended there although more had changed. */
    isCutShort?: boolean;
}

/** A return that changes while its page is read may leave the window: windows overlap. All times in seconds. */
const OVERLAP = 10 * 60;
/** How far the first run of a shop looks back: what is open then is rarely older. */
const FIRST = 30 * DAY_IN_SECONDS;
/** How long the same time is read again for a return whose order cannot be read: nothing else would tell of it. Seconds. */
const READ_AGAIN = DAY_IN_SECONDS;
/** How often the list is read at most, if returns leave it meanwhile. */
const MAX_READINGS = 3;

/**
 * Reads which returns of a shop have changed. Reads the list again if it was short: a return that changes meanwhile leaves it, and
 * another one slips to a page that was read before.
 * @param before - how far the last run came
 * @param now - seconds since the epoch
 * @param maxPages - pages of fifty returns
 * @returns how far all was read; null where TikTok has not told all
 */
export function readChangedReturns(
    work: ReturnsWork,
    before: ReadUntil,
    now: number,
    maxPages: number
): ReadUntil | null {
    const window = { from: beginOf(before, now), to: now };
    let list = readList(work, window, maxPages);
    for (let reading = 1; list.isShort && reading < MAX_READINGS; reading += 1) {
        list = readList(work, window, maxPages);
    }
    if (list.isShort) {
        work.problems.push(notice('job.returns.short', [work.access.connection.shop.custom.shopId]));
    }
    const isToReadAgain = list.hasNameless && list.read !== null && !list.read.isCutShort;
    return isToReadAgain ? { until: Math.max(before.until, now - READ_AGAIN) } : list.read;
}

/**
 * Where a run begins to read. After a run that was cut short it is the last change of that run: with an overlap, a run
 * would never pass more returns than it may read that changed within ten minutes.
 */
function beginOf(before: ReadUntil, now: number): number {
    if (before.until === 0) {
        return now - FIRST;
    }
    return before.isCutShort ? Math.min(before.until, now - OVERLAP) : before.until - OVERLAP;
}

/** What reading the list once has come to. */
interface ReadList {
    /** How far all was read; null where TikTok has not told all. */
    read: ReadUntil | null;
    /** Whether fewer returns came than TikTok counted with the first page. */
    isShort: boolean;
    /** Whether it has a return whose order cannot be read. */
    hasNameless: boolean;
}

function readList(work: ReturnsWork, window: TimeWindow, maxPages: number): ReadList {
    const list: ReadList = { read: null, isShort: false, hasNameless: false };
    let pageToken = '';
    let last = 0;
    let expected = 0;
    let reading = startReading();
    for (let page = 0; page < maxPages; page += 1) {
        const found: ApiResult<ReturnPage> = fetchReturns(work.access.shop.api, window, pageToken);
        if (!found.ok) {
            noteFailure(work, found, pageToken);
            return list;
        }
        const { items, unread, fault, count, nextPageToken } = found.data;
        if (fault) {
            noteStrangeAnswer(work.problems, fault.msg || '');
        }
        takeReturns(work, found.data);
        list.hasNameless = list.hasNameless || unread.some(({ item }) => item.orderId === '');
        // Nothing has changed after the end of the window, whatever TikTok says.
        const changes = items.map(({ changedAt }) => changedAt).filter((changedAt) => changedAt < window.to);
        last = changes.reduce((latest, changedAt) => Math.max(latest, changedAt), last);
        reading = readOn(
            reading,
            listedItems(found.data).map(({ returnId }) => returnId)
        );
        expected = pageToken === '' ? count : expected;
        pageToken = nextPageToken;
        if (pageToken === '') {
            list.read = { until: window.to };
            list.isShort = reading.read < expected;
            return list;
        }
        if (isEndless(reading)) {
            work.problems.push(
                notice('job.returns.not_read', [work.access.connection.shop.custom.shopId, endlessList()])
            );
            return list;
        }
    }
    list.read = last === 0 ? null : { until: last, isCutShort: true };
    return list;
}
