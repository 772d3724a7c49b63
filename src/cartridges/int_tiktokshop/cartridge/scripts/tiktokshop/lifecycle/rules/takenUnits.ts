import { common, plus, unitsOf, without } from './units';
import type { Units } from './units';

/**
 * Units that edits in Business Manager took from the lines of an order. TikTok has the order as it was placed, so it still
 * counts them.
 */
export interface TakenUnits {
    /** Those that are cancelled. */
    cancelled: Units;
    /** Neither cancelled nor shipped. */
    open: Units;
    /** Those that had left. */
    left: Units;
    /** When the last edit was made, ISO 8601 UTC; empty for none. */
    editedAt: string;
}

/** The start of an order: no edit has taken anything. */
export function nothingTaken(): TakenUnits {
    return { cancelled: {}, open: {}, left: {}, editedAt: '' };
}

/** An edit of an order, by units. */
export interface Edit {
    /** On the lines of the first order, as TikTok has it. */
    placed: Units;
    /** On the lines of the edited order, cancelled ones included. */
    before: Units;
    /** Cancelled ones on its lines. */
    cancelled: Units;
    /** Units of the order that have left. */
    shipped: Units;
    /** On the lines of the new order. */
    now: Units;
    /** When it was made, ISO 8601 UTC. */
    at: string;
}

/**
 * What edits have taken from an order after another edit. An edit takes cancelled units first, because they are why an agent
 * lowers a quantity. Units that it adds are those that an earlier edit took.
 * @param known - what earlier edits have taken
 */
export function takenByEdit(known: TakenUnits, edit: Edit): TakenUnits {
    const { placed, now } = edit;
    // A package that does not name its units no longer counts those that an earlier edit took.
    const shipped = plus(common(edit.shipped, edit.before), known.left);
    const justTaken = common(without(edit.before, now), edit.cancelled);
    const cancelled = common(plus(known.cancelled, justTaken), without(placed, now));
    const kept = plus(now, without(shipped, now));
    return {
        cancelled: cancelled,
        open: without(placed, plus(kept, cancelled)),
        left: without(shipped, now),
        editedAt: edit.at
    };
}

/** What edits have taken, once these units of it are cancelled. */
export function withCancelled(taken: TakenUnits, units: Units): TakenUnits {
    return {
        cancelled: plus(taken.cancelled, units),
        open: without(taken.open, units),
        left: taken.left,
        editedAt: taken.editedAt
    };
}

/**
 * How many cancelled units each line tells of besides those that edits have taken, which the order no longer counts.
 * @returns by line; null for a line that does not tell of cancelled units
 */
export function cancelledBesides(
    lines: Array<{ productId: string; cancelled: number | null }>,
    taken: Units
): Array<number | null> {
    const left = without(taken, {});
    return lines.map(({ productId, cancelled }) => {
        const known = Math.min(unitsOf(left, productId), cancelled || 0);
        left[productId] = unitsOf(left, productId) - known;
        return cancelled === null ? null : cancelled - known;
    });
}
