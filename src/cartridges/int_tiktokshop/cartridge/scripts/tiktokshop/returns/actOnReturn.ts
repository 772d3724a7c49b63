import { addHistory } from '../lifecycle/store/history';
import type { HistorySource } from '../lifecycle/store/history';
import { listUnits, plus, without } from '../lifecycle/rules/units';
import type { Units } from '../lifecycle/rules/units';
import { markReturnsDue } from '../lifecycle/store/ledger/due/returnsDue';
import { findEntry } from '../lifecycle/store/ledger/findEntry';
import type { LedgerEntry } from '../lifecycle/store/ledger/ledgerEntry';
import { orderOf } from '../lifecycle/store/orders';
import { isoNow } from '../platform/clock';
import { rejected } from '../platform/rules/outcome';
import type { Outcome } from '../platform/rules/outcome';
import { notice } from '../platform/rules/notice';
import { inTransaction } from '../platform/transaction';
import { enqueue } from '../tasks/store/tasks';
import { rebook } from './applyReturn';
import { returnFacts } from './returnFacts';
import { answerTaskId } from './rules/answerTask';
import { allowedActs, decideAct } from './rules/decideAct';
import type { ReturnFacts, WantedAct } from './rules/decideAct';
import { answers } from './rules/returnChoice';
import { tiktokDecision } from './rules/returnActs';
import type { ReturnAct } from './rules/returnActs';
import { returnedUnits } from './rules/returnedUnits';
import { findReturn, rememberEventId, storeChoice, storeReceived, toldOf } from './store/returnObject';
import type { ReturnObject } from './store/returnObject';
import { getState } from '../lifecycle/store/orderState';
import type { TikTokReturn } from '../openapi/rules/tiktokReturn';

/** Who wants something of a return. */
export interface Actor {
    source: HistorySource;
    /** `OMS`, or the login of a person. */
    by: string;
}

/** A return with its order, before an act. */
interface KnownSides {
    object: ReturnObject;
    told: TikTokReturn;
    order: dw.order.Order;
    entry: LedgerEntry;
    facts: ReturnFacts;
}

/** What can be done about a return now; empty where this site has no such return. */
export function actsOf(returnId: string): ReturnAct[] {
    const known = sidesOf(returnId);
    return known ? allowedActs(known.facts) : [];
}

/** The outcome that an act would have. Changes nothing. */
export function previewAct(returnId: string, wanted: WantedAct): Outcome {
    const known = sidesOf(returnId);
    return known ? decideAct(wanted, known.facts) : notFound(returnId);
}

/**
 * Acts on a return as a person or the OMS wants: keeps what has arrived, and makes the task that tells TikTok, where TikTok
 * waits for the seller. Doing the same again changes nothing.
 */
export function actOnReturn(returnId: string, wanted: WantedAct, actor: Actor): Outcome {
    return inTransaction(() => {
        const known = sidesOf(returnId);
        if (!known) {
            return notFound(returnId);
        }
        const outcome = decideAct(wanted, known.facts);
        if (outcome.outcome === 'applied') {
            rememberEventId(known.object, wanted.eventId);
            keep(known, wanted, actor);
        } else if (outcome.code === 'act_not_allowed') {
            // TikTok may have told of the return wrongly, or not at all: the next run reads it again.
            markReturnsDue(known.entry);
        }
        return outcome;
    });
}

function notFound(returnId: string): Outcome {
    const expected = "TikTok's id of a return";
    return rejected('return_not_found', 'returnId', expected, 'There is no return ' + returnId);
}

/** @returns null if this site has no such return, or no longer its order */
function sidesOf(returnId: string): KnownSides | null {
    const object = findReturn(returnId);
    const told = object && toldOf(object);
    const entry = told && findEntry(told.orderId);
    const order = orderOf(entry);
    if (!object || !told || !entry || !order) {
        return null;
    }
    const units = returnedUnits(told.lines, getState(order, entry).ordered);
    return { object: object, told: told, order: order, entry: entry, facts: returnFacts(object, told, units) };
}

function keep(known: KnownSides, wanted: WantedAct, actor: Actor): void {
    const { facts } = known;
    const isAnswer = tiktokDecision(wanted.act, facts.type, facts.status) !== null && facts.mayAnswer;
    const isAnswered = answers(facts.choice, facts.status);
    if (wanted.act === 'received') {
        receive(known, wanted.units, actor);
    } else {
        const values = [known.object.custom.returnId, actor.by];
        addHistory(known.entry, actor.source, notice('history.return_' + wanted.act, values), { outcome: 'applied' });
    }
    if (isAnswer && !isAnswered) {
        storeChoice(known.object, {
            act: wanted.act,
            about: facts.status,
            reason: wanted.reason,
            by: actor.by,
            at: isoNow(),
            state: 'open'
        });
        enqueue(answerTaskId(known.object.custom.returnId, wanted.act), 'answer-return', {
            orderNo: known.order.orderNo,
            externalOrderId: known.told.orderId,
            shopId: known.object.custom.shopId || '',
            payload: { returnId: known.object.custom.returnId }
        });
    }
}

/** Goods are here. The job puts them back into stock, where the merchant wants that. */
function receive(known: KnownSides, units: Units, actor: Actor): void {
    const { facts, object } = known;
    const arrived = Object.keys(units).length > 0 ? units : without(facts.units, facts.received);
    storeReceived(object, plus(facts.received, arrived));
    object.custom.stockDue = true;
    rebook(known.order, known.entry, object, known.told);
    const values = [object.custom.returnId, listUnits(arrived), actor.by];
    addHistory(known.entry, actor.source, notice('history.return_received', values), { outcome: 'applied' });
}
