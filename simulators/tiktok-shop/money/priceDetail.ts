import type { Json } from '../../json';
import { fromMinor } from './money';
import { orderTotals } from './orderMoney';
import { byLine, lineIdOf } from '../records/lineIds';
import type { TikTokOrder, Unit } from '../records/tiktokOrder';

/**
 * The prices of an order, and of each line without shipping: TikTok does not say how it shares shipping among lines.
 * `total` is what the goods and shipping cost before discounts and tax, `payment` is what the buyer pays.
 * Source: Get Price Detail 202407, the calculations of its members.
 */
export function priceDetail(order: TikTokOrder): Json {
    const { currency, money, shippingFee } = order;
    const { shipping, tax } = orderTotals(order);
    const text = (minor: number): string => fromMinor(minor, currency);
    const goods = goodsOf(order.units);
    const {
        small_order_fee: smallOrderFee = 0,
        distance_shipping_fee: byDistance = 0,
        distance_fee: far = 0
    } = money.fees;
    return {
        ...goodsDocument(order, order.units),
        total: text(goods.listPrice + shippingFee),
        payment: text(goods.salePrice + shipping + tax + smallOrderFee),
        tax_amount: text(tax),
        shipping_list_price: text(shippingFee),
        shipping_sale_price: text(shipping),
        shipping_fee_deduction_seller: text(money.shippingSellerDiscount),
        shipping_fee_deduction_platform: text(money.shippingPlatformDiscount),
        cod_fee: text(0),
        cod_fee_net_amount: text(0),
        ...(byDistance > 0 ? { distance_shipping_fee: text(byDistance) } : {}),
        ...(far > 0 ? { distance_fee: text(far) } : {}),
        line_items: byLine(order.units).map((units) => ({
            id: lineIdOf(units[0] as Unit),
            ...goodsDocument(order, units),
            cod_fee: text(0),
            cod_fee_amount: text(0)
        }))
    };
}

/** Sums of units in the smallest units of the currency. */
interface Goods {
    listPrice: number;
    salePrice: number;
    sellerDiscount: number;
    platformDiscount: number;
    tax: number;
}

function goodsOf(units: Unit[]): Goods {
    const sum = (of: (unit: Unit) => number): number => units.reduce((total, unit) => total + of(unit), 0);
    return {
        listPrice: sum((unit) => unit.originalPrice),
        salePrice: sum((unit) => unit.price),
        sellerDiscount: sum((unit) => unit.sellerDiscount),
        platformDiscount: sum((unit) => unit.platformDiscount),
        tax: sum((unit) => unit.tax)
    };
}

function goodsDocument({ currency, taxRate }: TikTokOrder, units: Unit[]): Json {
    const text = (minor: number): string => fromMinor(minor, currency);
    const goods = goodsOf(units);
    const gifts = goodsOf(units.filter((unit) => unit.isGift));
    return {
        currency,
        total: text(goods.listPrice),
        payment: text(goods.salePrice + goods.tax),
        subtotal: text(goods.salePrice + goods.tax),
        sku_list_price: text(goods.listPrice),
        sku_sale_price: text(goods.salePrice),
        subtotal_deduction_seller: text(goods.sellerDiscount),
        subtotal_deduction_platform: text(goods.platformDiscount),
        subtotal_tax_amount: text(goods.tax),
        tax_amount: text(goods.tax),
        tax_rate: String(taxRate),
        sku_gift_original_price: text(gifts.listPrice),
        sku_gift_net_price: text(gifts.listPrice + gifts.tax)
    };
}
