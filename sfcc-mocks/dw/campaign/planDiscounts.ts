import { notImplemented } from '../../runtime/failures';
import { adjusted, gross, isNetTaxation, rounded, sum } from '../order/amounts';
import type { ContainerRecord, PriceRecord, ProductLineRecord, ShipmentRecord, TaxedRecord } from '../order/records';
import { ExactNumber } from '../util/ExactNumber';
import { assignedPromotions, isActive, isForCustomer, qualifiersOf, rankOf } from './activePromotions';
import type { AssignedPromotion } from './activePromotions';
import { discountAmount } from './discountAmount';
import { productMatches } from './productMatches';
import type { DiscountTier, PromotionClass, PromotionRecord } from './promotionRecord';

/** A discount of a promotion on a line, on a shipping line, or on the order where there is no line. */
export interface PlannedDiscount {
    assigned: AssignedPromotion;
    tier: DiscountTier;
    lineUuid: string | null;
    shipmentUuid: string | null;
    quantity: number;
    /** What it takes off, as a decimal text. */
    amount: string;
    couponUuid: string | null;
    /** Set where it gives bonus products: the lines that qualify for it. */
    qualifying?: string[];
}

const ORDER_OF_CLASSES: PromotionClass[] = ['PRODUCT', 'ORDER', 'SHIPPING'];

/**
 * The discounts that a basket or order has from active promotions: of products, then of the order, then of shipping; within each
 * the lowest rank first. One that is exclusive for its class or globally comes alone. What is not calculated is refused.
 * Source: Script API, PromotionMgr.applyDiscounts; promotion.xsd.
 */
export function planDiscounts(record: ContainerRecord): PlannedDiscount[] {
    const coupons = (record.coupons || []).flatMap(({ couponId }) => (couponId === null ? [] : [couponId]));
    const promotions = assignedPromotions()
        .filter((one) => isActive(one) && isForCustomer(one, coupons))
        .sort((one, other) => rankOf(one) - rankOf(other));
    const plan = new Plan(record);
    for (const promotionClass of ORDER_OF_CLASSES) {
        promotions
            .filter(({ promotion }) => promotion.promotionClass === promotionClass)
            .forEach((one) => plan.add(one));
    }
    return plan.discounts;
}

/** Discounts as they are found, one after the other: each is of what the ones before have left. */
class Plan {
    readonly discounts: PlannedDiscount[] = [];
    private readonly lines: ProductLineRecord[];

    constructor(private readonly record: ContainerRecord) {
        this.lines = record.lines.filter(
            (line) => line.catalogProduct && !line.partOf && !line.bonus && priceOf(line) !== null
        );
    }

    add(assigned: AssignedPromotion): void {
        const { promotion } = assigned;
        if (this.isShutOut(promotion)) {
            return;
        }
        switch (promotion.promotionClass) {
            case 'PRODUCT':
                this.addToProducts(assigned);
                break;
            case 'ORDER':
                this.addToOrder(assigned);
                break;
            case 'SHIPPING':
                this.record.shipments.forEach((shipment) => this.addToShipping(assigned, shipment));
        }
    }

    /** By one that is global. */
    private isShutOut({ id, exclusivity }: PromotionRecord): boolean {
        const others = this.discounts.filter(({ assigned }) => assigned.promotion.id !== id);
        const isGlobal = others.some(({ assigned }) => assigned.promotion.exclusivity === 'GLOBAL');
        return isGlobal || (exclusivity === 'GLOBAL' && others.length > 0);
    }

    /** By one of its class on the same line, shipment or order. */
    private isTaken({ promotionClass, exclusivity }: PromotionRecord, uuid: string | null): boolean {
        const before = this.discounts.filter(
            ({ assigned, lineUuid, shipmentUuid, qualifying }) =>
                assigned.promotion.promotionClass === promotionClass &&
                ((promotionClass === 'PRODUCT' ? lineUuid : shipmentUuid) === uuid ||
                    (uuid !== null && qualifying?.includes(uuid)))
        );
        const isExclusive = before.some(({ assigned }) => assigned.promotion.exclusivity !== 'NO');
        return isExclusive || (exclusivity !== 'NO' && before.length > 0);
    }

