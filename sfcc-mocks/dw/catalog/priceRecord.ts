import { instance, current } from '../../runtime/current';
import { findKeys, read } from '../../store/session';
import { sitePriceBookIds } from '../../store/standardPreferences';
import type { ImportedRecord } from '../object/ImportedObject';
import { isOnlineNow } from './isOnlineNow';

/** A price book. */
export interface PriceBookRecord extends ImportedRecord {
    currency: string;
    parentId: string | null;
    isOnline: boolean;
    onlineFrom: Date | null;
    onlineTo: Date | null;
}

/** A price of a product in a price book, for a time. */
export interface PriceTableRecord {
    bookId: string;
    productId: string;
    onlineFrom: Date | null;
    onlineTo: Date | null;
    /** Amounts as decimal texts, by the least quantity. */
    amounts: Array<{ quantity: number; amount: string }>;
    /** Percentages of the lowest price, by the least quantity. */
    percentages: Array<{ quantity: number; percent: number }>;
    info: string | null;
}

export const PRICE_BOOK_TABLE = 'PriceBook';
export const PRICE_TABLE = 'PriceTable';

/** A price book's record. */
export function priceBook(id: string): PriceBookRecord | undefined {
    return read<PriceBookRecord>(PRICE_BOOK_TABLE, id);
}

/** Whether the prices of a book hold now. */
export function isValid(book: PriceBookRecord): boolean {
    return isOnlineNow(book.isOnline, book.onlineFrom, book.onlineTo);
}

/** The price book that another inherits from, and so on up. */
function withParents(id: string, levels = Infinity): string[] {
    const parentId = priceBook(id)?.parentId;
    return parentId && levels > 0 ? [id, ...withParents(parentId, levels - 1)] : [id];
}

/** What of the session prices depend on. */
interface PricingSession {
    $priceBookIds(): string[];
    getCurrency(): { currencyCode: string };
}

/** Currency of the prices: the session's, in jobs the site's. */
export function priceCurrency(): string {
    const session = current().session as Partial<PricingSession> | null;
    return session?.getCurrency ? session.getCurrency().currencyCode : current().site.currency;
}

/**
 * The price books that count now: those that the session has, with their direct parents; else the site's, with all parents.
 * Source: Script API, dw.catalog.ProductPriceModel, "Identify applicable price books".
 */
export function applicableBooks(): string[] {
    const session = current().session as Partial<PricingSession> | null;
    const chosen = session?.$priceBookIds ? session.$priceBookIds() : [];
    const ids =
        chosen.length > 0
            ? chosen.flatMap((id) => withParents(id, 1))
            : sitePriceBookIds(current().site.id).flatMap((id) => withParents(id));
    const currency = priceCurrency();
    return [...new Set(ids)].filter((id) => {
        const book = priceBook(id);
        return book !== undefined && isValid(book) && book.currency === currency;
    });
}

/** What a product costs in a price book now; the first that holds. */
export function priceTable(bookId: string, productId: string): PriceTableRecord | null {
    const now = instance().clock.now();
    const keys = findKeys<PriceTableRecord>(
        PRICE_TABLE,
        (one) =>
            one.bookId === bookId &&
            one.productId === productId &&
            (!one.onlineFrom || one.onlineFrom.getTime() <= now) &&
            (!one.onlineTo || one.onlineTo.getTime() > now)
    );
    return keys.length > 0 ? (read<PriceTableRecord>(PRICE_TABLE, keys[0] as string) as PriceTableRecord) : null;
}
