import type { DifferenceAct, DifferenceKind } from './rules/difference';
import { choiceOf } from './store/differences';
import type { Choice, DifferenceObject } from './store/differences';

/** What can be chosen: to repair a difference by its own act, to ignore it, or to take that back. */
export type Chosen = 'repair' | 'ignore' | 'open';

/** A difference for people. */
export interface DescribedDifference {
    key: string;
    kind: DifferenceKind;
    /** TikTok's id of the order or return. */
    about: string;
    externalOrderId: string;
    /** Empty for an order that is not here. */
    orderNo: string;
    shopId: string;
    there: string;
    here: string;
    act: DifferenceAct;
    /** Whether the act is yet to be carried out. */
    isDue: boolean;
    choice: Choice | null;
    /** Why the act has failed, as a stored notice; empty for nothing. */
    problem: string;
    foundAt: Date | null;
    /** What can be chosen now. */
    can: Chosen[];
}

/** Describes a difference. */
export function describeDifference(object: DifferenceObject): DescribedDifference {
    const custom = object.custom;
    return {
        key: custom.differenceId,
        kind: custom.kind as DifferenceKind,
        about: custom.about || '',
        externalOrderId: custom.externalOrderId || '',
        orderNo: custom.orderNo || '',
        shopId: custom.shopId || '',
        there: custom.there || '',
        here: custom.here || '',
        act: (custom.act || '') as DifferenceAct,
        isDue: custom.actDue === true,
        choice: choiceOf(object),
        problem: custom.problem || '',
        foundAt: custom.foundAt,
        can: choicesOf(object)
    };
}

/** What can be chosen for a difference now: nothing while an act is on its way. */
export function choicesOf(object: DifferenceObject): Chosen[] {
    if (object.custom.isOpen !== true) {
        return ['open'];
    }
    if (object.custom.actDue === true) {
        return [];
    }
    return object.custom.act ? ['repair', 'ignore'] : ['ignore'];
}
