import { scriptClass } from '../../runtime/scriptClass';
import type { Discount } from '../campaign/Discount';
import { Collection } from '../util/Collection';
import { rounded } from './amounts';
import { AdjustableLineItem, found } from './LineItem';
import { reprice } from './prices';
import type { PriceAdjustment } from './LineItem';
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

    setPriceValue(value: number | null): void {
        const data = this.$change();
        data.basePrice = value === null ? null : rounded(value, this.$container.$record().currency);
        reprice(data, data.basePrice);
    }

    createShippingPriceAdjustment(promotionId: string, discount?: Discount): PriceAdjustment {
        return this.$createAdjustment(promotionId, discount);
    }

    getShippingPriceAdjustments(): Collection<PriceAdjustment> {
        return this.getPriceAdjustments();
    }
}

scriptClass('dw.order.ShippingLineItem', ShippingLineItem);
