import { noPages, readAllPages } from '../openapi/readAllPages';
import type { AllPages } from '../openapi/readAllPages';
import { fetchReturnsOf } from '../openapi/returns';
import type { TikTokReturn } from '../openapi/rules/tiktokReturn';
import type { ShopAccess } from '../shops/openAccess';

/**
 * Asks TikTok for all returns of orders.
 * @param orderIds - at most fifty; none for no call
 */
export function readReturnsOf(access: ShopAccess, orderIds: string[]): AllPages<TikTokReturn> {
    return orderIds.length === 0
        ? noPages()
        : readAllPages(
              (pageToken) => fetchReturnsOf(access.shop.api, orderIds, pageToken),
              ({ returnId }) => returnId
          );
}
