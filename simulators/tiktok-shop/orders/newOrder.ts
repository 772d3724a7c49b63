import type { Clock } from '../../../sfcc-mocks/contracts/clock';
import type { SellerShop } from '../access/app';
import { buyerIn } from '../records/buyer';
import type { Buyer } from '../records/buyer';
import { marketOf } from '../facts/markets';
import { toMinor } from '../money/money';
import { moneyIn } from '../money/orderMoney';
import { createIds } from '../random';
import type { ItemInput, OrderInput, OrderKind, TikTokOrder, Unit } from '../records/tiktokOrder';
import { WAREHOUSE_ID, deliveryOptionOf, tiktokOptionOf } from '../facts/warehouse';

/** Makes orders as buyers place them. */
export class NewOrders {
    private readonly nextId = createIds(576461413038785752n);
    private readonly nextBuyerId = createIds(21436810468230477n);
    private readonly nextUnitId = createIds(577086512123755123n);
    private readonly nextSubItemId = createIds(577586512123755123n);

    constructor(
        private readonly clock: Clock,
        private readonly buyer: Partial<Buyer>
    ) {}

    make(input: OrderInput, shop: SellerShop): TikTokOrder {
        const region = input.region || (input.shop === undefined ? 'US' : shop.region);
        const taxRate = input.taxRate === undefined ? 0.05 : input.taxRate;
        const taxIncluded = input.taxIncluded === true;
        const addedRate = taxIncluded ? 0 : taxRate;
        const shippingFee = toMinor(input.shippingFee === undefined ? '8.99' : input.shippingFee, shop.currency);
        const money = moneyIn(input.money || {}, shop.currency);
        const paidShipping = shippingFee - money.shippingSellerDiscount - money.shippingPlatformDiscount;
        return {
            id: input.id || this.nextId(),
            status: 'UNPAID',
            shopId: shop.id,
            region,
            currency: shop.currency,
            holdFlow: input.holdFlow === 'awaiting' ? 'awaiting' : 'on_hold',
            buyer: { ...buyerIn(region), ...this.buyer },
            buyerId: input.buyerId || '7' + this.nextBuyerId(),
            createdAt: this.clock.now(),
            updatedAt: this.clock.now(),
            paidAt: 0,
            units: input.items.flatMap((item) =>
                Array.from({ length: item.quantity }, () => this.units(item, addedRate, shop.currency)).flat()
            ),
            shippingFee,
            shippingTax: Math.round(paidShipping * addedRate),
            money,
            taxRate,
            taxIncluded,
            kind: kindIn(input, region),
            shipping: input.shipping || 'seller',
            events: [],
            maxUnits: input.maxUnits || 0,
            combineGroup: input.combineGroup || '',
            warehouseId: input.warehouse || WAREHOUSE_ID,
            deliveryOptionId: input.shipping === 'tiktok' ? tiktokOptionOf(region) : deliveryOptionOf(region),
            cancelReason: '',
            cancelledBy: '',
            cancelledAt: 0,
            completedAt: 0,
            cancelRequest: null,
            cancellations: [],
            replenishesStock: true,
            changedAddress: null,
            externalReferences: []
        };
    }

    /** A line of the order: one unit, or the parts of a bundle, which share its price. */
    private units(item: ItemInput, taxRate: number, currency: string): Unit[] {
        const line = this.unit(item, taxRate, currency);
        const parts = (item.subItems || []).flatMap(({ productId, quantity }) =>
            Array.from({ length: quantity }, () => productId)
        );
        if (parts.length === 0) {
            return [line];
        }
        const { id: lineId, sellerSku, skuId, productId, productName } = line;
        const bundle = { lineId, sellerSku, skuId, productId, productName };
        return parts.map((part, index) => ({
            ...line,
            ...this.product(part),
            id: this.nextSubItemId(),
            bundle,
            originalPrice: shareOf(line.originalPrice, parts.length, index),
            sellerDiscount: shareOf(line.sellerDiscount, parts.length, index),
            platformDiscount: shareOf(line.platformDiscount, parts.length, index),
            price: shareOf(line.price, parts.length, index),
            tax: shareOf(line.tax, parts.length, index)
        }));
    }

    private unit(item: ItemInput, taxRate: number, currency: string): Unit {
        const price = toMinor(item.price === undefined ? '25.00' : item.price, currency);
        const sellerDiscount = toMinor(item.sellerDiscount || '0', currency);
        const platformDiscount = toMinor(item.platformDiscount || '0', currency);
        const paid = price - sellerDiscount - platformDiscount;
        if (paid < 0) {
            throw new Error('items: discounts of at most the price are expected');
        }
        return {
            ...this.product(item.productId),
            id: this.nextUnitId(),
            productName: item.productName || 'Product ' + item.productId,
            originalPrice: price,
            sellerDiscount,
            platformDiscount,
            price: paid,
            tax: Math.round(paid * taxRate),
            isGift: item.gift === true,
            bundle: null,
            combined: (item.combinedListing || []).map((part) => ({
                sellerSku: part.productId,
                skuId: this.product(part.productId).skuId,
                count: part.count
            })),
            cancelled: false,
            cancelledBy: '',
            cancelReason: '',
            packageId: ''
        };
    }

    private product(sellerSku: string): Pick<Unit, 'sellerSku' | 'skuId' | 'productId' | 'productName'> {
        const end = sellerSku.slice(-8).padStart(8, '0');
        return {
            sellerSku,
            skuId: '27293824768' + end,
            productId: '17295827183' + end,
            productName: 'Product ' + sellerSku
        };
    }
}

/** Of an amount that is shared by so many; the first has what does not divide. */
function shareOf(amount: number, count: number, index: number): number {
    const share = Math.floor(amount / count);
    return index === 0 ? amount - share * (count - 1) : share;
}

function kindIn(input: OrderInput, region: string): OrderKind {
    return {
        orderType: input.orderType || 'NORMAL',
        isSample: input.sample === true,
        isSubscription: input.subscription === true,
        isCod: input.cod === true,
        replacementOf: input.replacementOf || '',
        exchangeOf: input.exchangeOf || '',
        needsInvoice: input.needsInvoice === undefined ? marketOf(region).needsInvoice : input.needsInvoice
    };
}
