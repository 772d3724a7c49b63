import ProductMgr = require('dw/catalog/ProductMgr');
import type { Adjustment, OrderLine } from '../rules/orderPrices';
import type { ExternalOrder } from '../rules/externalOrder';
import type { Units } from '../../lifecycle/rules/units';
import { unitsOf } from '../../lifecycle/rules/units';
import { mergedByPromotion, setTax, sitePrice, taxRateOf } from './amounts';
import { moneyOf } from '../../platform/amounts';
import { defaultPromotionId, inventoryListId, oversellInventoryListId } from '../../platform/settings';
import { availableToSell, canBeOrdered, isOmnichannel } from './stock';
import { standInFor } from '../../lifecycle/rules/standIn';

/** Promotion id of the remainder when the price of a line is no multiple of its quantity. */
const ROUNDING = 'TikTokRounding';

/** What was found while adding the lines. */
export interface AddedLines {
    /** Units taken from the inventory list. */
    stockTaken: Units;
    unknownProducts: string[];
    /** Products that the catalog has and that B2C Commerce takes no order of: their lines stand in for them. */
    notOrderable: string[];
    withoutStock: string[];
}

/**
 * Whether lines are connected with the products of the catalog: `detached` after B2C Commerce has refused the order, then no
 * line is.
 */
export type LineGoods = 'of-catalog' | 'detached';

/**
 * Adds the lines of a TikTok order at TikTok's prices. The buyer has paid, so every line is added: a product that is
 * not in the catalog, or that cannot be ordered, as a non-catalog line, one without stock on the oversell list or, with
 * Omnichannel Inventory, as a non-catalog line too. So is one whose goods lie in TikTok's warehouse, as they are none of the
 * site's stock.
 */
export function addLines(basket: dw.order.Basket, order: ExternalOrder, goods: LineGoods): AddedLines {
    const added: AddedLines = {
        stockTaken: {},
        unknownProducts: [],
        notOrderable: [],
        withoutStock: []
    };
    order.lines.forEach((line) => {
        const item = basket.createProductLineItem(lineProductId(line, order, goods, added), basket.defaultShipment);
        setQuantity(item, line.quantity);
        if (item.catalogProduct) {
            assignStock(item, line, order, added);
        } else if (added.withoutStock.indexOf(line.productId) >= 0) {
            item.custom.oversold = true;
        }
        setPrices(item, line, order.currency);
        priceParts(item.optionProductLineItems, line, order.currency);
        priceParts(item.bundledProductLineItems, line, order.currency);
    });
    return added;
}

/** The product id of the line. A line without a product of the site takes no stock. */
function lineProductId(line: OrderLine, order: ExternalOrder, goods: LineGoods, added: AddedLines): string {
    const product = ProductMgr.getProduct(line.productId);
    if (!product || !product.assignedToSiteCatalog) {
        added.unknownProducts.push(line.productId);
        return line.productId;
    }
    if (goods === 'of-catalog' && canBeOrdered(product)) {
        if (order.isFulfilledByTikTok) {
            return isOmnichannel() ? standInFor(line.productId) : line.productId;
        }
        if (!isOmnichannel() || hasStock(line.productId, line.quantity, order, added)) {
            return line.productId;
        }
        added.withoutStock.push(line.productId);
        return standInFor(line.productId);
    }
    added.notOrderable.push(line.productId);
    return standInFor(line.productId);
}

/**
 * Sets the quantity that TikTok has sold, regardless of the product's minimum and step. If the platform still changes it, the
 * order is held. Source: Script API, setQuantityValue.
 */
function setQuantity(item: dw.order.ProductLineItem, quantity: number): void {
    item.setMinOrderQuantityValue(1);
    item.setStepQuantityValue(1);
    item.setQuantityValue(quantity);
}

/**
 * The platform adds a line for each option of a product and each part of a bundle, without a price, and without a price
 * no order is created. TikTok's price is for all of it.
 */
function priceParts(parts: dw.util.Collection<dw.order.ProductLineItem>, line: OrderLine, currency: string): void {
    const all = parts.iterator();
    while (all.hasNext()) {
        const part = all.next();
        part.setPriceValue(0);
        setTax(part, taxRateOf(line), 0, currency);
    }
}

/** Whether there is enough, besides what the lines before have taken. */
function hasStock(productId: string, quantity: number, order: ExternalOrder, added: AddedLines): boolean {
    return availableToSell(productId, order.inventoryListId) >= unitsOf(added.stockTaken, productId) + quantity;
}

function assignStock(item: dw.order.ProductLineItem, line: OrderLine, order: ExternalOrder, added: AddedLines): void {
    if (order.isFulfilledByTikTok) {
        item.setProductInventoryListID(oversellInventoryListId());
        return;
    }
    const taken = unitsOf(added.stockTaken, line.productId);
    const quantity = item.quantityValue;
    if (!isOmnichannel() && !hasStock(line.productId, quantity, order, added)) {
        added.withoutStock.push(line.productId);
        item.setProductInventoryListID(oversellInventoryListId());
        item.custom.oversold = true;
        return;
    }
    added.stockTaken[line.productId] = taken + quantity;
    const listId = order.inventoryListId || inventoryListId();
    if (listId !== '') {
        item.setProductInventoryListID(listId);
    }
}

function setPrices(item: dw.order.ProductLineItem, line: OrderLine, currency: string): void {
    const rate = taxRateOf(line);
    const price = sitePrice(line);
    // The platform multiplies the unit price: it is rounded to minor units, and an adjustment makes up the remainder.
    const unitPrice = Math.round(price / item.quantityValue);
    const rounding = price - unitPrice * item.quantityValue;
    item.setPriceValue(moneyOf(unitPrice, currency).value);
    setTax(item, rate, line.tax, currency);
    const adjustments = rounding === 0 ? [] : [{ promotionId: ROUNDING, net: rounding, tax: 0 }];
    mergedByPromotion(line.adjustments, defaultPromotionId())
        .concat(adjustments)
        .forEach((adjustment) =>
            setAdjustment(item.createPriceAdjustment(adjustment.promotionId), adjustment, rate, currency)
        );
}

/** Adds the discounts of the whole order. */
export function addOrderAdjustments(basket: dw.order.Basket, order: ExternalOrder): void {
    mergedByPromotion(order.adjustments, defaultPromotionId()).forEach((adjustment) => {
        const created = basket.createPriceAdjustment(adjustment.promotionId);
        setAdjustment(created, adjustment, taxRateOf(adjustment), order.currency);
    });
}

function setAdjustment(
    created: dw.order.PriceAdjustment,
    adjustment: Adjustment,
    rate: number,
    currency: string
): void {
    created.setPriceValue(moneyOf(sitePrice(adjustment), currency).value);
    setTax(created, rate, adjustment.tax, currency);
}

/** Available units of each product, for the answer of CreateExternalOrder. */
export function availability(order: ExternalOrder): Array<{ product_id: string; ats: number }> {
    return order.lines.map((line) => ({
        product_id: line.productId,
        ats: availableToSell(line.productId, order.inventoryListId)
    }));
}
