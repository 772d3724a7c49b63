/** A long number as a spreadsheet writes it: 1.23E+17. */
const POWER = /^\d([.,]\d+)?E[+-]\d+$/i;
/** What a spreadsheet makes of 1-2, 1/2 or 1.2: 2-Jan, Jan-02, 01.02.2026. */
const DAY = /^(\d{1,2}[-. ]+[A-Z][a-z]{2}|[A-Z][a-z]{2}[-. ]+\d{2})([-. ]+\d{2,4})?$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/;
/** What a spreadsheet shows in place of a value: #NAME?, ####. */
const ERROR = /^#([A-Z/0]+[!?]?|#+)$/;

/** Columns with ids and numbers; a spreadsheet changes texts of no other. */
const COLUMNS = ['eventId', 'orderNo', 'externalOrderId', 'packageNo', 'trackingNumber', 'productId', 'quantity'];

/**
 * The column of a row in which a spreadsheet has made another value of an id or number; empty if there is none. Two ids
 * that differ only at their ends are the same afterwards.
 */
export function mangledColumn(cells: { [column: string]: string }): string {
    return COLUMNS.filter((column) => isMangled(cells[column] || ''))[0] || '';
}

function isMangled(text: string): boolean {
    return POWER.test(text) || DAY.test(text) || ERROR.test(text);
}
