import { effect } from './rules/operation';
import type { Effect, OperationForm, Preview } from './rules/operation';
import { hasShipped } from '../lifecycle/rules/orderState';
import { applied, rejected, repeated } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { findConnection } from '../shops/store/connections';
import { addHistory } from '../lifecycle/store/history';
import { cancelRequestOf, storeCancelRequest } from '../lifecycle/store/ledger/cancelRequest';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import type { KnownRequest } from '../lifecycle/store/ledger/cancelRequest';
import { getState } from '../lifecycle/store/orderState';
import { reporterOf } from '../platform/shopSettings';
import { findTask, revive } from '../tasks/store/tasks';
import { inTransaction } from '../platform/transaction';
import { knownOrder } from '../identity/knownOrder';
import type { KnownOrder } from '../identity/knownOrder';
import { canTellOms } from '../lifecycle/canTellOms';
import { notice } from '../platform/rules/notice';
import { hasTrait } from '../lifecycle/rules/tiktok/markets';
import { answerTaskId } from '../tasks/rules/taskIds';

type Choice = 'accept' | 'refuse';

/** Previews an answer to the buyer's request to cancel. */
export function previewAnswer(choice: Choice, known: KnownOrder, form: OperationForm): Preview {
    const outcome = decideAnswer(choice, known, form);
    return { outcome: outcome, effects: outcome.outcome === 'applied' ? effectsOf(choice, known) : [] };
}

/** Stores the answer that a person has chosen, and makes the answering task due. The choice overrides every setting. */
export function chooseAnswer(choice: Choice, orderNo: string, form: OperationForm): Outcome {
    return inTransaction(() => {
        const known = knownOrder(orderNo) as KnownOrder;
        const outcome = decideAnswer(choice, known, form);
        if (outcome.outcome === 'applied') {
            keep(choice, known, form);
        }
        return outcome;
    });
}

function keep(choice: Choice, known: KnownOrder, form: OperationForm): void {
    const request = cancelRequestOf(known.entry) as KnownRequest;
    request.choice = choice;
    storeCancelRequest(known.entry, request);
    const task = findTask(answerTaskId(request.cancelId));
    // Revives even a discarded task: the request is open, and a person wants it answered after all.
    if (task && task.custom.state !== 'done') {
        revive(task);
    }
    addHistory(known.entry, 'OPERATIONS', notice('history.answer_' + choice, [form.by]), {
        outcome: 'applied'
    });
}

function decideAnswer(choice: Choice, known: KnownOrder, form: OperationForm): Outcome {
    const request = cancelRequestOf(known.entry);
    if (!request || request.cancelId !== form.cancelId) {
        return rejected(
            'no_request',
            'cancelId',
            'the latest request of the buyer',
            'There is no such cancellation request'
        );
    }
    if (request.choice === choice) {
        return repeated();
    }
    if (request.state !== 'open' || reporterOf(known.entry.custom.shopId) !== 'cartridge') {
        const outcome = rejected(
            'request_closed',
            'cancelId',
            'a request that is open',
            'The request is no longer open for an answer'
        );
        outcome.current = request.state;
        return outcome;
    }
    if (choice === 'accept' && hasShipped(getState(known.order, known.entry))) {
        return alreadyShipped();
    }
    return applied([]);
}

function alreadyShipped(): Outcome {
    const outcome = rejected('already_shipped', 'status', 'an order that has not shipped', 'The order has shipped');
    outcome.allowed = ['refuse'];
    return outcome;
}

function effectsOf(choice: Choice, known: KnownOrder): Effect[] {
    if (choice === 'accept') {
        return [effect('accept'), effect(canTellOms() ? 'oms-told' : 'oms-none')];
    }
    return [effect(takesNoRefusal(known.entry) ? 'refuse-by-shipping' : 'refuse')];
}

/** Whether the order's market takes no refusal of a request: only a shipment refuses it. */
export function takesNoRefusal(entry: LedgerEntry): boolean {
    const connection = findConnection(entry.custom.shopId || '');
    return hasTrait((connection && connection.shop.custom.region) || '', 'shipping-refuses');
}
