import { PRICE_BOOK_TABLE, PRICE_TABLE } from '../../dw/catalog/priceRecord';
import type { PriceTableRecord } from '../../dw/catalog/priceRecord';
import { localizedTexts } from '../localizedTexts';
import { all, first, textOf } from '../xml';
import type { XmlElement } from '../xml';
import { dateOf, isSetOrMissing, put, putObject } from './put';

/** Imports a file of price books. */
export function importPriceBooks(root: XmlElement): void {
    for (const book of all(root, 'pricebook')) {
        const header = first(book, 'header') as XmlElement;
        const id = header.attributes['pricebook-id'] as string;
        putObject(PRICE_BOOK_TABLE, id, {
            id,
            currency: textOf(header, 'currency'),
            parentId: textOf(header, 'parent') || null,
            isOnline: isSetOrMissing(header, 'online-flag'),
            onlineFrom: dateOf(header, 'online-from'),
            onlineTo: dateOf(header, 'online-to'),
            texts: {
                'display-name': localizedTexts(header, 'display-name'),
                description: localizedTexts(header, 'description')
            }
        });
        all(first(book, 'price-tables'), 'price-table').forEach((table) => importPrices(id, table));
    }
}

function importPrices(bookId: string, element: XmlElement): void {
    const productId = element.attributes['product-id'] as string;
    const onlineFrom = dateOf(element, 'online-from');
    const record: PriceTableRecord = {
        bookId,
        productId,
        onlineFrom,
        onlineTo: dateOf(element, 'online-to'),
        amounts: all(element, 'amount').map((amount) => ({
            quantity: Number(amount.attributes.quantity || '1'),
            amount: amount.text.trim()
        })),
        percentages: all(element, 'percentage').map((percentage) => ({
            quantity: Number(percentage.attributes.quantity || '1'),
            percent: Number(percentage.text.trim())
        })),
        info: textOf(element, 'price-info') || null
    };
    put(PRICE_TABLE, [bookId, productId, onlineFrom?.toISOString() || ''].join('/'), record);
}
