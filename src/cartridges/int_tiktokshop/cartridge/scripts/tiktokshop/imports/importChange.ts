import { applyTikTokState } from '../updates/applyTikTokState';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { UnreadItem } from '../openapi/rules/apiAnswer';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { describeError, logOf } from '../platform/log';
import { readOrderAgain } from '../updates/readOrderAgain';
import { closeTask, keepTask, openTask } from '../tasks/keptTask';
import { endReadAgain } from '../tasks/readAgain';
import { payloadOf } from '../tasks/store/tasks';
import type { Task } from '../tasks/store/tasks';
import { UNEXPECTED_ANSWER, broken, done, onHold, unreadable } from '../tasks/taskOutcome';
import type { TaskOutcome } from '../tasks/taskOutcome';
import { createImported, createUnread, rememberOrigin } from './createImported';
import { decideCandidate } from './decideCandidate';
import type { ImportCandidate } from './decideCandidate';
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
 * @param counts - counts the outcome
 */
export function importChange(candidate: ImportCandidate, counts: ImportCounts): void {
    const { shopId, order } = candidate;
    const takesFinished = candidate.takesFinished || isWantedBy(openTask(importTaskId(order.id)));
    const wanted = { shopId: shopId, order: order, takesFinished: takesFinished };
    const outcome = outcomeOf(order.id, counts, () => importOrder(wanted, counts));
    if (outcome.kind === 'done') {
        endReadAgain('order', order.id);
    }
    endOrKeep(shopId, order.id, takesFinished, outcome);
}

function endOrKeep(shopId: string, id: string, takesFinished: boolean, outcome: TaskOutcome): void {
    if (outcome.kind === 'done') {
        closeTask(importTaskId(id));
    } else {
        keepImport(shopId, id, { takesFinished: takesFinished }, outcome);
    }
}

function outcomeOf(id: string, counts: ImportCounts, run: () => TaskOutcome): TaskOutcome {
    try {
        return run();
    } catch (e) {
        counts.notCreated += 1;
        logOf('import').error('order ' + id + ': ' + describeError(e));
        return broken();
    }
}

/**
 * Imports an order as `importChange` does, and leaves its task to the caller.
 * @param counts - counts the outcome
 * @returns the outcome for the task of the import
 */
export function importOrder(candidate: ImportCandidate, counts: ImportCounts): TaskOutcome {
    const { shopId, order } = candidate;
    if (findEntry(order.id)) {
        counts.known += 1;
        rememberOrigin(shopId, order);
        applyTikTokState(shopId, order);
        return done();
    }
    const decision = decideCandidate(candidate);
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

/**
 * Imports an order that could not be read as a whole. The next answer may be better, so the first time it waits. Then its buyer may have
 * paid: where its status says so, it is created from what could be read, and held.
 * @param task - the open task of its import; null for none
 * @param counts - counts the outcome
 * @returns the outcome for that task
 */
export function importUnread(
    shopId: string,
    unread: UnreadItem<TikTokOrder>,
    task: Task | null,
    counts: ImportCounts
): TaskOutcome {
    const { item, fault } = unread;
    if (findEntry(item.id)) {
        counts.known += 1;
        readOrderAgain(shopId, unread);
        return done();
    }
    const mayCreate = wasUnread(task) && mayBeCreated({ shopId: shopId, order: item, takesFinished: isWantedBy(task) });
    const outcome = mayCreate ? createUnread(shopId, unread) : unreadable(fault);
    counts[outcome.kind === 'done' ? 'created' : 'notCreated'] += 1;
    return outcome;
}

/** Whether the last attempt could not read it either. */
function wasUnread(task: Task | null): boolean {
    return task !== null && task.custom.lastCode === UNEXPECTED_ANSWER;
}

function mayBeCreated(candidate: ImportCandidate): boolean {
    const { order } = candidate;
    return order.status !== '' && order.line_items.length > 0 && decideCandidate(candidate).what === 'create';
}

/** Keeps an order that a list told in a form that cannot be read as a whole. Never throws: a task tries again. */
export function keepUnread(shopId: string, unread: UnreadItem<TikTokOrder>, counts: ImportCounts): void {
    const { id } = unread.item;
    if (id === '' || findEntry(id)) {
        readOrderAgain(shopId, unread);
        return;
    }
    const task = openTask(importTaskId(id));
    const outcome = outcomeOf(id, counts, () => importUnread(shopId, unread, task, counts));
    endOrKeep(shopId, id, isWantedBy(task), outcome);
}

/** What the task of an import knows. */
interface ImportPayload {
    /** Whether a person wants the order also if it was delivered before it came here. */
    takesFinished?: boolean;
}

function keepImport(shopId: string, externalOrderId: string, payload: ImportPayload, outcome: TaskOutcome): void {
    const about = { orderNo: '', externalOrderId: externalOrderId, shopId: shopId, payload: payload };
    keepTask(importTaskId(externalOrderId), 'import', about, outcome);
}

/** Whether a person wanted the order when its task was kept, also if it was delivered before it came here. */
export function isWantedBy(task: Task | null): boolean {
    return task !== null && payloadOf<ImportPayload>(task, {}).takesFinished === true;
}
