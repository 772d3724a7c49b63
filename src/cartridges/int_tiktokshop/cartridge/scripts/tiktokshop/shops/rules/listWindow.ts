import { listedItems } from '../../openapi/rules/apiAnswer';
import type { CountedPage } from '../../openapi/rules/apiAnswer';
import { isEndless, readOn } from '../../openapi/rules/listReading';
import type { ListReading } from '../../openapi/rules/listReading';
import type { TikTokOrder } from '../../openapi/rules/tiktokOrder';
import { DAY_IN_SECONDS } from '../../platform/rules/durations';
import { eachId, putId, valueOfId } from '../../openapi/rules/idMap';
import type { IdMap } from '../../openapi/rules/idMap';

/** When orders changed that the next window has again, in seconds, by id. */
export type Seen = IdMap<number>;

/** A part of the time that is being read, page by page. All times in seconds since the epoch. */
export interface ListWindow extends ListReading {
    /** Inclusive. */
    from: number;
    /** Exclusive. */
    to: number;
    /** Of the next page; empty for the first. */
    pageToken: string;
    /** How many orders TikTok had in the window when the first page was read; 0 where it does not say. */
    expected: number;
    /** How often the window was read from the start. */
    passes: number;
    /** The latest change that was read. */
    latest: number;
    seen: Seen;
}

/** How far the orders of a shop were read. */
export interface Progress {
    /** The latest change that was read; windows overlap before it. */
    until: number;
    seen: Seen;
    /** A window whose last page has not been read; null between windows. */
    window: ListWindow | null;
    /** End of the last window that was read, in seconds; 0 or missing before the first. */
    readTo?: number;
    /** Whether orders may have slipped in that window, each time that it was read. */
    isDoubtful?: boolean;
    /** Begin of that window, in seconds. */
    readFrom?: number;
}

/** An order that changes while its page is read, or that TikTok lists late, is found in the overlap. */
const OVERLAP = 10 * 60;
/** How long TikTok lists orders reliably, in seconds. An older order needs a person. */
export const LISTED_FOR = 90 * DAY_IN_SECONDS;
/** Orders that leave a window while it is read move others to pages that were read before. */
const MAX_PASSES = 3;

/** Nothing was read before a time. */
export function startAt(time: number): Progress {
    return { until: time, seen: {}, window: null };
}

/**
 * The window to read next. It begins before now even where a time to come was noted, which happens while the clock is ahead. It has all
 * the time since the last change: where a list had no orders, that may have been wrong.
 * @param now - in seconds
 */
export function nextWindow(progress: Progress, now: number): ListWindow {
    if (progress.window && progress.window.from < now) {
        return progress.window;
    }
    const until = Math.min(progress.until, now);
    const read = Math.min(Math.max(progress.until, progress.readTo || 0), now);
    const from = Math.max(Math.min(until, read - OVERLAP), now - LISTED_FOR, 0);
    return firstPage({ from: from, to: now, passes: 1, latest: until, seen: {} });
}

/** A window before its first page. */
function firstPage(window: Pick<ListWindow, 'from' | 'to' | 'passes' | 'latest' | 'seen'>): ListWindow {
    return {
        from: window.from,
        to: window.to,
        pageToken: '',
        expected: 0,
        read: 0,
        ids: {},
        barren: 0,
        passes: window.passes,
        latest: window.latest,
        seen: window.seen
    };
}

/**
 * The window after a page of it.
 * @returns the window as it is read next, and whether all of it is read
 */
export function afterPage(
    window: ListWindow,
    page: Omit<CountedPage<TikTokOrder>, 'fault'>
): { window: ListWindow; isRead: boolean } {
    const reading = readOn(
        window,
        listedItems(page).map((order) => order.id)
    );
    // Nothing in the window has changed after its end, whatever TikTok says: the time until then would be left out.
    const latest = page.items.reduce(
        (time, order) => Math.max(time, Math.min(order.update_time || 0, window.to)),
        window.latest
    );
    const next: ListWindow = {
        from: window.from,
        to: window.to,
        pageToken: page.nextPageToken,
        expected: window.pageToken === '' ? page.count : window.expected,
        read: reading.read,
        ids: reading.ids,
        barren: reading.barren,
        passes: window.passes,
        latest: latest,
        seen: seenSince(latest - OVERLAP, window.seen, page.items)
    };
    if (page.nextPageToken !== '' && !isEndless(reading)) {
        return { window: next, isRead: false };
    }
    return isShort(next) ? { window: again(next), isRead: false } : { window: next, isRead: true };
}

/** The window from its first page again, as after a page that TikTok no longer finds. */
export function again(window: ListWindow): ListWindow {
    const { from, to, passes, latest, seen } = window;
    return firstPage({ from: from, to: to, passes: passes + 1, latest: latest, seen: seen });
}

/** Whether a window may be read again. */
export function mayReadAgain(window: ListWindow): boolean {
    return window.passes < MAX_PASSES;
}

/** Whether fewer orders were read than were there: one has slipped to a page that was read already. */
function isShort(window: ListWindow): boolean {
    return hasSlipped(window) && mayReadAgain(window);
}

function hasSlipped(window: ListWindow): boolean {
    return window.read < window.expected;
}

/**
 * How far a shop was read, after all of a window.
 * @param now - in seconds: a window that ends later was read until then
 */
export function afterWindow(window: ListWindow, now: number): Progress {
    return {
        until: window.latest,
        seen: window.seen,
        window: null,
        readFrom: window.from,
        readTo: Math.min(window.to, now),
        isDoubtful: hasSlipped(window)
    };
}

/** Orders whose present state was not read before. An order without a time of change may have changed. */
export function newsOf(orders: TikTokOrder[], seen: Seen[]): TikTokOrder[] {
    return orders.filter(
        (order) => !order.update_time || !seen.some((some) => valueOfId(some, order.id) === order.update_time)
    );
}

/** The orders that have changed since a time, as they were seen on this page or before. */
function seenSince(since: number, before: Seen, orders: TikTokOrder[]): Seen {
    const onPage: Seen = {};
    orders.forEach((order) => putId(onPage, order.id, order.update_time || 0));
    const seen: Seen = {};
    const keep = (id: string, time: number): void => {
        if (time >= since) {
            putId(seen, id, time);
        }
    };
    eachId(before, (id, time) => {
        if (valueOfId(onPage, id) === undefined) {
            keep(id, time);
        }
    });
    eachId(onPage, keep);
    return seen;
}
