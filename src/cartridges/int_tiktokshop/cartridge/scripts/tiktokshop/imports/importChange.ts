import { applyTikTokState } from '../shops/applyTikTokState';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { UnreadItem } from '../openapi/rules/apiAnswer';
import type { TikTokOrder } from '../openapi/rules/tiktokOrder';
import { describeError, logOf } from '../platform/log';
import { readOrderAgain } from '../shops/readOrderAgain';
import { closeTask, keepTask, openTask } from '../tasks/keptTask';
import { endReadAgain } from '../tasks/readAgain';
import { payloadOf } from '../tasks/store/tasks';
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
    const { id } = candidate.order;
    const outcome = outcomeOf(id, counts, () => importOrder(candidate, counts));
    if (outcome.kind === 'done') {
        endReadAgain('order', id);
    }
    endOrKeep(candidate.shopId, id, isWanted(candidate), outcome);
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

/** The same without a task of its own. A task remembers that a person wants the order although it was delivered. */
export function importOrder(candidate: ImportCandidate, counts: ImportCounts): TaskOutcome {
    const { shopId, order } = candidate;
    if (findEntry(order.id)) {
        counts.known += 1;
        rememberOrigin(shopId, order);
        applyTikTokState(shopId, order);
        return done();
    }
    const decision = decideCandidate({ shopId: shopId, order: order, takesFinished: isWanted(candidate) });
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
 */
export function importUnread(shopId: string, unread: UnreadItem<TikTokOrder>, counts: ImportCounts): TaskOutcome {
    const { item, fault } = unread;
    if (findEntry(item.id)) {
        counts.known += 1;
        readOrderAgain(shopId, unread);
        return done();
    }
    const outcome = wasUnread(item.id) && mayBeCreated(shopId, item) ? createUnread(shopId, unread) : unreadable(fault);
    counts[outcome.kind === 'done' ? 'created' : 'notCreated'] += 1;
    return outcome;
}

/** Whether the last attempt could not read it either. */
function wasUnread(id: string): boolean {
    const task = openTask(importTaskId(id));
    return task !== null && task.custom.lastCode === UNEXPECTED_ANSWER;
}

function mayBeCreated(shopId: string, order: TikTokOrder): boolean {
    const candidate = { shopId: shopId, order: order, takesFinished: isWantedByTask(order.id) };
    return order.status !== '' && order.line_items.length > 0 && decideCandidate(candidate).what === 'create';
}

/** Keeps an order that a list told in a form that cannot be read as a whole. Never throws: a task tries again. */
export function keepUnread(shopId: string, unread: UnreadItem<TikTokOrder>, counts: ImportCounts): void {
    const { id } = unread.item;
    if (id === '' || findEntry(id)) {
        readOrderAgain(shopId, unread);
        return;
    }
    const outcome = outcomeOf(id, counts, () => importUnread(shopId, unread, counts));
    endOrKeep(shopId, id, isWantedByTask(id), outcome);
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

/** Whether a person wants the order, now or when its task was kept, although it was delivered. */
function isWanted({ order, takesFinished }: ImportCandidate): boolean {
    return takesFinished || isWantedByTask(order.id);
}

function isWantedByTask(externalOrderId: string): boolean {
    const task = openTask(importTaskId(externalOrderId));
    return task !== null && payloadOf<ImportPayload>(task, {}).takesFinished === true;
}
