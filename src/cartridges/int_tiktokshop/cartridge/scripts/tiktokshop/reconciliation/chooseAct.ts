import { isoNow } from '../platform/clock';
import { inTransaction } from '../platform/transaction';
import { choicesOf } from './describeDifference';
import type { Chosen } from './describeDifference';
import { findDifference, reopenDifference, storeChoice } from './store/differences';
import type { Choice, DifferenceObject } from './store/differences';

/** A choice by its name, or null. */
export function chosenNamed(name: string): Chosen | null {
    return (['repair', 'ignore', 'open'] as Chosen[]).filter((known) => known === name)[0] || null;
}

/**
 * Chooses for differences. TikTokShop-ProcessTasks carries the acts out: they call TikTok, and may create orders.
 * @param keys - of the differences; those that have gone meanwhile, or for which it cannot be chosen, are left alone
 * @param by - login of the person
 * @param reason - why they are ignored; empty for everything else
 * @returns for how many it was chosen
 */
export function chooseAct(keys: string[], chosen: Chosen, by: string, reason: string): number {
    return inTransaction(() => {
        const found = keys
            .map(findDifference)
            .filter((object): object is DifferenceObject => object !== null && choicesOf(object).indexOf(chosen) >= 0);
        found.forEach((object) => choose(object, chosen, by, reason));
        return found.length;
    });
}

function choose(object: DifferenceObject, chosen: Chosen, by: string, reason: string): void {
    if (chosen === 'open') {
        reopenDifference(object);
        return;
    }
    const act = (chosen === 'ignore' ? 'ignore' : object.custom.act) as Choice['act'];
    storeChoice(object, { act: act, by: by, at: isoNow(), reason: chosen === 'ignore' ? reason : '' });
}
