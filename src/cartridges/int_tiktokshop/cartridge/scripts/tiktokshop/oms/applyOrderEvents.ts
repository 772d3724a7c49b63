import { LONGEST_EVENT_ID } from './rules/eventId';
import { idOfTwo, otherOfId } from './rules/eventIds';
import type { Outcome } from '../platform/rules/outcome';
import { noteOmsHeard } from '../platform/omsSign';
import { readOrderEvent } from './readOrderEvent';
import type { ReadEvent } from './readOrderEvent';
import { applyReadEvent } from './applyOrderEvent';

/** The outcome of an event, with the id of the event, so that the sender can match them; without an id that is too long. */
export interface EventOutcome extends Outcome {
    eventId?: string;
}

/**
 * Applies the events of a request or page, each on its own. Events that say different things under one id are all
 * rejected: any of them may be the one that was meant.
 * @param inputs - as for `readOrderEvent`
 * @returns the outcome of each event
 */
export function applyOrderEvents(inputs: unknown[]): EventOutcome[] {
    noteOmsHeard();
    const events = inputs.map(readOrderEvent);
    const others = otherOfId(events.map(({ sent }) => sent));
    return events.map((event, position) => {
        const other = others[position] as number;
        return withId(other < 0 ? applyReadEvent(event) : idOfTwo('events[' + other + ']'), event);
    });
}

function withId(outcome: EventOutcome, { eventId }: ReadEvent): EventOutcome {
    if (eventId !== null && eventId.length <= LONGEST_EVENT_ID) {
        outcome.eventId = eventId;
    }
    return outcome;
}
