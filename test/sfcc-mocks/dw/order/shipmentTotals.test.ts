import { expect } from 'chai';
import { filledBasket } from '#helpers/platform/platform';
import { thrown, withBasket } from '../inJob';

const NAMES = ['NetPrice', 'Tax', 'GrossPrice'];

/** Net price, tax and gross price of a kind. */
const totals = (shipment: any, kind: string): number[] =>
    NAMES.map((name) => shipment[`get${kind}Total${name}`]().value as number);

// Source: Script API, dw.order.Shipment.
describe('dw.order.Shipment totals', () => {
    it(
        'are of its own goods and shipping, without and with their adjustments',
        withBasket((_basket, dw) => {
            const basket = filledBasket(dw, '701643632930', 2);
            const shipment = basket.defaultShipment;
            const other = basket.createShipment('other');
            const apart = basket.createProductLineItem('701643632930', other);
            apart.setPriceValue(7);
            apart.updateTax(0);
            basket.productLineItems[0].createPriceAdjustment('own').setPriceValue(-8);
            basket.productLineItems[0].priceAdjustments[0].updateTax(0);
            const shipping = shipment.createShippingLineItem('STANDARD_SHIPPING');
            shipping.setPriceValue(10);
            shipping.updateTax(0.1);
            const off = shipment.createShippingPriceAdjustment('free');
            off.setPriceValue(-4);
            off.updateTax(0);
            expect(totals(shipment, 'Merchandize')).to.deep.equal([198, 9.9, 207.9]);
            expect(totals(shipment, 'AdjustedMerchandize')).to.deep.equal([190, 9.9, 199.9]);
            expect(totals(shipment, 'Shipping')).to.deep.equal([10, 1, 11]);
            expect(totals(shipment, 'AdjustedShipping')).to.deep.equal([6, 1, 7]);
            expect(totals(shipment, '')).to.deep.equal([196, 10.9, 206.9]);
            expect(totals(other, '')).to.deep.equal([7, 0, 7]);
            expect(shipment.proratedMerchandizeTotalPrice.value).to.equal(190);
            expect(shipment.merchandizeTotalPriceAdjustments).to.have.length(0);
        })
    );

    it(
        'shipping adjustments are found by their promotion, and removed with them or with their line',
        withBasket((basket) => {
            const shipment = basket.defaultShipment;
            const line = shipment.createShippingLineItem('STANDARD_SHIPPING');
            const off = line.createShippingPriceAdjustment('free');
            expect(shipment.getShippingPriceAdjustmentByPromotionID('free').UUID).to.equal(off.UUID);
            expect(line.getShippingPriceAdjustmentByPromotionID('x')).to.equal(null);
            shipment.removeShippingPriceAdjustment(off);
            expect(shipment.shippingPriceAdjustments).to.have.length(0);
            shipment.removeShippingLineItem(line);
            expect(shipment.shippingLineItems).to.have.length(0);
        })
    );
});

// Source: Script API, dw.order.PriceAdjustment and LineItem.
describe('dw.order.PriceAdjustment', () => {
    it(
        'of a script was made by the customer, has no reason, and can be marked as manual',
        withBasket((basket) => {
            const adjustment = basket.createPriceAdjustment('own');
            expect([adjustment.createdBy, adjustment.reasonCode, adjustment.manual]).to.deep.equal([
                'Customer',
                null,
                false
            ]);
            adjustment.setManual(true);
            adjustment.setReasonCode('LATE');
            expect([adjustment.manual, adjustment.reasonCode.value]).to.deep.equal([true, 'LATE']);
            adjustment.setPriceValue(-3);
            expect(adjustment.basePrice.value).to.equal(-3);
        })
    );
});

// Source: Script API, dw.order.LineItem.updatePrice.
describe('dw.order.LineItem.updatePrice', () => {
    it(
        'sets base price and price; null and another currency are refused',
        withBasket((basket, dw) => {
            const Money = dw('value/Money');
            const line = basket.defaultShipment.createShippingLineItem('x');
            line.updatePrice(new Money(3, 'USD'));
            expect([line.basePrice.value, line.netPrice.value]).to.deep.equal([3, 3]);
            line.updatePrice(Money.NOT_AVAILABLE);
            expect(line.price.available).to.equal(false);
            expect(thrown(() => line.updatePrice(null))).to.equal('NullArgumentException');
            expect(thrown(() => line.updatePrice(new Money(3, 'EUR')))).to.equal('IllegalArgumentException');
        })
    );
});

// Source: Script API, dw.order.ProductLineItem.
describe('dw.order.ProductLineItem category, position and SKU', () => {
    it(
        'are those that a script sets',
        withBasket((basket) => {
            const line = basket.createProductLineItem('701643632930', basket.defaultShipment);
            expect([line.category, line.categoryID]).to.deep.equal([null, null]);
            line.setCategoryID('gone');
            line.setPosition(7);
            line.setManufacturerSKU('S-1');
            expect([line.category, line.categoryID, line.position, line.manufacturerSKU]).to.deep.equal([
                null,
                'gone',
                7,
                'S-1'
            ]);
        })
    );
});

// Source: Script API, dw.order.LineItemCtnr.getEtag.
describe('dw.order.LineItemCtnr.getEtag', () => {
    it(
        'changes with the state of the basket, its lines too',
        withBasket((basket) => {
            const line = basket.createProductLineItem('701643632930', basket.defaultShipment);
            const before = basket.etag;
            expect(basket.etag).to.equal(before);
            line.setPriceValue(5);
            expect(basket.etag).not.to.equal(before);
        })
    );
});
