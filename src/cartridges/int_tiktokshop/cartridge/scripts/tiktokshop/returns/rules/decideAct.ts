import { countUnits, firstExcess, plus } from '../../lifecycle/rules/units';
import type { Units } from '../../lifecycle/rules/units';
import { applied, rejected, repeated } from '../../platform/rules/outcome';
import type { Outcome } from '../../platform/rules/outcome';
import { actsFor, tiktokDecision } from './returnActs';
import type { ReturnAct } from './returnActs';
import { answers } from './returnChoice';
import type { ReturnChoice } from './returnChoice';

/** An act that a user or the OMS asks for. */
export interface WantedAct {
    act: ReturnAct;
    /** TikTok's name of the reason for a refusal; empty for the first that TikTok offers. */
    reason: string;
    /** Units that have arrived, by product id; empty for all that have not arrived before. */
    units: Units;
    /** The same for each attempt, so that a repeat changes nothing. */
    eventId: string;
}

/** The facts of a return that decide whether an act is possible. */
export interface ReturnFacts {
    type: string;
    status: string;
    units: Units;
    received: Units;
    choice: ReturnChoice | null;
    /** Ids of the decisions that were applied last. */
    eventIds: string[];
    /** Whether the cartridge may answer on TikTok: the OMS does not answer there itself. */
    mayAnswer: boolean;
}

/** Whether an act is possible; the same for every way in. */
export function decideAct(wanted: WantedAct, facts: ReturnFacts): Outcome {
    if (facts.eventIds.indexOf(wanted.eventId) >= 0 || isRepeat(wanted, facts)) {
        return repeated();
    }
    const allowed = allowedActs(facts);
    if (allowed.indexOf(wanted.act) < 0) {
        const outcome = rejected(
            'act_not_allowed',
            'decision',
            allowed.join(', '),
            'The return does not allow this now'
        );
        outcome.current = facts.status;
        outcome.allowed = allowed;
        return outcome;
    }
    if (wanted.act === 'received' && !isCount(wanted.units)) {
        const msg = 'Each number of units is a whole number, and one of them is above 0';
        return rejected('wrong_type', 'items', 'whole numbers of units', msg);
    }
    const excess = firstExcess(plus(facts.received, wanted.units), facts.units);
    if (wanted.act === 'received' && excess !== null) {
        const expected = 'units of the return that have not arrived before';
        return rejected('too_many_units', 'items', expected, 'The return has fewer units of ' + excess);
    }
    return applied([]);
}

/** Whether units are named by whole numbers; none at all stand for all that have not arrived before. */
function isCount(units: Units): boolean {
    const counts = Object.keys(units).map((productId) => units[productId] as number);
    return counts.length === 0 || (counts.every((one) => one >= 0 && Math.floor(one) === one) && countUnits(units) > 0);
}

/** What can be done now by those who answer here. */
export function allowedActs(facts: ReturnFacts): ReturnAct[] {
    const isAnswered = answers(facts.choice, facts.status);
    return actsFor(facts.type, facts.status).filter((act) => {
        const isLeft = act === 'received' && countUnits(facts.received) < countUnits(facts.units);
        const needsTikTok = tiktokDecision(act, facts.type, facts.status) !== null;
        return isLeft || (needsTikTok && facts.mayAnswer && !isAnswered);
    });
}

/** The same answer is on its way, or TikTok has it; all goods are known to be here. */
function isRepeat(wanted: WantedAct, facts: ReturnFacts): boolean {
    if (wanted.act === 'received') {
        return countUnits(facts.received) > 0 && countUnits(facts.received) >= countUnits(facts.units);
    }
    return facts.choice !== null && facts.choice.act === wanted.act && answers(facts.choice, facts.status);
}
