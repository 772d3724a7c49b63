import { csvFields } from '../../platform/rules/csv';
import type { BatchLine } from './lines';

/** Lines that one row may have: no text of an event has more. */
const MOST_LINES = 50;

/** Puts the lines of a CSV file together to rows. */
export interface RowReader {
    /** The rows that a line completes, each as its lines. */
    add: (line: BatchLine) => BatchLine[][];
    /** What is left at the end of the file. */
    end: () => BatchLine[][];
}

/**
 * Creates a reader that knows a line break in a quoted field, by RFC 4180: taken for rows, the lines of a buyer's text
 * could cancel other orders. A quote that does not end in a whole row costs its own line only.
 * @param columns - how many fields a row has
 */
export function rowReader(columns: number, separator: string): RowReader {
    let held: BatchLine[] = [];
    let isQuoted = false;

    function add(line: BatchLine): BatchLine[][] {
        held.push(line);
        isQuoted = isQuoted !== hasOddQuotes(line.text);
        if (line.isCut || held.length === MOST_LINES) {
            return release();
        }
        return isQuoted ? [] : whole();
    }

    function whole(): BatchLine[][] {
        if (held.length > 1 && (csvFields(textOfRow(held), separator) || []).length !== columns) {
            return release();
        }
        const row = held;
        held = [];
        return [row];
    }

    /** Takes the first line as a whole row, and reads the other lines again. */
    function release(): BatchLine[][] {
        const lines = held;
        held = [];
        isQuoted = false;
        return lines.slice(1).reduce((rows, line) => rows.concat(add(line)), lines.slice(0, 1).map(alone));
    }

    function end(): BatchLine[][] {
        const rows: BatchLine[][] = [];
        while (held.length > 0) {
            release().forEach((row) => rows.push(row));
        }
        return rows;
    }

    return { add: add, end: end };
}

/** The text of a row, with the line breaks in its fields. */
export function textOfRow(lines: BatchLine[]): string {
    return lines.map((line) => line.text).join('\n');
}

function alone(line: BatchLine): BatchLine[] {
    return [line];
}

function hasOddQuotes(text: string): boolean {
    return text.split('"').length % 2 === 0;
}
