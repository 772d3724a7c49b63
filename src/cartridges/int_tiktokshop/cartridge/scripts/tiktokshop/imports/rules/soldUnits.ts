import { nearestMinorUnits } from '../../platform/rules/money';
import type { ListedGoods, TikTokLine, TikTokOrder } from '../../openapi/rules/tiktokOrder';

/** Pieces of a product that one unit of TikTok stands for. Amounts in minor units, for all the pieces. */
export interface SoldUnit {
    productId: string;
    quantity: number;
    /** Before discounts. */
    list: number;
    /** Positive. */
    sellerDiscount: number;
    platformDiscount: number;
    /** What TikTok charges on top. */
    tax: number;
    /** `0.05` for five percent; null where TikTok gives none. */
    taxRate: number | null;
}

type Amounts = Pick<SoldUnit, 'list' | 'sellerDiscount' | 'platformDiscount' | 'tax'>;
type AmountName = keyof Amounts;

const AMOUNTS: AmountName[] = ['list', 'sellerDiscount', 'platformDiscount', 'tax'];

/**
 * What was sold, unit by unit, by products of the catalog: a combined listing as its real goods, which share its price, and
 * a virtual bundle that the catalog does not have as its parts.
 * @param currency - of the amounts
 * @param isKnown - whether the catalog has a product
 */
export function soldUnits(order: TikTokOrder, currency: string, isKnown: (productId: string) => boolean): SoldUnit[] {
    return order.line_items.reduce<SoldUnit[]>((units, line) => units.concat(unitsOf(line, currency, isKnown)), []);
}

function unitsOf(line: TikTokLine, currency: string, isKnown: (productId: string) => boolean): SoldUnit[] {
    const productId = line.seller_sku || '';
    if (line.goods && line.goods.every((one) => isKnown(one.seller_sku))) {
        return shared(unitOf(line, currency), line.goods);
    }
    if (line.parts && !isKnown(productId)) {
        return line.parts.map((part) => unitOf(part, currency));
    }
    return [unitOf(line, currency)];
}

function unitOf(line: TikTokLine, currency: string): SoldUnit {
    const sale = minorOrZero(line.sale_price, currency);
    const list = minorOrZero(line.original_price, currency);
    const sellerDiscount = minorOrZero(line.seller_discount, currency);
    const platformDiscount = minorOrZero(line.platform_discount, currency);
    const isWhole = list - sellerDiscount - platformDiscount === sale;
    return {
        productId: line.seller_sku || '',
        quantity: 1,
        // The price that the buyer pays counts where the parts do not explain it.
        list: isWhole ? list : sale,
        sellerDiscount: isWhole ? sellerDiscount : 0,
        platformDiscount: isWhole ? platformDiscount : 0,
        tax: (line.item_tax || []).reduce((sum, tax) => sum + minorOrZero(tax.tax_amount, currency), 0),
        taxRate: rateOf(line)
    };
}

/** Several taxes on one unit add up. */
function rateOf(line: TikTokLine): number | null {
    const rates = (line.item_tax || []).filter((tax) => tax.tax_rate !== '').map((tax) => Number(tax.tax_rate));
    const sum = rates.reduce((total, rate) => total + rate, 0);
    return rates.length > 0 && sum >= 0 && sum <= 1 ? Math.round(sum * 1e6) / 1e6 : null;
}

/** An amount in minor units, rounded where it is finer than the currency; 0 for none, which the total of the order shows. */
export function minorOrZero(text: string | undefined, currency: string): number {
    return (/^-?\d+(\.\d+)?$/.test(text || '') && nearestMinorUnits(Number(text), currency)) || 0;
}

/** Amounts of a unit shared by its goods; the first has what does not divide. */
function shared(unit: SoldUnit, goods: ListedGoods[]): SoldUnit[] {
    return goods.map((one, index) => {
        const piece: SoldUnit = {
            productId: one.seller_sku,
            quantity: one.count,
            list: 0,
            sellerDiscount: 0,
            platformDiscount: 0,
            tax: 0,
            taxRate: unit.taxRate
        };
        AMOUNTS.forEach((name) => {
            const share = Math.floor(unit[name] / goods.length);
            piece[name] = index === 0 ? unit[name] - share * (goods.length - 1) : share;
        });
        return piece;
    });
}

/** Units with the same product, prices and tax rate as one, with the sum of each amount. */
export function grouped(units: SoldUnit[]): SoldUnit[] {
    const groups: { [key: string]: SoldUnit } = {};
    const keys: string[] = [];
    units.forEach((unit) => {
        const key = JSON.stringify([
            unit.productId,
            unit.quantity,
            unit.list,
            unit.sellerDiscount,
            unit.platformDiscount,
            unit.taxRate
        ]);
        const group = groups[key];
        if (!group) {
            keys.push(key);
            groups[key] = copyOf(unit);
            return;
        }
        group.quantity += unit.quantity;
        AMOUNTS.forEach((name) => {
            group[name] += unit[name];
        });
    });
    return keys.map((key) => groups[key] as SoldUnit);
}

function copyOf(unit: SoldUnit): SoldUnit {
    return {
        productId: unit.productId,
        quantity: unit.quantity,
        list: unit.list,
        sellerDiscount: unit.sellerDiscount,
        platformDiscount: unit.platformDiscount,
        tax: unit.tax,
        taxRate: unit.taxRate
    };
}
