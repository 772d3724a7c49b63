import { notice } from '../platform/rules/notice';
import type { Notice } from '../platform/rules/notice';
import type { ApiResult } from './apiCall';
import { listedItems } from './rules/apiAnswer';
import type { ReadPage, UnreadItem } from './rules/apiAnswer';
import { isEndless, readOn, startReading } from './rules/listReading';
import { strangeAnswer } from './rules/strangeAnswer';

/** More pages than the orders of one call fill. Without a limit, a next page that TikTok always names would never end. */
const MOST_PAGES = 50;
/** More items than one call asks for. A list takes 20,000. */
const MOST_ITEMS = 5000;
/** Stands for TikTok's code where a list does not end. */
const ENDLESS_LIST = -3;

/** What all pages of a list had. */
export interface AllPages<T> {
    items: T[];
    /** Those that could not be read. */
    unread: Array<UnreadItem<T>>;
    /** Why TikTok did not list all, or which answer could not be read; null for none. */
    problem: Notice | null;
    /** The answer that ended the reading before its end; null for none. */
    failure: (ApiResult<unknown> & { ok: false }) | null;
}

/** A list that was not asked for. */
export function noPages<T>(): AllPages<T> {
    return { items: [], unread: [], problem: null, failure: null };
}

/**
 * Reads a list page by page.
 * @param fetchPage - asks for a page; its token is empty for the first
 * @param idOf - names an item; an empty text for one without an id
 */
export function readAllPages<T>(
    fetchPage: (pageToken: string) => ApiResult<ReadPage<T>>,
    idOf: (item: T) => string
): AllPages<T> {
    const read: AllPages<T> = noPages();
    let reading = startReading();
    let pageToken = '';
    for (let page = 0; page < MOST_PAGES; page += 1) {
        const found = fetchPage(pageToken);
        if (!found.ok) {
            return { items: read.items, unread: read.unread, problem: found.told, failure: found };
        }
        read.items = read.items.concat(found.data.items);
        read.unread = read.unread.concat(found.data.unread);
        reading = readOn(reading, listedItems(found.data).map(idOf));
        read.problem = found.data.fault ? strangeAnswer(found.data.fault) : read.problem;
        pageToken = found.data.nextPageToken;
        if (pageToken === '') {
            return read;
        }
        if (isEndless(reading) || read.items.length + read.unread.length > MOST_ITEMS) {
            return endless(read, page + 1);
        }
    }
    return endless(read, MOST_PAGES);
}

/** What is missing may be there, so the list counts as not read. */
function endless<T>(read: AllPages<T>, pages: number): AllPages<T> {
    const told = notice('tiktok.endless_list', [pages]);
    return {
        items: read.items,
        unread: read.unread,
        problem: told,
        failure: { ok: false, code: ENDLESS_LIST, errorClass: 'transient', told: told, requestId: '' }
    };
}
