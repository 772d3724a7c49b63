import { dataOf, readOptionalItems, requiredId } from './rules/apiAnswer';
import type { ReadItems } from './rules/apiAnswer';
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
    /** Empty where TikTok gave none that can be read. */
    code: string;
    /** Empty where TikTok did not say of which order. */
    orderId: string;
}

/**
 * Add External Order References: tells TikTok our order numbers.
 * @param references - at most 100
 * @returns the references that TikTok refused; those whose refusal cannot be read with what can be read of it
 */
export function addExternalReferences(
    settings: ApiSettings,
    references: OrderReference[]
): ApiResult<ReadItems<RefusedReference>> {
    const apiCall = shopPost('/order/202406/orders/external_orders', { orders: references.map(documentOf) });
    return call(settings, apiCall, (answer) => readOptionalItems(dataOf(answer), 'errors', readRefused));
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
