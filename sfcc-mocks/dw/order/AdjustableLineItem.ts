import { scriptClass } from '../../runtime/scriptClass';
import type { Discount } from '../campaign/Discount';
import { Collection } from '../util/Collection';
import { Money } from '../value/Money';
import { adjusted, gross, isNetTaxation } from './amounts';
import { PricedLineItem } from './LineItem';
import { newAdjustment, PriceAdjustment, takeOff } from './PriceAdjustment';
import type { PriceRecord } from './records';

/** A price that can be adjusted: product and shipping lines. */
export abstract class AdjustableLineItem<T extends PriceRecord> extends PricedLineItem<T> {
    getPriceAdjustments(): Collection<PriceAdjustment> {
        return new Collection(this.$data().adjustments.map((data) => this.$adjustment(data.uuid)));
    }

    getPriceAdjustmentByPromotionID(promotionId: string): PriceAdjustment | null {
        const data = this.$data().adjustments.find((candidate) => candidate.promotionId === promotionId);
        return data ? this.$adjustment(data.uuid) : null;
    }

    removePriceAdjustment(adjustment: PriceAdjustment): void {
        const data = this.$change();
        data.adjustments = data.adjustments.filter((candidate) => candidate.uuid !== adjustment.$uuid);
    }

    getAdjustedNetPrice(): Money {
        return this.$money(adjusted(this.$data()).net);
    }

    getAdjustedTax(): Money {
        return this.$money(adjusted(this.$data()).tax);
    }

    getAdjustedGrossPrice(): Money {
        const { net, tax } = adjusted(this.$data());
        return this.$money(gross(net, tax));
    }

    getAdjustedPrice(): Money {
        return isNetTaxation() ? this.getAdjustedNetPrice() : this.getAdjustedGrossPrice();
    }

    protected override $adjustedBasis(): Money {
        return this.getAdjustedPrice();
    }

    protected $createAdjustment(promotionId: string, discount?: Discount, quantity = 1): PriceAdjustment {
        const price = this.getAdjustedPrice();
        const data = newAdjustment(this.$change().adjustments, promotionId);
        if (discount) {
            takeOff(data, discount, { price, quantity });
        }
        return this.$adjustment(data.uuid);
    }

    private $adjustment(uuid: string): PriceAdjustment {
        return new PriceAdjustment(
            this.$container,
            uuid,
            (editing) => (editing ? this.$change() : this.$data()).adjustments
        );
    }
}

scriptClass('dw.order.AdjustableLineItem', AdjustableLineItem as unknown as { prototype: object });