    private addToProducts(assigned: AssignedPromotion): void {
        const { promotion } = assigned;
        const { qualifyingProducts, discountedProducts } = promotion;
        const matching = this.linesOf(discountedProducts || qualifyingProducts);
        const qualifying = qualifyingProducts ? this.linesOf(qualifyingProducts) : matching;
        const tier = this.tierOf(promotion, qualifying, promotion.conditionType === 'product-amount');
        if (!tier || matching.length === 0) {
            return;
        }
        refuseUnsupported(promotion);
        if (tier.bonus) {
            const free = qualifying.filter(({ uuid }) => !this.isTaken(promotion, uuid));
            const times = this.timesOf(tier, free, promotion.conditionType === 'product-amount');
            this.pushBonus(assigned, tier, free, Math.min(times, promotion.maxApplications ?? Infinity));
            return;
        }
        let left = promotion.maxApplications ?? Infinity;
        for (const line of matching.filter(({ uuid }) => !this.isTaken(promotion, uuid))) {
            const quantity = Math.min(line.quantity, left);
            const price = ExactNumber.of(this.left(line)).multiply(quantity).divide(line.quantity).toString();
            left -= quantity;
            this.push(assigned, tier, price, { lineUuid: line.uuid, shipmentUuid: null, quantity });
        }
    }

    private addToOrder(assigned: AssignedPromotion): void {
        const { promotion } = assigned;
        const { qualifyingProducts, excludedProducts, onlyQualifyingProducts } = promotion;
        const eligible = this.lines.filter(
            ({ productId }) => excludedProducts === null || !productMatches(excludedProducts, productId)
        );
        const qualifying = eligible.filter(
            ({ productId }) => qualifyingProducts === null || productMatches(qualifyingProducts, productId)
        );
        const counted = promotion.conditionType === 'order-total' ? eligible : qualifying;
        const tier = this.tierOf(promotion, counted, promotion.conditionType === 'order-total');
        if (!tier || qualifying.length === 0 || this.isTaken(promotion, null)) {
            return;
        }
        refuseUnsupported(promotion);
        if (tier.bonus) {
            this.pushBonus(assigned, tier, qualifying, 1);
            return;
        }
        const before = this.discounts.filter(({ assigned: { promotion: one } }) => one.promotionClass === 'ORDER');
        const price = ExactNumber.of(this.total(onlyQualifyingProducts ? qualifying : eligible))
            .add(sum(this.record.adjustments.filter(({ campaignId }) => !campaignId).map(priceOf)) || 0)
            .subtract(sum(before.map(({ amount }) => amount)) || 0);
        this.push(assigned, tier, price.toString(), { lineUuid: null, shipmentUuid: null, quantity: 1 });
    }

    private addToShipping(assigned: AssignedPromotion, shipment: ShipmentRecord): void {
        const { promotion } = assigned;
        const { qualifyingProducts, shippingMethods } = promotion;
        const [line] = shipment.shippingLines;
        const inShipment = this.lines.filter(({ shipmentId }) => shipmentId === shipment.id);
        const qualifying = inShipment.filter(
            ({ productId }) => qualifyingProducts === null || productMatches(qualifyingProducts, productId)
        );
        const counted = promotion.conditionType === 'shipment-total' ? inShipment : qualifying;
        const tier = this.tierOf(promotion, counted, promotion.conditionType === 'shipment-total');
        const isPromoted = shippingMethods.length === 0 || shippingMethods.includes(shipment.shippingMethodId || '');
        const isPriced = line !== undefined && priceOf(line) !== null;
        if (!tier || !isPromoted || !isPriced || qualifying.length === 0 || this.isTaken(promotion, shipment.uuid)) {
            return;
        }
        refuseUnsupported(promotion);
        this.push(assigned, tier, this.left(line), { lineUuid: line.uuid, shipmentUuid: shipment.uuid, quantity: 1 });
    }

