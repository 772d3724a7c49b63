import type { Units } from '../../lifecycle/rules/units';
import { fault, fieldsOnly, isGiven, isObject, refuse, sourceOf } from '../../platform/rules/input/source';
import { optionalObject, optionalText, requiredMatch, requiredText } from '../../platform/rules/input/fields';
import type { Source } from '../../platform/rules/input/source';
import { rejected } from '../../platform/rules/outcome';
import type { Outcome } from '../../platform/rules/outcome';
import { RETURN_ACTS, actNamed } from '../../returns/rules/returnActs';
import type { ReturnAct } from '../../returns/rules/returnActs';
import { EVENT_ID, LONGEST_EVENT_ID } from './eventId';
import { readItems } from '../../lifecycle/rules/told/toldItems';

/** What the OMS decides about a return. */
export interface ReturnDecision {
    eventId: string;
    returnId: string;
    act: ReturnAct;
    /** TikTok's name of the reason for a refusal; empty for the first that TikTok offers. */
    reason: string;
    /** Units that have arrived, by product id; empty for all that have not arrived before. */
    units: Units;
}

export type ParsedDecision = { ok: true; decision: ReturnDecision } | { ok: false; rejection: Outcome };

/** All fields of a decision; `ext` holds the OMS's own data. */
export const DECISION_FIELDS = ['eventId', 'returnId', 'decision', 'reason', 'items', 'ext'];

/** Whether a message of the OMS is about a return and not about an order. */
export function isReturnDecision(input: unknown): boolean {
    return isObject(input) && input.returnId !== undefined;
}

/**
 * Reads one decision of the OMS contract.
 * @param input - parsed JSON
 */
export function parseReturnDecision(input: unknown): ParsedDecision {
    if (!isObject(input)) {
        const msg = 'The decision is not a JSON object';
        return { ok: false, rejection: rejected('wrong_type', '', 'a decision object', msg) };
    }
    const source = sourceOf(input);
    const decision = readDecision(source);
    return source.faults.first ? { ok: false, rejection: source.faults.first } : { ok: true, decision: decision };
}

function readDecision(source: Source): ReturnDecision {
    fieldsOnly(source, DECISION_FIELDS);
    const act = readAct(source);
    const decision = {
        eventId: requiredMatch(source, 'eventId', LONGEST_EVENT_ID, EVENT_ID),
        returnId: requiredText(source, 'returnId', 100),
        act: act,
        reason: optionalText(source, 'reason', 256),
        units: readItems(source) || {}
    };
    optionalObject(source, 'ext');
    if (act !== 'received' && isGiven(source, 'items')) {
        contradict(source, 'items', 'units only with received');
    }
    if (act !== 'refuse' && decision.reason !== '') {
        contradict(source, 'reason', 'a reason only with refuse');
    }
    return decision;
}

function readAct(source: Source): ReturnAct {
    const word = requiredText(source, 'decision', 20);
    const act = actNamed(word);
    if (!act) {
        fault(source, 'decision', RETURN_ACTS.join(', '));
    }
    return act || 'accept';
}

function contradict(source: Source, path: string, expected: string): void {
    refuse(source.faults, rejected('contradiction', path, expected, path + ' contradicts decision'));
}
