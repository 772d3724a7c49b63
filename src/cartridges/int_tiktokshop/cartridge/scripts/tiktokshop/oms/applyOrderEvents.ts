import { idOfTwo, otherOfId } from './rules/eventIds';
import type { Outcome } from '../platform/rules/outcome';
import { noteOmsHeard } from '../platform/omsSign';
import { readOrderEvent } from './readOrderEvent';
import { applyReadEvent } from './applyOrderEvent';

/**
 * Applies the events of a request or page, each on its own. Events that say different things under one id are all
 * rejected: any of them may be the one that was meant.
 * @param inputs - as for `readOrderEvent`
 * @returns the outcome of each event
 */
export function applyOrderEvents(inputs: unknown[]): Outcome[] {
    noteOmsHeard();
    const events = inputs.map(readOrderEvent);
    const others = otherOfId(events.map(({ sent }) => sent));
    return events.map((event, position) => {
        const other = others[position] as number;
        return other < 0 ? applyReadEvent(event) : idOfTwo('events[' + other + ']');
    });
}
