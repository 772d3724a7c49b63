import { expect } from 'chai';
import { refArchSite } from '#sfcc-mocks';
import type { SiteConfig } from '#sfcc-mocks';
import { run, testPlatform } from '#helpers/platform/platform';

/** Source of all of these: Script API 26.9, class page of dw.order.LineItem. */
describe('Taxes of line items', () => {
    it('updateTax(rate) takes the price as its basis; the gross price follows', () => {
        withBasket({}, ({ line }) => {
            line.updateTax(0.1);
            expect(prices(line)).to.deep.equal(['100.00', '10.00', '110.00', '100.00', '100.00']);
        });
    });

    it('prices are gross on a site with gross taxation: the tax is taken out of them', () => {
        withBasket({ taxation: 'gross' }, ({ line, basket }) => {
            line.updateTax(0.25);
            expect(prices(line)).to.deep.equal(['80.00', '20.00', '100.00', '100.00', '100.00']);
            basket.updateTotals();
            expect(basket.merchandizeTotalPrice.value).to.equal(190);
        });
    });

    it('updateTax(rate) of a site that taxes adjusted prices takes what is left of them, and nothing of discounts', () => {
        withBasket({ taxesAdjustedPrices: true }, ({ line, shipping, basket }) => {
            const discount = line.createPriceAdjustment('own');
            discount.setPriceValue(-10);
            const whole = basket.createPriceAdjustment('whole');
            whole.setPriceValue(-9);
            shipping.createShippingPriceAdjustment('free').setPriceValue(-2);
            [line, discount, whole, shipping].forEach((item) => item.updateTax(0.1));
            // Of the order's discount falls 90 / 180 on this line of 90: the other one is 90 as well.
            const bases = [line, discount, whole, shipping].map((item) => item.taxBasis.value as number);
            expect(bases).to.deep.equal([85.5, 0, 0, 3]);
            expect([line.tax.value, shipping.tax.value]).to.deep.equal([8.55, 0.3]);
        });
    });

    it('updateTax(rate, basis) takes the basis that is given, on every site', () => {
        withBasket({ taxesAdjustedPrices: true }, ({ line, Money }) => {
            line.createPriceAdjustment('own').setPriceValue(-10);
            line.updateTax(0.1, new Money(100, 'USD'));
            expect([line.taxBasis.value, line.tax.value]).to.deep.equal([100, 10]);
        });
    });

    it('without a rate or a basis nothing is available', () => {
        withBasket({}, ({ line }) => {
            line.updateTax(0.1);
            line.updateTax(0.1, null);
            expect([line.tax.available, line.taxBasis.available, line.grossPrice.available]).to.deep.equal([
                false,
                false,
                false
            ]);
            line.updateTax(0.1);
            line.updateTax(null);
            expect([line.tax.available, line.taxRate]).to.deep.equal([false, null]);
        });
    });

    it('updateTaxAmount changes the price that is not set, setTax neither, and neither the rate', () => {
        withBasket({}, ({ line, Money }) => {
            line.updateTax(0.1);
            line.updateTaxAmount(new Money(7, 'USD'));
            expect(prices(line).slice(0, 3)).to.deep.equal(['100.00', '7.00', '107.00']);
            line.setTax(new Money(5, 'USD'));
            expect(prices(line).slice(0, 3)).to.deep.equal(['100.00', '5.00', '107.00']);
            expect(line.taxRate).to.equal(0.1);
        });
        withBasket({ taxation: 'gross' }, ({ line, Money }) => {
            line.updateTaxAmount(new Money(7, 'USD'));
            expect(prices(line).slice(0, 3)).to.deep.equal(['93.00', '7.00', '100.00']);
        });
    });

    // Source: Script API, LineItemCtnr.updateOrderLevelPriceAdjustmentTax.
    it('the tax of an adjustment of the basket is its part of the tax of the lines', () => {
        const adjusting = ({ basket, line, shipping }: Items): string[][] => {
            line.updateTax(0.1);
            shipping.updateTax(0.2);
            const ofLine = line.createPriceAdjustment('line');
            ofLine.setPriceValue(-5);
            ofLine.updateTax(0.1);
            const ofBasket = basket.createPriceAdjustment('basket');
            ofBasket.setPriceValue(-18.5);
            const ofShipping = shipping.createShippingPriceAdjustment('shipping');
            ofShipping.setPriceValue(-1);
            basket.updateOrderLevelPriceAdjustmentTax();
            return [ofBasket, ofShipping].map((adjustment) => prices(adjustment).slice(0, 3));
        };
        // Lines: 100.00 - 5.00 + 90.00, with 10.00 - 0.50 of tax.
        withBasket({}, (items) => {
            expect(adjusting(items)).to.deep.equal([
                ['-18.50', '-0.95', '-19.45'],
                ['-1.00', '-0.20', '-1.20']
            ]);
        });
        withBasket({ taxesAdjustedPrices: true }, (items) => {
            expect(adjusting(items)).to.deep.equal([
                ['-18.50', '0.00', '-18.50'],
                ['-1.00', '0.00', '-1.00']
            ]);
        });
    });
});

interface Items {
    basket: any;
    line: any;
    shipping: any;
    Money: any;
}

/** A basket with two lines, of 100.00 and 90.00, and shipping of 5.00. */
function withBasket(site: Partial<SiteConfig>, test: (items: Items) => void): void {
    run(testPlatform({ sites: [refArchSite(site)] }), 'controller', (dw) => {
        dw('system/Transaction').wrap(() => {
            const basket = dw('order/BasketMgr').createTemporaryBasket();
            const line = basket.createProductLineItem('one', basket.defaultShipment);
            line.setQuantityValue(2);
            line.setPriceValue(50);
            const other = basket.createProductLineItem('other', basket.defaultShipment);
            other.setPriceValue(90);
            other.updateTax(0);
            const shipping = basket.defaultShipment.createShippingLineItem('STANDARD_SHIPPING');
            shipping.setPriceValue(5);
            test({ basket, line, shipping, Money: dw('value/Money') });
        });
    });
}

function prices(item: any): string[] {
    return [item.netPrice, item.tax, item.grossPrice, item.price, item.taxBasis].map((money) => money.toNumberString());
}
