import { applyTikTokState } from '../lifecycle/applyTikTokState';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { UnreadItem } from '../openapi/rules/apiAnswer';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { describeError, logOf } from '../platform/log';
import { readOrderAgain } from '../shops/readOrderAgain';
import { closeTask, keepTask, openTask } from '../tasks/keptTask';
import { endReadAgain } from '../tasks/readAgain';
import { payloadOf } from '../tasks/store/tasks';
import { broken, done, onHold, unreadable } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import { createImported, rememberOrigin } from './createImported';
import { decisionFor } from './decisionFor';
import { importTaskId } from '../tasks/rules/taskIds';

/** How many orders of a shop were created, wait, or were left out. */
export interface ImportCounts {
    created: number;
    /** Orders that were here already. */
    known: number;
    /** On TikTok's hold. */
    onHold: number;
    /** Cancelled, unpaid or over before they came here, or of a kind that the shop leaves out. */
    passed: number;
    /** Could not be created; a task tries again, or waits for a person. */
    notCreated: number;
}

/** Nothing imported yet. */
export function nothingImported(): ImportCounts {
    return { created: 0, known: 0, onHold: 0, passed: 0, notCreated: 0 };
}

/**
 * Imports an order that TikTok has told of: creates it when it is time, has a task wait where it is too early or failed, and
 * brings one that is here already to TikTok's state. Never throws: a task tries again.
 * @param order - as Get Order List or Get Order Detail gave it, its units named by the products here
 * @param counts - counts the outcome
 * @param takesFinished - whether to create an order that was delivered before it came here
 */
export function importChange(
    shopId: string,
    order: TikTokOrder,
    counts: ImportCounts,
    takesFinished: boolean = false
): void {
    const outcome = outcomeOf(shopId, order, counts, takesFinished);
    if (outcome.kind === 'done') {
        closeTask(importTaskId(order.id));
        endReadAgain('order', order.id);
    } else {
        keepImport(shopId, order.id, outcome, takesFinished);
    }
}

function outcomeOf(shopId: string, order: TikTokOrder, counts: ImportCounts, takesFinished: boolean): TaskOutcome {
    try {
        return importOrder(shopId, order, counts, takesFinished);
    } catch (e) {
        counts.notCreated += 1;
        logOf('import').error('order ' + order.id + ': ' + describeError(e));
        return broken();
    }
}

/** The same without a task of its own. A task remembers that a person wants the order although it was delivered. */
export function importOrder(
    shopId: string,
    order: TikTokOrder,
    counts: ImportCounts,
    takesFinished: boolean = false
): TaskOutcome {
    if (findEntry(order.id)) {
        counts.known += 1;
        rememberOrigin(shopId, order);
        applyTikTokState(shopId, order);
        return done();
    }
    const decision = decisionFor(shopId, order, takesFinished || isWantedFinished(order.id));
    if (decision.what === 'wait') {
        counts.onHold += 1;
        return onHold(decision.until);
    }
    if (decision.what === 'skip') {
        counts.passed += 1;
        return done();
    }
    const outcome = createImported(shopId, order);
    counts[outcome.kind === 'done' ? 'created' : 'notCreated'] += 1;
    return outcome;
}

/** Has an order read again that could not be read. An order that is not here waits for its import. */
export function keepUnread(shopId: string, unread: UnreadItem<TikTokOrder>, counts: ImportCounts): void {
    const { id } = unread.item;
    if (id === '' || findEntry(id)) {
        readOrderAgain(shopId, unread);
        return;
    }
    counts.notCreated += 1;
    keepImport(shopId, id, unreadable(unread.fault), false);
}

/** What the task of an import knows. */
interface ImportPayload {
    /** Whether a person wants the order also if it was delivered before it came here. */
    takesFinished?: boolean;
}

function keepImport(shopId: string, externalOrderId: string, outcome: TaskOutcome, takesFinished: boolean): void {
    const payload: ImportPayload = { takesFinished: takesFinished || isWantedFinished(externalOrderId) };
    const about = { orderNo: '', externalOrderId: externalOrderId, shopId: shopId, payload: payload };
    keepTask(importTaskId(externalOrderId), 'import', about, outcome);
}

function isWantedFinished(externalOrderId: string): boolean {
    const task = openTask(importTaskId(externalOrderId));
    return task !== null && payloadOf<ImportPayload>(task, {}).takesFinished === true;
}
