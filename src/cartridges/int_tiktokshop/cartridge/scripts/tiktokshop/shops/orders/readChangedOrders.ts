import { fetchOrderList } from '../../openapi/orders';
import type { OrderPage } from '../../openapi/orders';
import type { ApiResult } from '../../openapi/apiCall';
import type { UnreadItem } from '../../openapi/rules/apiAnswer';
import { endlessList, isEndless } from '../../openapi/rules/listReading';
import { isAboutPage } from '../../openapi/rules/shopRefusal';
import { strangeAnswer } from '../../openapi/rules/strangeAnswer';
import type { TikTokOrder } from '../../openapi/rules/tiktokOrder';
import { tiktokSeconds } from '../store/clockSkew';
import type { Notice } from '../../platform/rules/notice';
import type { ShopAccess } from '../openAccess';
import { afterPage, afterWindow, again, mayReadAgain, newsOf, nextWindow } from '../rules/listWindow';
import type { ListWindow, Progress } from '../rules/listWindow';

/** What a reader does with the changed orders of a shop, and until when. */
export interface ChangeReader {
    /** Keeps the place that is reached. */
    store: (progress: Progress) => void;
    /** Whether the run has to end now. */
    isOver: () => boolean;
    /**
     * Gets the orders of a page whose present state was not read before; false when the run has to end before all of them were
     * handled.
     */
    apply: (orders: TikTokOrder[]) => boolean;
    /** Gets the orders of a page that could not be read. */
    keepUnread: (unread: Array<UnreadItem<TikTokOrder>>) => void;
    /** Whether operations hear of a failure of TikTok in another way. */
    isKnown: (failure: ApiResult<OrderPage>) => boolean;
}

/**
 * Asks TikTok which orders of a shop have changed. The place that was reached is stored after each page, so that the next run
 * resumes there, and the time that was read moves on after the last page of a window only.
 * @param before - the place that the last run has reached
 * @returns why TikTok did not list all of them; null when it did, or when the run had to end
 */
export function readChangedOrders(access: ShopAccess, before: Progress, reader: ChangeReader): Notice | null {
    let window = nextWindow(before, tiktokSeconds());
    const storePlace = (place: ListWindow | null): void =>
        reader.store({ until: before.until, seen: before.seen, window: place, readTo: before.readTo });
    if (window.from >= window.to) {
        storePlace(before.window);
        return null;
    }
    let problem: Notice | null = null;
    while (!reader.isOver()) {
        const page = fetchPage(access, window);
        if (!page.ok) {
            const isOfPage = isAboutPage(window.pageToken, page);
            storePlace(isOfPage ? restarted(window) : window);
            return !isOfPage && reader.isKnown(page) ? problem : page.told;
        }
        if (window.from >= tiktokSeconds()) {
            // This call has shown that the clock is ahead: nothing can have changed in that window yet.
            window = nextWindow(before, tiktokSeconds());
            continue;
        }
        problem = page.data.fault ? strangeAnswer(page.data.fault) : problem;
        reader.keepUnread(page.data.unread);
        if (!reader.apply(newsOf(page.data.items, [before.seen, window.seen]))) {
            return problem;
        }
        const next = afterPage(window, page.data);
        window = next.window;
        if (next.isRead) {
            reader.store(afterWindow(window, tiktokSeconds()));
            return isEndless(window) ? endlessList() : problem;
        }
        storePlace(window);
    }
    return problem;
}

function fetchPage(access: ShopAccess, window: ListWindow): ApiResult<OrderPage> {
    return fetchOrderList(access.shop.api, { from: window.from, to: window.to }, window.pageToken);
}

/** The window from its first page; null to begin another one once it was read often enough. */
function restarted(window: ListWindow): ListWindow | null {
    return mayReadAgain(window) ? again(window) : null;
}
