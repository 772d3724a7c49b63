import { unitsOf } from '../../lifecycle/rules/units';
import type { Units } from '../../lifecycle/rules/units';
import type { LineFacts } from '../../lifecycle/rules/lineFacts';
import { pairUnits } from '../../lifecycle/rules/tiktok/unitPairs';
import type { TikTokLine, TikTokOrder } from '../../openapi/rules/tiktokOrder';
import { unique } from '../../platform/rules/lists';

/** Whether a unit has neither left nor been cancelled on TikTok. */
export function isOpen(line: TikTokLine): boolean {
    return !line.tracking_number && line.display_status !== 'CANCELLED';
}

/**
 * As many open lines of each product as are wanted, or as there are.
 * @param preferred - ids of lines to take first
 */
export function chooseLines(open: TikTokLine[], wanted: Units, preferred: string[]): TikTokLine[] {
    const taken: Units = {};
    const isPreferred = (line: TikTokLine): boolean => preferred.indexOf(line.id) >= 0;
    const inTurn = open.filter(isPreferred).concat(open.filter((line) => !isPreferred(line)));
    const chosen = inTurn.filter((line) => {
        const productId = line.seller_sku || '';
        const isWanted = unitsOf(taken, productId) < unitsOf(wanted, productId);
        if (isWanted) {
            taken[productId] = unitsOf(taken, productId) + 1;
        }
        return isWanted;
    });
    return open.filter((line) => chosen.indexOf(line) >= 0 && isWhole(line, open, chosen));
}

/** The pieces of a combined listing are one unit of TikTok, which leaves or is cancelled as a whole. */
function isWhole(line: TikTokLine, open: TikTokLine[], chosen: TikTokLine[]): boolean {
    return open.every((other) => other.id !== line.id || chosen.indexOf(other) >= 0);
}

/** Ids of lines, each once. */
export function idsOf(lines: TikTokLine[]): string[] {
    return unique(lines.map((line) => line.id));
}

/** Open units that stand for cancelled units of a line here, as far as TikTok has not cancelled as many of it. */
export function unitsToCancel(order: TikTokOrder, lines: LineFacts[]): string[] {
    const isDone = (unit: TikTokLine): boolean => unit.display_status === 'CANCELLED' && !unit.tracking_number;
    return openUnits(order, lines, (line) => line.cancelled, isDone);
}

/** Open units that stand for units of a line that have left here, as far as not as many of it have left on TikTok. */
export function unitsToShip(order: TikTokOrder, lines: LineFacts[]): string[] {
    const isDone = (unit: TikTokLine): boolean => !!unit.tracking_number;
    return openUnits(order, lines, (line) => line.shipped, isDone);
}

/** Of each line, as many open units as are wanted and not done, by id. */
function openUnits(
    order: TikTokOrder,
    lines: LineFacts[],
    wanted: (line: LineFacts) => number,
    isDone: (unit: TikTokLine) => boolean
): string[] {
    const units = pairUnits(order, lines);
    return lines.reduce<string[]>((ids, line, index) => {
        const own = units[index] as TikTokLine[];
        const count = Math.max(wanted(line) - own.filter(isDone).length, 0);
        return ids.concat(
            own
                .filter(isOpen)
                .slice(0, count)
                .map((unit) => unit.id)
        );
    }, []);
}
