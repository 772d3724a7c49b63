import type { OperationForm, OperationName, Preview } from './rules/operation';
import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { isUnproven } from '../lifecycle/store/ledger/ledgerEntry';
import { knownOrder } from '../identity/knownOrder';
import type { KnownOrder } from '../identity/knownOrder';
import { chooseAnswer, previewAnswer } from './chooseAnswer';
import { handleAlerts, previewHandled } from './handleAlerts';
import { previewEvent, sendEvent } from './operationEvents';
import { refreshFigures } from './refreshFigures';
import { previewRelease, releaseOrder } from './releaseOrder';
import { previewRetry, retryOrder } from './retryOrder';

/** An operation in its two steps: preview, then run. */
interface Operation {
    preview: (known: KnownOrder, form: OperationForm) => Preview;
    run: (orderNo: string, form: OperationForm) => Outcome;
}

const OPERATIONS: { [name in OperationName]: Operation } = {
    retry: { preview: previewRetry, run: retryOrder },
    release: { preview: previewRelease, run: releaseOrder },
    ship: event('ship'),
    correct: event('correct'),
    cancel: event('cancel'),
    accept: answer('accept'),
    refuse: answer('refuse'),
    handled: { preview: previewHandled, run: handleAlerts }
};

function event(name: 'ship' | 'correct' | 'cancel'): Operation {
    return {
        preview: (known, form) => previewEvent(name, known, form),
        run: (orderNo, form) => sendEvent(name, orderNo, form)
    };
}

function answer(choice: 'accept' | 'refuse'): Operation {
    return {
        preview: (known, form) => previewAnswer(choice, known, form),
        run: (orderNo, form) => chooseAnswer(choice, orderNo, form)
    };
}

/** Previews an operation without changing anything; null when this site has no such order. */
export function previewOperation(name: OperationName, orderNo: string, form: OperationForm): Preview | null {
    const known = knownOrder(orderNo);
    if (known && !isAllowed(name, known)) {
        return { outcome: unproven(orderNo), effects: [] };
    }
    return known ? OPERATIONS[name].preview(known, form) : null;
}

/** Runs an operation as `operate`, and counts again, so that the pages show at once what it has changed. */
export function runOperation(name: OperationName, orderNo: string, form: OperationForm): Outcome {
    const outcome = operate(name, orderNo, form);
    if (outcome.outcome === 'applied') {
        refreshFigures();
    }
    return outcome;
}

/**
 * Runs an operation by the same rules as for every other source, and adds it to the order's history. A second run of
 * the same form changes nothing.
 * @returns an outcome as for an event of the OMS; `order_not_found` when this site has no such order
 */
export function operate(name: OperationName, orderNo: string, form: OperationForm): Outcome {
    const known = knownOrder(orderNo);
    if (!known) {
        return rejected(
            'order_not_found',
            'orderNo',
            'the number of a TikTok Shop order',
            'There is no TikTok Shop order ' + orderNo
        );
    }
    return isAllowed(name, known) ? OPERATIONS[name].run(orderNo, form) : unproven(orderNo);
}

/** An unproven order may belong to another channel, so it can only be released. */
function isAllowed(name: OperationName, known: KnownOrder): boolean {
    return !isUnproven(known.entry) || name === 'release';
}

function unproven(orderNo: string): Outcome {
    return rejected(
        'order_unproven',
        'orderNo',
        'an order with proof that it is from TikTok Shop',
        'There is no proof that order ' + orderNo + ' is from TikTok Shop: release it first'
    );
}
