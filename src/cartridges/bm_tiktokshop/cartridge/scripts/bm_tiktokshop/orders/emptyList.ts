import type { ListAddress } from 'int_tiktokshop/cartridge/scripts/tiktokshop/operations/listOrders';
import { filledText, text } from '../platform/webPage';

/** Why a list of orders is empty. */
export function emptyListText(address: ListAddress): string {
    const why = text('empty.' + address.filter, text('empty.status'));
    return address.from === '' && address.to === '' ? why : why + ' ' + text('empty.days');
}

/** Why a search has found nothing. */
export function nothingFoundText(typed: string): string {
    return filledText('empty.search', [typed]);
}
