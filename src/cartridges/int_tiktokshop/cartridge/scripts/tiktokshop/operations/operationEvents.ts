import type { OperationForm, Preview } from './rules/operation';
import { effectsOf } from './rules/operationEffects';
import { cancelEvent, correctionEvent, shipEvent } from './rules/operationEvent';
import type { EventInput } from './rules/operationEvent';
import { decideMessage } from '../lifecycle/rules/decideMessage';
import { parseOrderEvent } from '../oms/rules/orderEvent';
import type { ParsedEvent } from '../oms/rules/orderEvent';
import type { OrderState } from '../lifecycle/rules/orderState';
import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { isoNow } from '../platform/clock';
import { getState } from '../lifecycle/store/orderState';
import { ownsOrderStatus } from '../platform/settings';
import { reporterOf } from '../platform/shopSettings';
import { applyParsedEvent } from '../oms/applyOrderEvent';
import { knownOrder } from '../identity/knownOrder';
import type { KnownOrder } from '../identity/knownOrder';
import { canTellOms } from '../lifecycle/canTellOms';

/** Operations that send an event in place of the OMS, by the same contract and rules. */
export type EventOperation = 'ship' | 'correct' | 'cancel';

/** Previews an operation that sends an event. */
export function previewEvent(name: EventOperation, known: KnownOrder, form: OperationForm): Preview {
    const state = getState(known.order, known.entry);
    const parsed = parse(name, known.order.orderNo, state, form);
    if (!parsed.ok) {
        return { outcome: parsed.rejection, effects: [] };
    }
    const message = parsed.event.message;
    const decision = decideMessage(state, message);
    const setup = {
        reporter: reporterOf(known.entry.custom.shopId),
        ownsOrderStatus: ownsOrderStatus(),
        hasOms: canTellOms()
    };
    return {
        outcome: decision.outcome,
        effects: decision.changes ? effectsOf(state, decision.changes, message, setup) : []
    };
}

/** Runs an operation that sends an event, in a transaction of its own. */
export function sendEvent(name: EventOperation, orderNo: string, form: OperationForm): Outcome {
    const known = knownOrder(orderNo) as KnownOrder;
    const parsed = parse(name, orderNo, getState(known.order, known.entry), form);
    return parsed.ok ? applyParsedEvent(parsed.event) : parsed.rejection;
}

function parse(name: EventOperation, orderNo: string, state: OrderState, form: OperationForm): ParsedEvent {
    const input = inputOf(name, orderNo, state, form);
    if (!input) {
        const msg = 'There is no package ' + form.packageNo;
        return { ok: false, rejection: rejected('unknown_package', 'packageNo', 'a package of the order', msg) };
    }
    const parsed = parseOrderEvent(input, isoNow());
    if (parsed.ok) {
        parsed.event.message.initiator = 'OPERATIONS';
        parsed.event.message.by = form.by;
    }
    return parsed;
}

function inputOf(name: EventOperation, orderNo: string, state: OrderState, form: OperationForm): EventInput | null {
    switch (name) {
        case 'ship':
            return shipEvent(orderNo, state, form);
        case 'correct':
            return correctionEvent(orderNo, state, form);
        default:
            return cancelEvent(orderNo, state, form);
    }
}
