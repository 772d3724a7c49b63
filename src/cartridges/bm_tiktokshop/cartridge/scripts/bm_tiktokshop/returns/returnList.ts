import type { ReturnList } from 'int_tiktokshop/cartridge/scripts/tiktokshop/returns/listReturnPage';
import { pagesOf } from '../platform/paging';
import { filledText } from '../platform/webPage';
import { returnRow } from './returnRow';

/** The view of a page of returns. */
export function returnListView(list: ReturnList): object {
    return {
        state: list.listed,
        heading: filledText('returns.' + list.listed, [list.count]),
        rows: list.returns.map(returnRow),
        pages: pagesOf(list.page, list.pages)
    };
}
