import { fetchOrderDetail } from '../openapi/orders';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import { canCall, siteConnections } from './store/connections';
import { isAboutShop } from '../openapi/rules/shopRefusal';
import { rememberShop } from '../lifecycle/store/ledger/tiktokFacts';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { storeShop } from '../tasks/store/tasks';
import type { Task } from '../tasks/store/tasks';
import { inTransaction } from '../platform/transaction';
import type { CallPurpose } from './store/shop';
import { openAccess } from './openAccess';
import { failed, refused } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import type { RecordTask } from '../tasks/recordOutcome';
import { notice } from '../platform/rules/notice';

/**
 * Finds the shops of the orders of tasks, where several are connected and the task names none: it is the shop that
 * knows the order. Each shop is asked for one order at a time, because a foreign one fails the call for all.
 * @param purpose - whether the tasks have a deadline
 */
export function assignShops(tasks: Task[], record: RecordTask, purpose: CallPurpose): void {
    tasks.forEach((task) => {
        const problem = assignShop(task, purpose);
        if (problem) {
            record(task, problem);
        }
    });
}

/** @returns null when the shop was found, or when one that it may be cannot be asked now */
function assignShop(task: Task, purpose: CallPurpose): TaskOutcome | null {
    const externalOrderId = task.custom.externalOrderId || '';
    let problem = refused('shop_unknown', notice('task.shop_unknown'));
    let isAsked = true;
    if (externalOrderId === '') {
        return problem;
    }
    const owner = siteConnections()
        .filter(canCall)
        .filter((connection) => {
            const access = openAccess(connection, purpose);
            const details = fetchOrderDetail(access.shop.api, [externalOrderId]);
            if (!details.ok && details.errorClass !== 'setup') {
                problem = failed(details);
            }
            isAsked = isAsked && (details.ok || !isAboutShop(details));
            return details.ok && details.data.items.length > 0;
        })[0];
    if (!owner) {
        // A shop that cannot be asked now may be the one: then the task waits until it can.
        return isAsked && siteConnections().every(canCall) ? problem : null;
    }
    inTransaction(() => storeOwner(task, externalOrderId, owner.shop.custom.shopId));
    return null;
}

function storeOwner(task: Task, externalOrderId: string, shopId: string): void {
    storeShop(task, shopId);
    const entry: LedgerEntry | null = findEntry(externalOrderId);
    if (entry) {
        rememberShop(entry, shopId);
    }
}
