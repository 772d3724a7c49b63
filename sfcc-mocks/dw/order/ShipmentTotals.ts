import { scriptClass } from '../../runtime/scriptClass';
import type { Money } from '../value/Money';
import { adjusted, amountOf, gross, isNetTaxation, money, pricedLines, sum, total } from './amounts';
import type { PricePart } from './amounts';
import type { Container } from './Container';
import { ProductLineItem } from './ProductLineItem';
import type { ProductLineRecord, ShipmentRecord } from './records';

/** Totals of a shipment: part of dw.order.Shipment. Each is summed up anew. */
export abstract class ShipmentTotals {
    abstract readonly $container: Container;
    abstract readonly $id: string;
    abstract $data(): ShipmentRecord;

    /** Goods, shipping and gift certificates with their adjustments; what adjusts the whole order is of no shipment. */
    private $total(): PricePart {
        const gifts = (this.$container.$record().giftCertificates || []).filter((line) => line.shipmentId === this.$id);
        return total([this.$adjustedGoods(), this.$adjustedShipping(), ...gifts]);
    }

    getTotalNetPrice(): Money {
        return this.$net(this.$total());
    }

    getTotalTax(): Money {
        return this.$tax(this.$total());
    }

    getTotalGrossPrice(): Money {
        return this.$gross(this.$total());
    }

    getMerchandizeTotalNetPrice(): Money {
        return this.$net(total(this.$goods()));
    }

    getMerchandizeTotalTax(): Money {
        return this.$tax(total(this.$goods()));
    }

    getMerchandizeTotalGrossPrice(): Money {
        return this.$gross(total(this.$goods()));
    }

    getMerchandizeTotalPrice(): Money {
        return this.$money(sum(this.$lines().map((line) => amountOf(line.getPrice()))));
    }

    getAdjustedMerchandizeTotalNetPrice(): Money {
        return this.$net(this.$adjustedGoods());
    }

    getAdjustedMerchandizeTotalTax(): Money {
        return this.$tax(this.$adjustedGoods());
    }

    getAdjustedMerchandizeTotalGrossPrice(): Money {
        return this.$gross(this.$adjustedGoods());
    }

    /** Goods of the shipment with their own discounts and those of the order. Source: Script API, Shipment. */
    getAdjustedMerchandizeTotalPrice(withOrderAdjustments = true): Money {
        const parts = this.$lines().map((line) =>
            amountOf(withOrderAdjustments ? line.getProratedPrice() : line.getAdjustedPrice())
        );
        return this.$money(sum(parts));
    }

    /** The same as with the adjustments of the order. Source: Script API, getProratedMerchandizeTotalPrice. */
    getProratedMerchandizeTotalPrice(): Money {
        return this.getAdjustedMerchandizeTotalPrice();
    }

    getShippingTotalNetPrice(): Money {
        return this.$net(total(this.$data().shippingLines));
    }

    getShippingTotalTax(): Money {
        return this.$tax(total(this.$data().shippingLines));
    }

    getShippingTotalGrossPrice(): Money {
        return this.$gross(total(this.$data().shippingLines));
    }

    getShippingTotalPrice(): Money {
        return isNetTaxation() ? this.getShippingTotalNetPrice() : this.getShippingTotalGrossPrice();
    }

    getAdjustedShippingTotalNetPrice(): Money {
        return this.$net(this.$adjustedShipping());
    }

    getAdjustedShippingTotalTax(): Money {
        return this.$tax(this.$adjustedShipping());
    }

    getAdjustedShippingTotalGrossPrice(): Money {
        return this.$gross(this.$adjustedShipping());
    }

    getAdjustedShippingTotalPrice(): Money {
        return isNetTaxation() ? this.getAdjustedShippingTotalNetPrice() : this.getAdjustedShippingTotalGrossPrice();
    }

    private $goods(): ProductLineRecord[] {
        return pricedLines(this.$container.$record().lines.filter((line) => line.shipmentId === this.$id));
    }

    private $lines(): ProductLineItem[] {
        return this.$goods().map(({ uuid }) => new ProductLineItem(this.$container, uuid));
    }

    private $adjustedGoods(): PricePart {
        return total(this.$goods().map(adjusted));
    }

    private $adjustedShipping(): PricePart {
        return total(this.$data().shippingLines.map(adjusted));
    }

    private $net({ net }: PricePart): Money {
        return this.$money(net);
    }

    private $tax({ tax }: PricePart): Money {
        return this.$money(tax);
    }

    private $gross({ net, tax }: PricePart): Money {
        return this.$money(gross(net, tax));
    }

    private $money(amount: string | null): Money {
        return money(amount, this.$container.$record().currency);
    }
}

scriptClass('dw.order.ShipmentTotals', ShipmentTotals as unknown as { prototype: object });
