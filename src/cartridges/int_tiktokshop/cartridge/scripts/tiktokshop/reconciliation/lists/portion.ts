import type { LedgerEntry } from '../../lifecycle/store/ledger/ledgerEntry';
import type { ApiResult, ApiSettings } from '../../openapi/apiCall';
import type { TimeWindow } from '../../openapi/orders';
import { readOn } from '../../openapi/rules/listReading';
import type { ListReading } from '../../openapi/rules/listReading';
import { isAboutPage } from '../../openapi/rules/shopRefusal';
import { strangeAnswer } from '../../openapi/rules/strangeAnswer';
import { listedItems } from '../../openapi/rules/apiAnswer';
import type { ReadPage } from '../../openapi/rules/apiAnswer';
import type { Notice } from '../../platform/rules/notice';
import type { ShopAccess } from '../../shops/openAccess';
import { isShopRefused } from '../../shops/isShopRefused';
import type { DifferenceSink } from '../differenceSink';
import type { ReconcileRun } from '../rules/reconcileRun';

/** Orders that one call asks for. */
export const ORDERS_PER_CALL = 50;

/** What the parts of a comparison work with. */
export interface Work {
    access: ShopAccess;
    run: ReconcileRun;
    sink: DifferenceSink;
    /** How far TikTok's list was read in this run. */
    reading: ListReading;
}

/** What a portion has come to. */
export type Portion =
    | { isRead: true; nextPageToken: string; problem: Notice | null }
    | { isRead: false; isPageLost: boolean; told: Notice | null };

/** A list of TikTok's that is compared. */
export interface ComparedList<T> {
    /** Asks for a page of what has changed in a time. */
    fetch: (api: ApiSettings, window: TimeWindow, pageToken: string) => ApiResult<ReadPage<T>>;
    idOf: (item: T) => string;
    /** Compares items. Gives why TikTok did not tell all about them; null if it did. */
    take: (items: T[]) => Notice | null;
}

/** Reads a page of a list, and compares its items. */
export function readPortion<T>(work: Work, list: ComparedList<T>): Portion {
    const { run } = work;
    const page = list.fetch(work.access.shop.api, { from: run.begin, to: run.to }, run.pageToken);
    if (!page.ok) {
        const isPageLost = isAboutPage(run.pageToken, page);
        const isKnown = work.access.shop.isUnavailable || (!isPageLost && isShopRefused(work.access, page));
        return { isRead: false, isPageLost: isPageLost, told: isKnown ? null : page.told };
    }
    work.reading = readOn(work.reading, listedItems(page.data).map(list.idOf));
    const problem = list.take(page.data.items);
    return {
        isRead: true,
        nextPageToken: page.data.nextPageToken,
        problem: problem || (page.data.fault ? strangeAnswer(page.data.fault) : null)
    };
}

/** The place in a list of entries: when the last one was created, in milliseconds; empty at the end of the list. */
export function placeAfter(entries: LedgerEntry[]): string {
    const last = entries[entries.length - 1];
    return entries.length < ORDERS_PER_CALL || !last ? '' : String(last.creationDate.getTime());
}

/**
 * The place after which to read the next entries of a list, as `placeAfter` gave it.
 * @param first - where it begins, in milliseconds since the epoch
 */
export function reachedOf(run: ReconcileRun, first: number): Date {
    return new Date(Number(run.pageToken) || first);
}
