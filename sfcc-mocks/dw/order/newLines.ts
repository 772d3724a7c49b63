import { randomUUID } from 'node:crypto';
import { inLocale } from '../../metadata/localized';
import { current } from '../../runtime/current';
import { read } from '../../store/session';
import { isInSiteCatalog, PRODUCT_TABLE } from '../catalog/productRecord';
import type { OptionRecord, ProductRecord } from '../catalog/productRecord';
import type { ProductOptionModel } from '../catalog/ProductOptionModel';
import { noPrice } from './records';
import type { ProductLineRecord } from './records';

/**
 * Makes the lines of a product: its own line first, then one for each option with its default value, then one for each part of
 * a bundle. No line has a price. A product outside the site's catalog becomes a line without a product.
 * Source: Script API, LineItemCtnr.createProductLineItem.
 */
export function linesFor(
    productId: string,
    shipmentId: string,
    selected: ProductOptionModel | null = null
): ProductLineRecord[] {
    const found = read<ProductRecord>(PRODUCT_TABLE, productId);
    const product = found && isInSiteCatalog(found) ? found : undefined;
    const quantity = product?.minOrderQuantity || 1;
    const line: ProductLineRecord = {
        ...newLine(productId, shipmentId, product),
        quantity,
        minOrderQuantity: quantity,
        stepQuantity: product?.stepQuantity || 1
    };
    const options = (product?.options || []).map((option) => ({
        ...newLine(option.id, shipmentId, undefined),
        taxClassId: line.taxClassId,
        productName: inLocale(option.texts?.['display-name'], current().locale) || option.id,
        quantity,
        partOf: { line: line.uuid, optionId: option.id, optionValueId: selectedValue(option, selected), perUnit: 1 }
    }));
    const parts = (product?.bundled || []).map((part) => ({
        ...newLine(part.productId, shipmentId, read<ProductRecord>(PRODUCT_TABLE, part.productId)),
        quantity: quantity * part.quantity,
        partOf: { line: line.uuid, perUnit: part.quantity }
    }));
    return [line, ...options, ...parts];
}

/** What an option model has selected, else the default. */
function selectedValue(option: OptionRecord, selected: ProductOptionModel | null): string {
    const own = selected?.getOption(option.id);
    return (own && selected?.getSelectedOptionValue(own)?.getID()) || option.defaultValue;
}

function newLine(productId: string, shipmentId: string, product: ProductRecord | undefined): ProductLineRecord {
    return {
        uuid: randomUUID(),
        productId,
        productName: product ? product.name : productId,
        catalogProduct: product !== undefined,
        quantity: 1,
        position: 0,
        shipmentId,
        inventoryListId: null,
        externalLineItemStatus: null,
        externalLineItemText: null,
        custom: {},
        taxClassId: product?.values?.['tax-class-id'] || null,
        ...noPrice()
    };
}
