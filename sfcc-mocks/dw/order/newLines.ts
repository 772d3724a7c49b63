import { randomUUID } from 'node:crypto';
import { read } from '../../store/session';
import { PRODUCT_TABLE } from '../catalog/productRecord';
import type { ProductRecord } from '../catalog/productRecord';
import { noPrice } from './records';
import type { ProductLineRecord } from './records';

/**
 * The lines that a product becomes, its own first: with one for each option, of its default value, and for each part of a
 * bundle. None of them has a price. What the catalog of the site does not have is a line without a product.
 * Source: Script API, LineItemCtnr.createProductLineItem.
 */
export function linesFor(productId: string, shipmentId: string): ProductLineRecord[] {
    const found = read<ProductRecord>(PRODUCT_TABLE, productId);
    const product = found && found.inSiteCatalog !== false ? found : undefined;
    const quantity = product?.minOrderQuantity || 1;
    const line: ProductLineRecord = {
        ...newLine(productId, shipmentId, product),
        quantity,
        minOrderQuantity: quantity,
        stepQuantity: product?.stepQuantity || 1
    };
    const options = (product?.options || []).map((option) => ({
        ...newLine(option.id, shipmentId, undefined),
        quantity,
        partOf: { line: line.uuid, optionId: option.id, optionValueId: option.defaultValue, perUnit: 1 }
    }));
    const parts = (product?.bundled || []).map((part) => ({
        ...newLine(part.productId, shipmentId, read<ProductRecord>(PRODUCT_TABLE, part.productId)),
        quantity: quantity * part.quantity,
        partOf: { line: line.uuid, perUnit: part.quantity }
    }));
    return [line, ...options, ...parts];
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
        ...noPrice()
    };
}
