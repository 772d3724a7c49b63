import { inTransaction } from '../platform/transaction';
import { isoNow } from '../platform/clock';
import { findDifference, storeChoice } from './store/differences';
import type { Choice, DifferenceObject } from './store/differences';

/** What can be chosen: to repair a difference by its own act, to ignore it, or to take that back. */
export type Chosen = 'repair' | 'ignore' | 'open';

/** A choice by its name, or null. */
export function chosenNamed(name: string): Chosen | null {
    return (['repair', 'ignore', 'open'] as Chosen[]).filter((known) => known === name)[0] || null;
}

/** Whether a choice can be made for a difference now. */
export function canChoose(object: DifferenceObject, chosen: Chosen): boolean {
    const isOpen = object.custom.isOpen === true;
    if (chosen === 'open') {
        return !isOpen;
    }
    return isOpen && object.custom.actDue !== true && (chosen === 'ignore' || !!object.custom.act);
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
        const found = keys.map(findDifference).filter((object) => object !== null && canChoose(object, chosen));
        found.forEach((object) => choose(object as DifferenceObject, chosen, by, reason));
        return found.length;
    });
}

function choose(object: DifferenceObject, chosen: Chosen, by: string, reason: string): void {
    if (chosen === 'open') {
        object.custom.isOpen = true;
        object.custom.choice = null;
        return;
    }
    const act = (chosen === 'ignore' ? 'ignore' : object.custom.act) as Choice['act'];
    storeChoice(object, { act: act, by: by, at: isoNow(), reason: chosen === 'ignore' ? reason : '' });
}
