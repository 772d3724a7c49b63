import { fromMinorUnits } from '../../platform/rules/money';
import { amountNotice, notice } from '../../platform/rules/notice';
import type { Notice, NoticeValue } from '../../platform/rules/notice';
import type { ExternalOrder } from './externalOrder';
import type { OrderLine } from './orderPrices';
import { orderTotals } from './orderTotals';

/** What B2C Commerce has made of an order. Amounts in minor units. */
export interface StoredFigures {
    /** In the order of TikTok's lines. A price includes the line's discounts, and tax where the site's prices do. */
    lines: Array<{ quantity: number; price: number }>;
    /** With tax. */
    shipping: number;
    tax: number;
    /** With tax. */
    total: number;
}

/** Figures that are not TikTok's, in words with both numbers. */
export interface OtherFigures {
    quantities: Notice[];
    amounts: Notice[];
}

/**
 * Compares an order with TikTok's figures, to the smallest unit.
 * @param isTaxAdded - whether tax comes on top of the prices of the site
 */
export function otherFigures(order: ExternalOrder, stored: StoredFigures, isTaxAdded: boolean): OtherFigures {
    const other: OtherFigures = { quantities: [], amounts: [] };
    const compareAmounts = (code: string, names: string[], tiktok: number, here: number): void => {
        if (tiktok !== here) {
            const both = [tiktok, here].map((minor) =>
                amountNotice(fromMinorUnits(minor, order.currency), order.currency)
            );
            other.amounts.push(notice(code, (both as NoticeValue[]).concat(names)));
        }
    };
    order.lines.forEach((line, index) => {
        const here = stored.lines[index] || { quantity: 0, price: 0 };
        if (line.quantity !== here.quantity) {
            const both = [String(line.quantity), String(here.quantity)];
            other.quantities.push(notice('figures.quantity', both.concat(line.productId)));
        }
        compareAmounts('figures.price', [line.productId], linePrice(line, isTaxAdded), here.price);
    });
    const totals = orderTotals(order);
    compareAmounts('figures.shipping', [], order.shipping.net + order.shipping.tax, stored.shipping);
    compareAmounts('figures.tax', [], totals.tax, stored.tax);
    compareAmounts('figures.total', [], totals.gross, stored.total);
    return other;
}

function linePrice(line: OrderLine, isTaxAdded: boolean): number {
    const price = (amount: { net: number; tax: number }): number => amount.net + (isTaxAdded ? 0 : amount.tax);
    return line.adjustments.reduce((sum, adjustment) => sum + price(adjustment), price(line));
}
