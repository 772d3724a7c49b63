import { scriptClass } from '../../runtime/scriptClass';
import { ExtensibleObject } from '../object/PersistentObject';
import { Money } from '../value/Money';
import { taxAdjustments } from './adjustmentTax';
import {
    adjusted,
    adjustedMerchandise,
    adjustedShipping,
    gifts,
    gross,
    isNetTaxation,
    merchandise,
    money,
    pricedLines,
    shipping,
    total
} from './amounts';
import type { ContainerRecord } from './records';

/** Totals of a basket or order: part of dw.order.LineItemCtnr. */
export abstract class ContainerTotals<T extends ContainerRecord> extends ExtensibleObject<T> {
    /** Totals are what they were at the last call. Source: platform doc LineItemCtnr.updateTotals. */
    updateTotals(): void {
        const record = this.$edit();
        const { net, tax } = total([adjustedMerchandise(record), adjustedShipping(record), gifts(record)]);
        record.totals = { net, tax, gross: gross(net, tax) };
    }

    updateOrderLevelPriceAdjustmentTax(): void {
        taxAdjustments(this.$edit());
    }

    private $money(amount: string | null): Money {
        return money(amount, this.$record().currency);
    }

    getTotalNetPrice(): Money {
        return this.$money(this.$record().totals.net);
    }

    getTotalTax(): Money {
        return this.$money(this.$record().totals.tax);
    }

    getTotalGrossPrice(): Money {
        return this.$money(this.$record().totals.gross);
    }

    getMerchandizeTotalNetPrice(): Money {
        return this.$money(total(merchandise(this.$record())).net);
    }

    getMerchandizeTotalTax(): Money {
        return this.$money(total(merchandise(this.$record())).tax);
    }

    getMerchandizeTotalGrossPrice(): Money {
        const { net, tax } = total(merchandise(this.$record()));
        return this.$money(gross(net, tax));
    }

    getMerchandizeTotalPrice(): Money {
        return isNetTaxation() ? this.getMerchandizeTotalNetPrice() : this.getMerchandizeTotalGrossPrice();
    }

    getAdjustedMerchandizeTotalNetPrice(): Money {
        return this.$money(adjustedMerchandise(this.$record()).net);
    }

    getAdjustedMerchandizeTotalTax(): Money {
        return this.$money(adjustedMerchandise(this.$record()).tax);
    }

    getAdjustedMerchandizeTotalGrossPrice(): Money {
        const { net, tax } = adjustedMerchandise(this.$record());
        return this.$money(gross(net, tax));
    }

    /** @param withOrderAdjustments - false for the adjustments of products only */
    getAdjustedMerchandizeTotalPrice(withOrderAdjustments = true): Money {
        if (!withOrderAdjustments) {
            const { net, tax } = total(pricedLines(this.$record().lines).map(adjusted));
            return this.$money(isNetTaxation() ? net : gross(net, tax));
        }
        return isNetTaxation()
            ? this.getAdjustedMerchandizeTotalNetPrice()
            : this.getAdjustedMerchandizeTotalGrossPrice();
    }

    getGiftCertificateTotalNetPrice(): Money {
        return this.$money(gifts(this.$record()).net);
    }

    getGiftCertificateTotalTax(): Money {
        return this.$money(gifts(this.$record()).tax);
    }

    getGiftCertificateTotalGrossPrice(): Money {
        const { net, tax } = gifts(this.$record());
        return this.$money(gross(net, tax));
    }

    getGiftCertificateTotalPrice(): Money {
        return isNetTaxation() ? this.getGiftCertificateTotalNetPrice() : this.getGiftCertificateTotalGrossPrice();
    }

    getShippingTotalNetPrice(): Money {
        return this.$money(shipping(this.$record()).net);
    }

    getShippingTotalTax(): Money {
        return this.$money(shipping(this.$record()).tax);
    }

    getShippingTotalGrossPrice(): Money {
        const { net, tax } = shipping(this.$record());
        return this.$money(gross(net, tax));
    }

    getShippingTotalPrice(): Money {
        return isNetTaxation() ? this.getShippingTotalNetPrice() : this.getShippingTotalGrossPrice();
    }

    getAdjustedShippingTotalNetPrice(): Money {
        return this.$money(adjustedShipping(this.$record()).net);
    }

    getAdjustedShippingTotalTax(): Money {
        return this.$money(adjustedShipping(this.$record()).tax);
    }

    getAdjustedShippingTotalGrossPrice(): Money {
        const { net, tax } = adjustedShipping(this.$record());
        return this.$money(gross(net, tax));
    }

    getAdjustedShippingTotalPrice(): Money {
        return isNetTaxation() ? this.getAdjustedShippingTotalNetPrice() : this.getAdjustedShippingTotalGrossPrice();
    }
}

scriptClass('dw.order.ContainerTotals', ContainerTotals as unknown as { prototype: object });
