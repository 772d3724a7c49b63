import type { DescribedDifference } from 'int_tiktokshop/cartridge/scripts/tiktokshop/reconciliation/describeDifference';
import { siteTime, siteTimeZone } from '../platform/moment';
import { text } from '../platform/webPage';
import { differenceRow } from './differenceWords';

const COLUMNS = ['kind', 'orderno', 'tiktokid', 'about', 'shop', 'there', 'here', 'act', 'found', 'choice', 'problem'];

/** The rows of the CSV file of a list of differences; the first has the column names. */
export function differenceCsv(all: DescribedDifference[]): string[][] {
    return [COLUMNS.map(headOf)].concat(all.map(rowOf));
}

function headOf(column: string): string {
    return text('difference.' + column) + (column === 'found' ? ' (' + siteTimeZone() + ')' : '');
}

function rowOf(one: DescribedDifference): string[] {
    const row = differenceRow(one);
    return [
        row.kind,
        row.orderNo,
        one.externalOrderId,
        row.about,
        one.shopId,
        row.there,
        row.here,
        row.act,
        one.foundAt ? siteTime(one.foundAt) : '',
        row.choice,
        row.problem
    ];
}
