import { instance } from '../../runtime/current';
import { scriptClass } from '../../runtime/scriptClass';
import type { Discount } from '../campaign/Discount';
import { customAttributes } from '../object/customAttributes';
import { Collection } from '../util/Collection';
import { AdjustableLineItem } from './AdjustableLineItem';
import { found } from './LineItem';
import type { PriceAdjustment } from './PriceAdjustment';
import type { ShippingLineRecord } from './records';

/** dw.order.ShippingLineItem */
export class ShippingLineItem extends AdjustableLineItem<ShippingLineRecord> {
    static readonly STANDARD_SHIPPING_ID = 'STANDARD_SHIPPING';

    protected $find(editing: boolean): ShippingLineRecord {
        const record = editing ? this.$container.$edit() : this.$container.$record();
        return found(
            record.shipments.flatMap((shipment) => shipment.shippingLines),
            this.$uuid,
            'shipping line item'
        );
    }

    getID(): string {
        return this.$data().id;
    }

    getCustom(): Record<string, unknown> {
        return customAttributes({
            className: 'dw.order.ShippingLineItem',
            definitions: instance().objectTypes.attributesOf('ShippingLineItem'),
            value: (name) => this.$data().custom?.[name],
            edit: () => {
                const data = this.$change();
                data.custom = data.custom || {};
                return data.custom;
            }
        });
    }

    createShippingPriceAdjustment(promotionId: string, discount?: Discount): PriceAdjustment {
        return this.$createAdjustment(promotionId, discount);
    }

    removeShippingPriceAdjustment(adjustment: PriceAdjustment): void {
        this.removePriceAdjustment(adjustment);
    }

    getShippingPriceAdjustmentByPromotionID(promotionId: string): PriceAdjustment | null {
        return this.getPriceAdjustmentByPromotionID(promotionId);
    }

    getShippingPriceAdjustments(): Collection<PriceAdjustment> {
        return this.getPriceAdjustments();
    }
}

scriptClass('dw.order.ShippingLineItem', ShippingLineItem);
