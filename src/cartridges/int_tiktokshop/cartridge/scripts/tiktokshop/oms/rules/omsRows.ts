import { mangledColumn } from './mangledCell';
import { unique } from '../../platform/rules/lists';
import { parseIsoTime } from '../../platform/rules/isoTime';
import { saysShipped, statusOf } from '../../lifecycle/rules/orderStatus';

/** Columns of an event, of its packages, and of the items in a package or a cancellation. */
const OF_EVENT = ['eventId', 'orderNo', 'externalOrderId', 'status', 'occurredAt'];
const OF_PACKAGE = ['packageNo', 'carrier', 'trackingNumber'];
const OF_ITEM = ['productId', 'quantity'];
/** Columns of the CSV, in any order. Source: docs/oms.md. */
export const COLUMNS = OF_EVENT.concat(OF_PACKAGE, OF_ITEM, 'reason');

/** A row of a CSV file with its line number. */
export interface Row {
    line: number;
    cells: { [column: string]: string };
}

/** Columns in which all rows of an event must agree. */
const ONCE = OF_EVENT.concat('reason');

/** An event of the OMS contract, or why the rows are none. */
export interface EventOfRows {
    event: { [name: string]: unknown } | null;
    problem: string;
}

/**
 * Makes one event of its rows. An empty cell counts as missing. Every other cell goes into the event, or the rows are
 * rejected, so that nothing is lost.
 */
export function eventOfRows(rows: Row[]): EventOfRows {
    const problem = problemOf(rows);
    if (problem !== '') {
        return { event: null, problem: problem };
    }
    const event = valuesOf(rows, OF_EVENT);
    const status = statusOf(valueOf(rows, 'status') || '');
    const isCancelled = status === 'CANCELLED';
    const packages = packagesOf(rows, status === null || saysShipped(status));
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
    const mangled = rows.filter((row) => mangledColumn(row.cells) !== '')[0];
    if (mangled) {
        const column = mangledColumn(mangled.cells);
        return (
            'wrong_type ' +
            column +
            ', line ' +
            mangled.line +
            ': a spreadsheet has changed the value, format the column as text'
        );
    }
    if (rows.length === 1) {
        return '';
    }
    const isCancelled = statusOf(valueOf(rows, 'status') || '') === 'CANCELLED';
    const parcels = numbersOf(rows).map((packageNo) => rows.filter((row) => row.cells.packageNo === packageNo));
    const problems = ONCE.map((name) => contradictionOf(rows, name))
        .concat(parcels.map((own) => contradictionOf(own, 'carrier') || contradictionOf(own, 'trackingNumber')))
        .concat(isCancelled ? [mixedItems(rows)] : parcels.map(mixedItems));
    return problems.filter((problem) => problem !== '')[0] || '';
}

/** The problem when two rows differ in a column in which they must agree; empty if none do. */
function contradictionOf(rows: Row[], name: string): string {
    const told = rows.filter((row) => row.cells[name]);
    const first = told[0];
    const other = told.filter((row) => first && meaningOf(name, row) !== meaningOf(name, first))[0];
    return first && other ? contradiction(name, first, other) : '';
}

/** The problem when one row names an item and another, without one, means everything; empty otherwise. */
function mixedItems(rows: Row[]): string {
    const whole = rows.filter((row) => !row.cells.productId)[0];
    const part = rows.filter((row) => row.cells.productId)[0];
    return whole && part ? contradiction('productId', whole, part) : '';
}

function contradiction(name: string, one: Row, other: Row): string {
    const first = Math.min(one.line, other.line);
    const second = Math.max(one.line, other.line);
    return 'contradiction ' + name + ', lines ' + first + ' and ' + second + ' say different things';
}

/** The value of a cell; a status or time in its one spelling. */
function meaningOf(name: string, row: Row): unknown {
    const text = row.cells[name] as string;
    if (name === 'status') {
        return statusOf(text) || text;
    }
    return name === 'occurredAt' ? parseIsoTime(text) || text : text;
}

/** The value of a column in which the rows agree; undefined when all cells are empty. */
function valueOf(rows: Row[], name: string): string | undefined {
    const told = rows.filter((row) => row.cells[name])[0];
    return told && told.cells[name];
}

/** The values of several columns in which the rows agree. */
function valuesOf(rows: Row[], names: string[]): { [name: string]: unknown } {
    const fields: { [name: string]: unknown } = {};
    names.forEach((name) => {
        const text = valueOf(rows, name);
        if (text !== undefined) {
            fields[name] = text;
        }
    });
    return fields;
}

/** @param isCancelled - whether the items are the units to cancel */
function cancellationOf(rows: Row[], isCancelled: boolean): { reason?: string; items?: object[] } {
    const cancel: { reason?: string; items?: object[] } = {};
    const reason = valueOf(rows, 'reason');
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
    return unique(rows.map((row) => row.cells.packageNo || '')).filter((packageNo) => packageNo !== '');
}

/**
 * The packages in the rows. Rows of a package without a number become one, which the contract then rejects.
 * @param isShipment - whether an item alone means a package
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
    const parcel = valuesOf(rows, OF_PACKAGE);
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

/** Reads decimal digits only, none of the other forms that JavaScript takes for a number. */
function quantityOf(text: string): unknown {
    const digits = text.trim();
    if (digits === '') {
        return undefined;
    }
    return /^[0-9]{1,9}$/.test(digits) ? Number(digits) : text;
}
