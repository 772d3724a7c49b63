import { fetchCancellationsOf } from '../openapi/cancellations';
import type { KnownCancellation } from '../openapi/rules/cancelRequest';
import { noPages, readAllPages } from '../openapi/readAllPages';
import type { AllPages } from '../openapi/readAllPages';
import type { ShopAccess } from '../shops/openAccess';

/**
 * Asks TikTok for all cancellations of orders, open requests included.
 * @param orderIds - at most fifty; none for no call
 */
export function readCancellationsOf(access: ShopAccess, orderIds: string[]): AllPages<KnownCancellation> {
    return orderIds.length === 0
        ? noPages()
        : readAllPages(
              (pageToken) => fetchCancellationsOf(access.shop.api, orderIds, pageToken),
              ({ cancelId }) => cancelId
          );
}
