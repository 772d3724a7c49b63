import { recentIds } from '../../lifecycle/rules/recentIds';
import type { RecentIds } from '../../lifecycle/rules/recentIds';
import { csvFields } from '../../platform/rules/csv';
import { rowReader, textOfRow } from './csvRows';
import { TOO_LONG } from './lines';
import type { BatchEntry, BatchLine, BatchReader } from './lines';
import { eventOfRows } from './omsRows';
import type { Row } from './omsRows';

/** Rows of one event; no order has more lines and packages. */
const MAX_ROWS = 1000;

/** An event whose rows are still being read. */
interface OpenEvent {
    eventId: string;
    rows: Row[];
    lines: BatchLine[];
    problem: string;
    isRest: boolean;
}

/**
 * A reader for CSV. The rows of an event stand together, and the next event id completes it. A bad row rejects its
 * whole event, so that no event is applied in part.
 */
export function csvReader(header: string[], separator: string): BatchReader {
    const seen = recentIds();
    const rows = rowReader(header.length, separator);
    let open: OpenEvent | null = null;
    let isFirst = true;

    function complete(): BatchEntry[] {
        const event = open;
        open = null;
        return event && event.lines.length > 0 ? [entryOf(event)] : [];
    }

    function readRow(lines: BatchLine[]): BatchEntry[] {
        const line = lines[0] as BatchLine;
        const text = textOfRow(lines);
        if (isFirst || /^\s*$/.test(text)) {
            isFirst = false;
            return [];
        }
        const fields = line.isCut ? null : csvFields(text, separator);
        const eventId = fields ? fields[header.indexOf('eventId')] || '' : leadingEventId(header, text, separator);
        // A row without an event id can only belong to the event before it.
        const belongs = open !== null && (eventId === '' || eventId === open.eventId);
        const done = belongs ? [] : complete();
        const event = open || startEvent(eventId, line.number, seen);
        open = event;
        const isFull = event.isRest || event.lines.length >= MAX_ROWS;
        event.lines = event.lines.concat(lines);
        addRow(event, header, fields, line);
        return isFull ? done.concat(rejectEndless(event)) : done;
    }

    function readRows(found: BatchLine[][]): BatchEntry[] {
        return found.reduce((entries: BatchEntry[], lines) => entries.concat(readRow(lines)), []);
    }

    return {
        read: (line) => readRows(rows.add(line)),
        end: () => readRows(rows.end()).concat(complete())
    };
}

/** @param seen - the line on which each event begins, by its id */
function startEvent(eventId: string, line: number, seen: RecentIds): OpenEvent {
    const before = seen.numberOf(eventId);
    if (before === 0) {
        seen.add(eventId, line);
    }
    const problem = before === 0 ? '' : 'contradiction eventId, its rows do not stand together: see line ' + before;
    return { eventId: eventId, rows: [], lines: [], problem: problem, isRest: false };
}

/** Rejects an event with too many rows as they come, without keeping them. */
function rejectEndless(event: OpenEvent): BatchEntry[] {
    event.problem = event.problem || 'the event has more than ' + MAX_ROWS + ' rows';
    const entry = entryOf(event);
    event.rows = [];
    event.lines = [];
    event.isRest = true;
    return [entry];
}

function addRow(event: OpenEvent, header: string[], fields: string[] | null, line: BatchLine): void {
    if (fields && fields.length === header.length) {
        event.rows.push({ line: line.number, cells: cellsOf(header, fields) });
    } else if (event.problem === '') {
        event.problem =
            'line ' + line.number + (line.isCut ? ': ' + TOO_LONG : ' does not have ' + header.length + ' columns');
    }
}

function entryOf(open: OpenEvent): BatchEntry {
    const read = open.problem === '' ? eventOfRows(open.rows) : { event: null, problem: open.problem };
    return { event: read.event, lines: open.lines, problem: read.problem, isRest: open.isRest, hasColumns: true };
}

/** The event id of a row that cannot be read as CSV: its first field, if that is the column of the event id. */
function leadingEventId(header: string[], text: string, separator: string): string {
    const end = header[0] === 'eventId' ? text.indexOf(separator) : -1;
    const first = text.substring(0, Math.max(end, 0));
    return first.indexOf('"') < 0 ? first : '';
}

function cellsOf(header: string[], fields: string[]): Row['cells'] {
    const cells: Row['cells'] = {};
    header.forEach((name, position) => {
        cells[name] = fields[position] as string;
    });
    return cells;
}
