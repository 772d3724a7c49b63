import type { DescribedDifference } from 'int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/describeDifference';
import { csvTable } from '../platform/csvTable';
import type { CsvColumn } from '../platform/csvTable';
import { siteTime } from '../platform/moment';
import { differenceRow } from './differenceWords';
import type { DifferenceRow } from './differenceWords';

/** A difference, and its words. */
interface CsvRow {
    one: DescribedDifference;
    words: DifferenceRow;
}

const COLUMNS: Array<CsvColumn<CsvRow>> = [
    { head: 'difference.kind', value: ({ words }) => words.kind },
    { head: 'difference.orderno', value: ({ words }) => words.orderNo },
    { head: 'difference.tiktokid', value: ({ one }) => one.externalOrderId },
    { head: 'difference.about', value: ({ words }) => words.about },
    { head: 'difference.shop', value: ({ one }) => one.shopId },
    { head: 'difference.there', value: ({ words }) => words.there },
    { head: 'difference.here', value: ({ words }) => words.here },
    { head: 'difference.act', value: ({ words }) => words.act },
    { head: 'difference.found', value: ({ one }) => (one.foundAt ? siteTime(one.foundAt) : ''), isTime: true },
    { head: 'difference.choice', value: ({ words }) => words.choice },
    { head: 'difference.problem', value: ({ words }) => words.problem }
];

/** The rows of the CSV file of a list of differences; the first has the column names. */
export function differenceCsv(all: DescribedDifference[]): string[][] {
    const rows = all.map((one) => ({ one: one, words: differenceRow(one) }));
    return csvTable(COLUMNS, rows);
}
