import { scriptClass } from '../../runtime/scriptClass';
import type { ContainerRecord } from '../order/records';
import { ArrayList, Collection } from '../util/Collection';
import { discountOf } from './Discount';
import type { Discount } from './Discount';
import { planDiscounts } from './planDiscounts';
import type { PlannedDiscount } from './planDiscounts';
import { Promotion } from './Promotion';

/** A basket or order whose discounts are planned. */
export interface Discounted {
    $record(): ContainerRecord;
    $edit(): ContainerRecord;
}

/** dw.campaign.DiscountPlan: the discounts that a basket or order has now. */
export class DiscountPlan {
    $planned: Array<PlannedDiscount & { discount: Discount }>;

    constructor(readonly $container: Discounted) {
        this.$planned = planDiscounts($container.$record()).map((one) => ({ ...one, discount: discountIn(one) }));
    }

    getLineItemCtnr(): Discounted {
        return this.$container;
    }

    getOrderDiscounts(): Collection<Discount> {
        return this.$those(
            ({ lineUuid, shipmentUuid, qualifying }) => lineUuid === null && shipmentUuid === null && !qualifying
        );
    }

    getProductDiscounts(line: { getUUID(): string }): Collection<Discount> {
        const uuid = line.getUUID();
        return this.$those(({ lineUuid, shipmentUuid }) => lineUuid === uuid && shipmentUuid === null);
    }

    getShippingDiscounts(shipment: { getUUID(): string }): Collection<Discount> {
        const uuid = shipment.getUUID();
        return this.$those(({ shipmentUuid }) => shipmentUuid === uuid);
    }

    /** Promotions with discounts of the shipping of products are refused. */
    getProductShippingDiscounts(_line: unknown): Collection<Discount> {
        return new Collection();
    }

    getBonusDiscounts(): Collection<Discount> {
        return this.$those(({ qualifying }) => qualifying !== undefined);
    }

    /** Upsells are not calculated. */
    getApproachingOrderDiscounts(): Collection {
        return new Collection();
    }

    getApproachingShippingDiscounts(_shipment: unknown): Collection {
        return new Collection();
    }

    removeDiscount(discount: Discount): void {
        this.$planned = this.$planned.filter((one) => one.discount !== discount);
    }

    private $those(matches: (one: PlannedDiscount) => boolean): Collection<Discount> {
        return new ArrayList(this.$planned.filter(matches).map(({ discount }) => discount));
    }
}

function discountIn({ assigned, tier, quantity }: PlannedDiscount): Discount {
    const position = tier.threshold === null ? -1 : assigned.promotion.tiers.indexOf(tier);
    return discountOf(tier, { promotion: new Promotion(assigned), tier: position, quantity });
}

scriptClass('dw.campaign.DiscountPlan', DiscountPlan);
