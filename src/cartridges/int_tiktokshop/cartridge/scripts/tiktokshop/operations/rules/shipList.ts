import { csvFields, SEPARATORS } from '../../platform/rules/csv';

/** One line of a pasted list: an order and the parcel with all its open units. */
export interface ShipLine {
    /** From 1. */
    line: number;
    orderNo: string;
    carrier: string;
    trackingNumber: string;
    /** Code of what is wrong with the line; empty for nothing. */
    problem: '' | 'fields' | 'twice';
}

/** Lines that are shipped at once, so that a request stays within the platform's quotas. */
export const MOST_LINES = 100;

/**
 * Reads a pasted list: order number, carrier and tracking number per line, with commas, semicolons or tabs between, as a
 * spreadsheet gives them. Empty lines and a heading without digits in its last column are left out.
 */
export function readShipList(text: string): ShipLine[] {
    const seen: { [orderNo: string]: boolean } = {};
    return text
        .split(/\r\n|\r|\n/)
        .map((line, index) => ({ text: line.trim(), line: index + 1 }))
        .filter((line) => line.text !== '')
        .map((line) => shipLine(line.text, line.line))
        .filter((line, index) => index > 0 || /\d/.test(line.trackingNumber + line.orderNo))
        .map((line) => {
            const isTwice = line.problem === '' && seen[line.orderNo] === true;
            seen[line.orderNo] = true;
            return isTwice ? twice(line) : line;
        });
}

function shipLine(text: string, line: number): ShipLine {
    const separator = SEPARATORS.filter((one) => text.indexOf(one) >= 0)[0] || ',';
    const fields = (csvFields(text, separator) || []).map((field) => field.trim());
    const isWhole = fields.length === 3 && fields.every((field) => field !== '');
    return {
        line: line,
        orderNo: fields[0] || '',
        carrier: fields[1] || '',
        trackingNumber: fields[2] || '',
        problem: isWhole ? '' : 'fields'
    };
}

function twice(line: ShipLine): ShipLine {
    return {
        line: line.line,
        orderNo: line.orderNo,
        carrier: line.carrier,
        trackingNumber: line.trackingNumber,
        problem: 'twice'
    };
}
