import { recentIds } from '../../lifecycle/rules/recentIds';
import { rejected } from '../../platform/rules/outcome';
import type { Outcome } from '../../platform/rules/outcome';

/** A valid event, as the OMS sent it. */
export interface SentEvent {
    [field: string]: unknown;
    eventId: string;
}

/** The content of an event as one text that does not depend on the sequence of its fields. Leaves `ext` out. */
function saidBy(event: SentEvent): string {
    return JSON.stringify(
        Object.keys(event)
            .filter((name) => name !== 'ext')
            .sort()
            .map((name) => [name, inSequence(event[name])])
    );
}

/** A value with the fields of its objects as lists, sorted by their names. */
function inSequence(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) {
        return value;
    }
    const fields = value as { [name: string]: unknown };
    return Object.keys(fields)
        .sort()
        .map((name) => [name, inSequence(fields[name])]);
}

/**
 * Rejects an event whose id another event with different content has too.
 * @param where - the other place, for example `line 2`
 */
export function idOfTwo(where: string): Outcome {
    const msg = 'eventId is also that of ' + where + ', which has other content';
    return rejected('contradiction', 'eventId', 'an id for each event', msg);
}

/**
 * Finds, for each event of a request or page, the position of another event with the same id and different content; -1 if
 * there is none. An event with the same content is a repeat.
 * @param events - null where one cannot be read
 */
export function otherOfId(events: Array<SentEvent | null>): number[] {
    const said = events.map((event) => (event ? saidBy(event) : ''));
    const positions: { [id: string]: number[] } = {};
    events.forEach((event, position) => {
        if (event) {
            const key = 'id ' + event.eventId;
            positions[key] = (positions[key] || []).concat([position]);
        }
    });
    return events.map((event, position) => {
        const same = event ? (positions['id ' + event.eventId] as number[]) : [];
        const other = same.filter((at) => said[at] !== said[position])[0];
        return other === undefined ? -1 : other;
    });
}

/** Remembers the content of a file's events, by their last hundred thousand ids. */
export interface FileIds {
    /** Notes an event. Returns the line of an earlier event with the same id and different content; 0 if there is none. */
    note: (event: SentEvent, line: number) => number;
}

/** A memory for one file. */
export function fileIds(): FileIds {
    const lines = recentIds();
    const digests = recentIds();
    return {
        note: (event, line) => {
            const digest = digestOf(saidBy(event));
            const before = lines.numberOf(event.eventId);
            if (before > 0) {
                return digests.numberOf(event.eventId) === digest ? 0 : before;
            }
            lines.add(event.eventId, line);
            digests.add(event.eventId, digest);
            return 0;
        }
    };
}

/** A positive number for a text, because the texts of a large file would take too much memory. */
function digestOf(text: string): number {
    let digest = 1;
    for (let i = 0; i < text.length; i += 1) {
        digest = (digest * 31 + text.charCodeAt(i)) % 2147483647;
    }
    return digest + 1;
}
