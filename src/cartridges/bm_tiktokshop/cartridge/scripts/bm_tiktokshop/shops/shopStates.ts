import type { ShopState } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/describeShops';
import type { CallCounts, DayCalls } from 'int_tiktokshop/cartridge/scripts/tiktokshop/platform/outgoing/callCounts';
import { CALL_KINDS } from 'int_tiktokshop/cartridge/scripts/tiktokshop/openapi/rules/callKind';
import type { Task } from 'int_tiktokshop/cartridge/scripts/tiktokshop/tasks/store/tasks';
import { dayText, momentOf, spanText } from '../platform/moment';
import { countText } from '../platform/numbers';
import { storedText } from '../platform/storedText';
import { filledText, text } from '../platform/webPage';
import { isSaving, nextSteps, problemOf } from './nextSteps';

/** The view of the page that says how the shops are doing. */
export function shopStatesView(shops: ShopState[]): object {
    return {
        kinds: CALL_KINDS.map((kind) => text('shops.calls.' + kind)),
        shops: shops.map(viewOf)
    };
}

function viewOf(shop: ShopState): object {
    const { health } = shop;
    return {
        id: health.shopId,
        name: health.name,
        region: health.region,
        state: health.state,
        mode: text('shop.mode.' + (shop.isImported ? 'direct' : 'connector')),
        hasImports: shop.hasImports,
        problem: problemOf(shop),
        steps: nextSteps(shop),
        accessTokenEnds: momentOf(health.accessTokenEndsAt),
        authorizationEnds: momentOf(health.authorizationEndsAt),
        ordersRead: momentOf(health.ordersReadUntil),
        lag: shop.lag === null ? text('shops.ordersread.never') : spanText(shop.lag),
        ordersToday: countText(shop.ordersToday),
        onHold: countText(shop.onHold),
        due: countText(shop.due),
        callsToday: filledText('shops.calls.of', [shop.callsToday, shop.callsPerDay]),
        isSaving: isSaving(shop),
        calls: shop.calls.map(dayOf),
        failed: shop.notImported.map(failedOf),
        noneFailed: text(isRead(shop) ? 'shops.failed.none' : 'shops.failed.unread'),
        more: moreText(shop.notImportedCount - shop.notImported.length)
    };
}

function dayOf(calls: DayCalls): object {
    return {
        day: dayText(calls.day),
        counts: CALL_KINDS.map((kind) => countText(calls.counts[kind] || 0)),
        all: countText(sumOf(calls.counts))
    };
}

function sumOf(counts: CallCounts): number {
    return Object.keys(counts).reduce((sum, kind) => sum + (counts[kind] || 0), 0);
}

/** Whether the orders of the shop are read, so that missing ones would be known. */
function isRead(shop: ShopState): boolean {
    return problemOf(shop) === '' && (!shop.isImported || nextSteps(shop).length === 0);
}

/** Imports that failed and are not listed; empty for none. */
function moreText(count: number): string {
    return count > 0 ? filledText('shops.failed.more', [count]) : '';
}

function failedOf(task: Task): object {
    const id = task.custom.externalOrderId || '';
    return {
        taskId: task.custom.taskId,
        id: id,
        why: storedText(task.custom.lastError || ''),
        code: task.custom.lastCode || '',
        isDead: task.custom.state === 'dead',
        next: task.custom.state === 'dead' ? null : momentOf(task.custom.nextAttemptAt)
    };
}
