import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { UnreadItem } from '../openapi/rules/apiAnswer';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { readAgain } from '../tasks/readAgain';
import { unreadable } from '../tasks/taskOutcome';

/** Has an order of this site read again, because a list told of it in a form that cannot be read. */
export function readOrderAgain(shopId: string, { item, fault }: UnreadItem<TikTokOrder>): void {
    const entry = item.id === '' ? null : findEntry(item.id);
    if (entry) {
        readAgain(
            {
                about: 'order',
                id: item.id,
                orderNo: entry.custom.orderNo || '',
                externalOrderId: item.id,
                shopId: shopId
            },
            unreadable(fault)
        );
    }
}
