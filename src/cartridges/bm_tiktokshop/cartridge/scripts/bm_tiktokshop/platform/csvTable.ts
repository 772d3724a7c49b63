import { siteTimeZone } from './moment';
import { text } from './webPage';

/** A column of a CSV file. */
export interface CsvColumn<T> {
    /** Key of its head in the resource bundle. */
    head: string;
    value: (row: T) => string;
    /** Whether its values are times of the site: the head then names the zone. */
    isTime?: boolean;
}

/** The rows of a CSV file; the first has the heads of the columns. */
export function csvTable<T>(columns: Array<CsvColumn<T>>, rows: T[]): string[][] {
    const heads = columns.map(({ head, isTime }) => text(head) + (isTime ? ' (' + siteTimeZone() + ')' : ''));
    return [heads].concat(rows.map((row) => columns.map((column) => column.value(row))));
}
