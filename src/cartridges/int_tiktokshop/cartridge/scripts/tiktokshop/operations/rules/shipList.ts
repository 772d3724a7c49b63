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

/** A line with its end. */
const LINE = /[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+/g;

/**
 * Reads a pasted list, at most one line more than `MOST_LINES`. A line has order number, carrier and tracking number, with commas,
 * semicolons or tabs between, as a spreadsheet gives them. Empty lines and a heading without digits in its last column are left out.
 */
export function readShipList(text: string): ShipLine[] {
    const seen: { [orderNo: string]: boolean } = {};
    return filledLines(text)
        .map((line) => shipLine(line.text, line.line))
        .filter((line, index) => index > 0 || /\d/.test(line.trackingNumber + line.orderNo))
        .slice(0, MOST_LINES + 1)
        .map((line) => {
            const isTwice = line.problem === '' && seen[line.orderNo] === true;
            seen[line.orderNo] = true;
            return isTwice ? twice(line) : line;
        });
}

/** The first lines with a text; the heading may be among them. The platform takes no list of all lines of a long text. */
function filledLines(text: string): Array<{ text: string; line: number }> {
    const lines: Array<{ text: string; line: number }> = [];
    LINE.lastIndex = 0;
    let number = 1;
    for (let found = LINE.exec(text); found && lines.length < MOST_LINES + 2; found = LINE.exec(text)) {
        const filled = found[0].trim();
        if (filled !== '') {
            lines.push({ text: filled, line: number });
        }
        number += 1;
    }
    return lines;
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
