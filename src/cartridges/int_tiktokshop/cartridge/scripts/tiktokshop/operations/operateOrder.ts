import type { OperationForm, OperationName, Preview } from './rules/operation';
import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { isUnproven } from '../lifecycle/store/ledger';
import { knownOrder } from '../identity/knownOrder';
import type { KnownOrder } from '../identity/knownOrder';
import { chooseAnswer, previewAnswer } from './chooseAnswer';
import { handleAlerts, previewHandled } from './handleAlerts';
import { previewEvent, sendEvent } from './operationEvents';
import { previewRelease, releaseOrder } from './releaseOrder';
import { previewRetry, retryOrder } from './retryOrder';

/** What a person does to an order, in its two steps: look, then do. */
interface Operation {
    preview: (known: KnownOrder, form: OperationForm) => Preview;
    run: (orderNo: string, form: OperationForm) => Outcome;
}

const OPERATIONS: { [name: string]: Operation } = {
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

/** What an operation would do to an order now; changes nothing. Null when this site has no such order. */
export function previewOperation(name: OperationName, orderNo: string, form: OperationForm): Preview | null {
    const known = knownOrder(orderNo);
    if (known && !isAllowed(name, known)) {
        return { outcome: unproven(orderNo), effects: [] };
    }
    return known ? (OPERATIONS[name] as Operation).preview(known, form) : null;
}

/**
 * Does it, by the rules that hold for everyone else, and writes it into the order's history. Doing it twice does it once.
 * @returns as for a message of the OMS; `order_not_found` when this site has no such order
 */
export function operateOrder(name: OperationName, orderNo: string, form: OperationForm): Outcome {
    const known = knownOrder(orderNo);
    if (!known) {
        return rejected(
            'order_not_found',
            'orderNo',
            'the number of a TikTok Shop order',
            'There is no TikTok Shop order ' + orderNo
        );
    }
    return isAllowed(name, known) ? (OPERATIONS[name] as Operation).run(orderNo, form) : unproven(orderNo);
}

/** An order that waits for proof may be somebody else's: it can only be confirmed. */
function isAllowed(name: OperationName, known: KnownOrder): boolean {
    return !isUnproven(known.entry) || name === 'release';
}

function unproven(orderNo: string): Outcome {
    return rejected(
        'order_unproven',
        'orderNo',
        'an order that is confirmed to be of TikTok Shop',
        'Nothing proves that order ' + orderNo + ' is of TikTok Shop: release it first'
    );
}