    private push(
        assigned: AssignedPromotion,
        tier: DiscountTier,
        price: string,
        target: Pick<PlannedDiscount, 'lineUuid' | 'shipmentUuid' | 'quantity'>
    ): void {
        const amount = rounded(discountAmount({ ...tier, quantity: target.quantity }, price), this.record.currency);
        if (ExactNumber.of(amount).toNumber() > 0) {
            this.discounts.push({ assigned, tier, ...target, amount, couponUuid: this.couponOf(assigned) });
        }
    }

    /** How often products reach the threshold of a tier; each counts where there is none. To prove on an instance. */
    private timesOf({ threshold }: DiscountTier, lines: ProductLineRecord[], byTotal: boolean): number {
        const reached = byTotal ? Number(this.total(lines)) : lines.reduce((all, { quantity }) => all + quantity, 0);
        return Math.floor(reached / (Number(threshold) || 1));
    }

    private pushBonus(
        assigned: AssignedPromotion,
        tier: DiscountTier,
        lines: ProductLineRecord[],
        times: number
    ): void {
        if (lines.length > 0 && times > 0) {
            const qualifying = lines.map(({ uuid }) => uuid);
            const target = { lineUuid: null, shipmentUuid: null, quantity: times, amount: '0', qualifying };
            this.discounts.push({ assigned, tier, ...target, couponUuid: this.couponOf(assigned) });
        }
    }

    private couponOf(assigned: AssignedPromotion): string | null {
        const { coupons } = qualifiersOf(assigned);
        const found = this.record.coupons?.find(({ couponId }) => couponId !== null && coupons.includes(couponId));
        return found ? found.uuid : null;
    }

    private linesOf(specification: PromotionRecord['discountedProducts']): ProductLineRecord[] {
        return this.lines.filter(({ productId }) => productMatches(specification, productId));
    }

    /** The highest tier that lines reach, by their number of products or what they cost; undefined for none. */
    private tierOf(
        { tiers, unsupported }: PromotionRecord,
        lines: ProductLineRecord[],
        byTotal: boolean
    ): DiscountTier | undefined {
        const reached = byTotal ? Number(this.total(lines)) : lines.reduce((all, { quantity }) => all + quantity, 0);
        const within = tiers.filter(({ threshold }) => Number(threshold ?? 0) <= reached);
        const best = within.sort((one, other) => Number(other.threshold ?? 0) - Number(one.threshold ?? 0))[0];
        // A rule without a discount that is known is still refused where it would hold.
        const unknown: DiscountTier = { threshold: null, kind: 'free', value: '0' };
        return best || (unsupported !== null && tiers.length === 0 ? unknown : undefined);
    }

    /** What lines cost, less their discounts so far. */
    private total(lines: ProductLineRecord[]): string {
        return sum(lines.map((line) => this.left(line))) || '0';
    }

    /** The price of a line with its adjustments that scripts have made, less its discounts so far. */
    private left(line: PriceRecord & { uuid: string }): string {
        const others = line.adjustments.filter(({ campaignId }) => !campaignId);
        const { net, tax } = adjusted({ ...line, adjustments: others });
        const price = isNetTaxation() ? net : gross(net, tax) || priceOf(line);
        const off = this.discounts.filter(({ lineUuid }) => lineUuid === line.uuid).map(({ amount }) => amount);
        return ExactNumber.of(price || 0)
            .subtract(sum(off) || 0)
            .toString();
    }
}

function priceOf({ net, tax, gross: set }: TaxedRecord): string | null {
    return isNetTaxation() ? net : set === undefined ? gross(net, tax) : set;
}

function refuseUnsupported({ id, unsupported }: PromotionRecord): void {
    if (unsupported !== null) {
        throw notImplemented(`<${unsupported}> of the promotion ${id}`);
    }
}
