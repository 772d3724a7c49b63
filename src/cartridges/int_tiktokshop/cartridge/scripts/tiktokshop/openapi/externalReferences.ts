import { dataOf, readOptionalAll, requiredId } from './rules/apiAnswer';
import { requiredObject, requiredText } from '../platform/rules/input/fields';
import type { Source } from '../platform/rules/input/source';
import { call } from './client';
import type { ApiResult, ApiSettings } from './apiCall';
import { shopPost } from './shopCall';

/** Source: API page Add External Order References. */
const PLATFORM = 'SALESFORCE_COMMERCE_CLOUD';

/** A TikTok order and our order number. */
export interface OrderReference {
    orderId: string;
    orderNo: string;
    /** TikTok's line ids, each with our line id. */
    lines: Array<{ lineId: string; ownId: string }>;
}

/** A reference that TikTok refused although the call succeeded. */
export interface RefusedReference {
    code: string;
    orderId: string;
}

/**
 * Add External Order References: tells TikTok our order numbers.
 * @param references - at most 100
 * @returns the references that TikTok refused
 */
export function addExternalReferences(
    settings: ApiSettings,
    references: OrderReference[]
): ApiResult<RefusedReference[]> {
    const apiCall = shopPost('/order/202406/orders/external_orders', { orders: references.map(documentOf) });
    return call(settings, apiCall, (answer) => readOptionalAll(dataOf(answer), 'errors', readRefused));
}

function readRefused(item: Source): RefusedReference {
    return {
        code: requiredText(item, 'code', 20),
        orderId: requiredId(requiredObject(item, 'detail'), 'order_id')
    };
}

function documentOf(reference: OrderReference): object {
    return {
        id: reference.orderId,
        external_order: {
            id: reference.orderNo,
            platform: PLATFORM,
            line_items: reference.lines.map((line) => ({ id: line.ownId, origin_id: line.lineId }))
        }
    };
}
