import { parseIsoTime } from '../../platform/rules/isoTime';
import { statusOf } from '../../lifecycle/rules/orderStatus';

/** Columns of the CSV, in any order. Source: docs/oms.md. */
export const COLUMNS = [
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

/** A row of a CSV, and where it stands. */
export interface Row {
    line: number;
    cells: { [column: string]: string };
}

/** What the rows of an event say once, together. */
const ONCE = ['orderNo', 'externalOrderId', 'status', 'occurredAt', 'reason'];

/** An event as the document that the other ways bring, or why the rows are none. */
export interface EventOfRows {
    event: { [name: string]: unknown } | null;
    problem: string;
}

/**
 * The event that rows tell of. Empty cells are missing; every other cell is in the event, so that nothing that was said
 * is left out, or the rows are refused.
 */
export function eventOfRows(rows: Row[]): EventOfRows {
    const problem = problemOf(rows);
    if (problem !== '') {
        return { event: null, problem: problem };
    }
    const event = said(rows, ['eventId', 'orderNo', 'externalOrderId', 'status', 'occurredAt']);
    const status = statusOf(saidOnce(rows, 'status') || '');
    const isCancelled = status === 'CANCELLED';
    const packages = packagesOf(rows, !isCancelled && status !== 'Acknowledged');
    const cancel = cancellationOf(rows, isCancelled);
    if (packages.length > 0) {
        event.packages = packages;
    }
    if (isCancelled || cancel.reason !== undefined) {
        event.cancel = cancel;
    }
    return { event: event, problem: '' };
}

function problemOf(rows: Row[]): string {
    const lost = rows.filter((row) => row.cells.quantity && !row.cells.productId)[0];
    if (lost) {
        return 'missing_field productId, line ' + lost.line + ' has a quantity and does not say of what';
    }
    const isCancelled = statusOf(saidOnce(rows, 'status') || '') === 'CANCELLED';
    const parcels = numbersOf(rows).map((packageNo) => rows.filter((row) => row.cells.packageNo === packageNo));
    const problems = ONCE.map((name) => contradictionOf(rows, name))
        .concat(parcels.map((own) => contradictionOf(own, 'carrier') || contradictionOf(own, 'trackingNumber')))
        .concat(isCancelled ? [wholeAndPart(rows)] : parcels.map(wholeAndPart));
    return problems.filter((problem) => problem !== '')[0] || '';
}

/** Two rows that say different things in a column in which they have to say the same. */
function contradictionOf(rows: Row[], name: string): string {
    const told = rows.filter((row) => row.cells[name]);
    const first = told[0];
    const other = told.filter((row) => first && meaningOf(name, row) !== meaningOf(name, first))[0];
    return first && other ? contradiction(name, first, other) : '';
}

/** A row without an item means all of it, a row with one just that. */
function wholeAndPart(rows: Row[]): string {
    const whole = rows.filter((row) => !row.cells.productId)[0];
    const part = rows.filter((row) => row.cells.productId)[0];
    return whole && part ? contradiction('productId', whole, part) : '';
}

function contradiction(name: string, one: Row, other: Row): string {
    const [first, second] = one.line < other.line ? [one, other] : [other, one];
    return 'contradiction ' + name + ', lines ' + first.line + ' and ' + second.line + ' say different things';
}

/** Words and times have several spellings. */
function meaningOf(name: string, row: Row): unknown {
    const text = row.cells[name] as string;
    if (name === 'status') {
        return statusOf(text) || text;
    }
    return name === 'occurredAt' ? parseIsoTime(text) || text : text;
}

/** What the rows say in a column in which no two say different things; undefined where none says anything. */
function saidOnce(rows: Row[], name: string): string | undefined {
    return rows.map((row) => row.cells[name]).filter(Boolean)[0];
}

/** What the rows say in several columns. */
function said(rows: Row[], names: string[]): { [name: string]: unknown } {
    const fields: { [name: string]: unknown } = {};
    names.forEach((name) => {
        const text = saidOnce(rows, name);
        if (text !== undefined) {
            fields[name] = text;
        }
    });
    return fields;
}

/** @param isCancelled - whether the items are what is cancelled */
function cancellationOf(rows: Row[], isCancelled: boolean): { reason?: string; items?: object[] } {
    const cancel: { reason?: string; items?: object[] } = {};
    const reason = saidOnce(rows, 'reason');
    if (reason !== undefined) {
        cancel.reason = reason;
    }
    const items = isCancelled ? itemsOf(rows) : [];
    if (items.length > 0) {
        cancel.items = items;
    }
    return cancel;
}

function numbersOf(rows: Row[]): string[] {
    return rows
        .map((row) => row.cells.packageNo || '')
        .filter((packageNo, position, all) => packageNo !== '' && all.indexOf(packageNo) === position);
}

/**
 * A row that tells of a package without naming it is kept as one without number, which is then refused.
 * @param isShipment - whether an item alone tells of a package
 */
function packagesOf(rows: Row[], isShipment: boolean): object[] {
    const told = rows.filter(
        ({ cells }) => cells.packageNo || cells.carrier || cells.trackingNumber || (isShipment && cells.productId)
    );
    const nameless = told.filter((row) => !row.cells.packageNo);
    return numbersOf(told)
        .map((packageNo) => told.filter((row) => row.cells.packageNo === packageNo))
        .concat(nameless.length > 0 ? [nameless] : [])
        .map(packageOf);
}

function packageOf(rows: Row[]): object {
    const items = itemsOf(rows);
    const parcel = said(rows, ['packageNo', 'carrier', 'trackingNumber']);
    if (items.length > 0) {
        parcel.items = items;
    }
    return parcel;
}

function itemsOf(rows: Row[]): object[] {
    return rows
        .filter((row) => row.cells.productId)
        .map(({ cells }) => ({ productId: cells.productId, quantity: quantityOf(cells.quantity || '') }));
}

/** Decimal digits only: what else JavaScript takes for a number, nobody meant. */
function quantityOf(text: string): unknown {
    const digits = text.trim();
    if (digits === '') {
        return undefined;
    }
    return /^[0-9]{1,9}$/.test(digits) ? Number(digits) : text;
}
