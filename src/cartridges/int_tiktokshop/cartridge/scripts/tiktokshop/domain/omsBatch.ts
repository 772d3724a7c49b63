import { csvFields } from './csv';
import { isOfficialLine, officialReader } from './officialBatch';
import { statusOf } from './orderStatus';

/** A line of a batch file, kept for the reject file. */
export interface BatchLine {
    number: number;
    text: string;
}

/** An event of a batch file with the lines it came from, or lines that are none and why. */
export interface BatchEntry {
    /** As `parseOrderEvent` takes it; null when the lines cannot be read. */
    event: { [name: string]: unknown } | null;
    lines: BatchLine[];
    /** Empty when the event could be read. */
    problem: string;
}

/** Reads a batch file line by line; an entry comes out as soon as it is complete. */
export interface BatchReader {
    read(line: BatchLine): BatchEntry[];
    end(): BatchEntry[];
}

/** Columns of the CSV, in any order. Source: docs/oms.md. */
const COLUMNS = [
    'eventId',
    'orderNo',
    'externalOrderId',
    'status',
    'occurredAt',
    'packageNo',
    'carrier',
    'trackingNumber',
    'productId',
    'quantity',
    'reason'
];

type Row = { [column: string]: string };

/**
 * A reader for a file, told by its first line: JSON lines, CSV with a header, or the official cartridge's CSV without.
 * @returns null when it is neither
 */
export function batchReaderFor(firstLine: string): BatchReader | null {
    if (/^\s*\{/.test(firstLine)) {
        return jsonLinesReader();
    }
    if (isOfficialLine(firstLine)) {
        return officialReader();
    }
    const header = csvFields(firstLine);
    const isHeader =
        header !== null && header.indexOf('eventId') >= 0 && header.every((name) => COLUMNS.indexOf(name) >= 0);
    return isHeader ? csvReader(header) : null;
}

function jsonLinesReader(): BatchReader {
    return {
        read: (line) => (/^\s*$/.test(line.text) ? [] : [jsonEntry(line)]),
        end: () => []
    };
}

function jsonEntry(line: BatchLine): BatchEntry {
    try {
        const event: unknown = JSON.parse(line.text);
        if (typeof event === 'object' && event !== null) {
            return { event: event as BatchEntry['event'], lines: [line], problem: '' };
        }
    } catch (e) {
        // Said below, in words of our own.
    }
    return { event: null, lines: [line], problem: 'not a JSON object' };
}

/**
 * Rows of an event stand together; the next event id completes it. A bad row rejects the event it stands in, so that no
 * event is applied in part.
 */
function csvReader(header: string[]): BatchReader {
    let open: { eventId: string; rows: Row[]; lines: BatchLine[]; problem: string } | null = null;
    let isFirst = true;

    function complete(): BatchEntry[] {
        if (!open) {
            return [];
        }
        const entry = {
            event: open.problem === '' ? eventOf(open.rows) : null,
            lines: open.lines,
            problem: open.problem
        };
        open = null;
        return [entry];
    }

    return {
        read: (line) => {
            if (isFirst || /^\s*$/.test(line.text)) {
                isFirst = false;
                return [];
            }
            const fields = csvFields(line.text);
            const eventId = fields ? fields[header.indexOf('eventId')] || '' : leadingEventId(header, line.text);
            // A row that does not say whose it is belongs to the event before it, as far as anybody can tell.
            const belongs = open !== null && (eventId === '' || eventId === open.eventId);
            const done = belongs ? [] : complete();
            open = open || { eventId: eventId, rows: [], lines: [], problem: '' };
            open.lines.push(line);
            if (fields && fields.length === header.length) {
                open.rows.push(rowOf(header, fields));
            } else {
                open.problem = 'line ' + line.number + ' does not have ' + header.length + ' columns';
            }
            return done;
        },
        end: complete
    };
}

/** Whose a row is that cannot be read as CSV: its first field, where that is the event id. */
function leadingEventId(header: string[], text: string): string {
    const match = header[0] === 'eventId' ? /^([^",]+),/.exec(text) : null;
    return match ? (match[1] as string) : '';
}

function rowOf(header: string[], fields: string[]): Row {
    const row: Row = {};
    header.forEach((name, position) => {
        row[name] = fields[position] as string;
    });
    return row;
}

/** The rows of one event as the document that the other ways bring. Empty fields are missing fields. */
function eventOf(rows: Row[]): { [name: string]: unknown } {
    const first = rows[0] as Row;
    const event: { [name: string]: unknown } = {};
    ['eventId', 'orderNo', 'externalOrderId', 'status', 'occurredAt'].forEach((name) => {
        if (first[name]) {
            event[name] = first[name];
        }
    });
    const status = statusOf(first.status || '');
    if (status === 'CANCELLED') {
        event.cancel = cancellationOf(rows);
    } else {
        event.packages = packagesOf(rows, status !== 'Acknowledged');
    }
    return event;
}

function cancellationOf(rows: Row[]): object {
    const items = itemsOf(rows);
    const reason = (rows[0] as Row).reason || '';
    return items.length > 0 ? { reason: reason, items: items } : { reason: reason };
}

/**
 * A row that tells of a package without naming it is kept as one without number, which is then refused.
 * @param isShipment - whether an item alone tells of a package
 */
function packagesOf(rows: Row[], isShipment: boolean): object[] {
    const numbers: string[] = [];
    const told = rows.filter(
        (row) => row.packageNo || row.carrier || row.trackingNumber || (isShipment && row.productId)
    );
    told.forEach((row) => {
        const packageNo = row.packageNo || '';
        if (numbers.indexOf(packageNo) < 0) {
            numbers.push(packageNo);
        }
    });
    return numbers.map((packageNo) => {
        const own = told.filter((row) => (row.packageNo || '') === packageNo);
        const items = itemsOf(own);
        const parcel: { [name: string]: unknown } = {
            packageNo: packageNo || undefined,
            carrier: (own[0] as Row).carrier,
            trackingNumber: (own[0] as Row).trackingNumber
        };
        if (items.length > 0) {
            parcel.items = items;
        }
        return parcel;
    });
}

function itemsOf(rows: Row[]): object[] {
    return rows
        .filter((row) => row.productId)
        .map((row) => ({ productId: row.productId, quantity: Number(row.quantity) }));
}
