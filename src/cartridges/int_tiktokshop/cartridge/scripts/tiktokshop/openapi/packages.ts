import { dataOf, optionalId, readOptionalAll, readPage, requiredId } from './rules/apiAnswer';
import type { ReadPage } from './rules/apiAnswer';
import { optionalText } from '../platform/rules/input/fields';
import type { Source } from '../platform/rules/input/source';
import { call } from './client';
import type { ApiResult, ApiSettings } from './apiCall';
import { shopPost } from './shopCall';
import type { TimeWindow } from './orders';
import { pageQuery } from './pageQuery';

/** A package as TikTok lists it. */
export interface ListedPackage {
    packageId: string;
    /** For example `FULFILLING`, `CANCELLED`. */
    status: string;
    /** Orders with units in it: several, where parcels were combined. */
    orderIds: string[];
    /** Empty until it was shipped. */
    trackingNumber: string;
}

/**
 * Search Package 202309: those that have changed in a time, oldest change first.
 * @param pageToken - empty for the first page
 */
export function fetchPackages(
    settings: ApiSettings,
    window: TimeWindow,
    pageToken: string
): ApiResult<ReadPage<ListedPackage>> {
    const query = pageQuery(50, pageToken, 'update_time');
    const body = { update_time_ge: window.from, update_time_lt: window.to };
    const path = '/fulfillment/202309/packages/search';
    return call(settings, shopPost(path, body, query), (answer) => readPage(dataOf(answer), 'packages', readListed));
}

function readListed(item: Source): ListedPackage {
    return {
        packageId: requiredId(item, 'id'),
        status: optionalText(item, 'status', 100),
        orderIds: readOptionalAll(item, 'orders', (order) => requiredId(order, 'id')),
        trackingNumber: optionalId(item, 'tracking_number')
    };
}
