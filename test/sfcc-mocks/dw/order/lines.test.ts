import { expect } from 'chai';
import { edit, insert } from '#sfcc-mocks/store/session';
import { filledBasket } from '#helpers/platform/platform';
import { thrown, withBasket, withOrder } from '../inJob';

const PRODUCT = '701643632930';

/** Source of all: Script API, dw.order. */
describe('dw.order.LineItemCtnr', () => {
    it(
        'adds notes of at most 4000 characters, the oldest first',
        withOrder((order) => {
            order.addNote('1', 'x'.repeat(4000));
            order.addNote('2', 'b');
            expect(order.notes.toArray().map((note: any) => note.subject)).to.deep.equal(['1', '2']);
            expect(thrown(() => order.addNote('3', 'x'.repeat(4001)))).to.equal('IllegalArgumentException');
        })
    );

    it(
        'has a first payment instrument, whose transaction may lose its processor again',
        withBasket((basket, dw) => {
            expect(basket.paymentInstrument).to.equal(null);
            basket.createPaymentInstrument('GIFT', new (dw('value/Money'))(5, 'USD'));
            const { paymentTransaction } = basket.paymentInstrument;
            const { paymentProcessor } = dw('order/PaymentMgr').getPaymentMethod('SOCIAL_PAY');
            paymentTransaction.setPaymentProcessor(paymentProcessor);
            expect(paymentTransaction.paymentProcessor.ID).to.equal(paymentProcessor.ID);
            // Source: public cartridges of payment.
            paymentTransaction.setPaymentProcessor(null);
            expect(paymentTransaction.paymentProcessor).to.equal(null);
        })
    );

    it(
        'removes one note and leaves the others',
        withOrder((order) => {
            ['1', '2', '2', '3'].forEach((subject) => order.addNote(subject, 'x'));
            order.removeNote(order.notes.get(1));
            expect(order.notes.toArray().map((note: any) => note.subject)).to.deep.equal(['1', '2', '3']);
            order.notes.toArray().forEach((note: any) => order.removeNote(note));
            expect(order.notes.empty).to.equal(true);
        })
    );

    it('ends a script at the note or line that is too much, even if it catches everything (quotas of 1000 notes, 400 lines)', () => {
        const tooMuch = (count: number, add: (basket: any) => void): (() => void) =>
            withBasket((basket) => {
                for (let i = 0; i <= count; i += 1) {
                    try {
                        add(basket);
                    } catch {
                        // Nothing a cartridge catches helps.
                    }
                }
            });
        expect(tooMuch(1000, (basket) => basket.addNote('S', 'T'))).to.throw('Quota notes');
        expect(tooMuch(400, (basket) => basket.createProductLineItem(PRODUCT, basket.defaultShipment))).to.throw(
            'Quota productLineItems'
        );
    });

    it(
        'sums up lines, adjustments and shipping when it is told to; not available before all have prices',
        withBasket((basket, dw) => {
            expect(basket.totalGrossPrice.available).to.equal(false);
            filledBasket(dw, PRODUCT, 2);
            const shipping = basket.defaultShipment.createShippingLineItem('STANDARD_SHIPPING');
            shipping.setPriceValue(10);
            shipping.updateTax(0.1);
            const adjustment = basket.createPriceAdjustment('Ours');
            adjustment.setPriceValue(-20);
            adjustment.updateTax(0.05);
            const totals = (): number[] => [basket.totalTax.value, basket.totalGrossPrice.value];
            expect(totals()).to.deep.equal([9.9, 207.9]);
            basket.updateTotals();
            expect(totals()).to.deep.equal([9.9, 197.9]);
            expect(basket.merchandizeTotalGrossPrice.value).to.equal(207.9);
            expect(basket.adjustedMerchandizeTotalGrossPrice.value).to.equal(186.9);
            expect(basket.adjustedShippingTotalGrossPrice.value).to.equal(11);
        })
    );

    it(
        'creates lines: of products of the catalog, of others without one, one unit at first',
        withBasket((basket) => {
            const known = basket.createProductLineItem(PRODUCT, basket.defaultShipment);
            const other = basket.createProductLineItem('unknown', basket.defaultShipment);
            expect([known.product.ID, known.quantityValue]).to.deep.equal([PRODUCT, 1]);
            expect([other.product, other.productID, other.quantityValue]).to.deep.equal([null, 'unknown', 1]);
            expect(basket.productLineItems.toArray().map((line: any) => line.productID)).to.deep.equal([
                PRODUCT,
                'unknown'
            ]);
        })
    );

    it(
        'adjustedPrice: of all units, less the adjustments of the line itself',
        withBasket((basket) => {
            const line = basket.createProductLineItem(PRODUCT, basket.defaultShipment);
            line.setQuantityValue(2);
            line.setPriceValue(40);
            line.createPriceAdjustment('Ours').setPriceValue(-5);
            basket.createPriceAdjustment('Of the order').setPriceValue(-20);
            expect(line.adjustedPrice.value).to.equal(75);
        })
    );

    it(
        'adjustedGrossPrice: of all units with tax, less the adjustments of the line itself',
        withBasket((basket) => {
            const line = basket.createProductLineItem(PRODUCT, basket.defaultShipment);
            line.setQuantityValue(2);
            line.setPriceValue(40);
            line.updateTax(0.1, line.price);
            expect(line.adjustedGrossPrice.value).to.equal(88);
        })
    );

    it(
        'creates one adjustment for a promotion id, and none for a promotion that the site has',
        withBasket((basket) => {
            const line = basket.createProductLineItem(PRODUCT, basket.defaultShipment);
            insert('Promotion', 'Summer', { id: 'Summer' });
            for (const container of [basket, line]) {
                container.createPriceAdjustment('Ours');
                expect(thrown(() => container.createPriceAdjustment('Ours'))).to.equal('IllegalArgumentException');
                expect(thrown(() => container.createPriceAdjustment('Summer'))).to.equal('IllegalArgumentException');
            }
        })
    );

    // Source: Script API, LineItemCtnr.getAllProductLineItems and getPriceAdjustments
    it(
        'lists lines with their parts, and adjustments of a line and of the whole',
        withBasket((basket) => {
            const line = basket.createProductLineItem(PRODUCT, basket.defaultShipment);
            line.createPriceAdjustment('One');
            line.createPriceAdjustment('Two');
            basket.createPriceAdjustment('Three');
            expect([basket.allProductLineItems.length, basket.priceAdjustments.length]).to.deep.equal([1, 1]);
            expect(basket.allProductLineItems[0].priceAdjustments.length).to.equal(2);
        })
    );

    it(
        'knows its customer, currency and channel',
        withBasket((basket, dw) => {
            basket.setCustomerName('Robin Doe');
            basket.setCustomerEmail('robin@buyer.test');
            basket.setChannelType(dw('order/LineItemCtnr').CHANNEL_TYPE_TIKTOK);
            expect([basket.customerName, basket.customerEmail, basket.currencyCode]).to.deep.equal([
                'Robin Doe',
                'robin@buyer.test',
                'USD'
            ]);
            expect(basket.channelType.value).to.equal(14);
            expect(() => basket.setChannelType(99)).to.throw();
        })
    );

    it(
        'replaces the billing address by an empty one',
        withBasket((basket) => {
            expect(basket.billingAddress).to.equal(null);
            basket.createBillingAddress().setCity('Berlin');
            expect(basket.createBillingAddress().city).to.equal(null);
            expect(basket.billingAddress.city).to.equal(null);
        })
    );

    it(
        'has a shipment of its own from the beginning',
        withBasket((basket) => {
            expect(basket.shipments.toArray().map((shipment: any) => shipment.ID)).to.deep.equal(['me']);
        })
    );

    it(
        'finds payment instruments by their method',
        withBasket((basket, dw) => {
            const amount = new (dw('value/Money'))(5, 'USD');
            const instrument = basket.createPaymentInstrument('SOCIAL_PAY', amount);
            basket.createPaymentInstrument('OTHER', null);
            expect(instrument.paymentTransaction.amount.value).to.equal(5);
            expect(basket.paymentInstruments.length).to.equal(2);
            expect(basket.getPaymentInstruments('SOCIAL_PAY').length).to.equal(1);
            expect(basket.getPaymentInstruments('NONE').empty).to.equal(true);
        })
    );
});

// Source: Script API, dw.order.LineItem.
describe('dw.order.LineItem', () => {
    it(
        'has a tax that follows from rate and price, or is set by itself; nothing is available after null',
        withBasket((basket, dw) => {
            const line = basket.createProductLineItem(PRODUCT, basket.defaultShipment);
            line.setPriceValue(10);
            line.updateTax(0.1);
            expect([line.netPrice.value, line.tax.value]).to.deep.equal([10, 1]);
            line.updateTaxAmount(new (dw('value/Money'))(3, 'USD'));
            expect([line.tax.value, line.taxRate]).to.deep.equal([3, 0.1]);
            line.updateTaxAmount(null);
            expect(line.tax.available).to.equal(false);
            line.setPriceValue(null);
            expect(line.netPrice.available).to.equal(false);
        })
    );

    it(
        'setPriceValue: of a shipping line and of an adjustment the whole price, not available for null',
        withBasket((basket) => {
            const lines = [basket.defaultShipment.createShippingLineItem('S'), basket.createPriceAdjustment('Ours')];
            for (const line of lines) {
                line.setPriceValue(1.239);
                expect(line.netPrice.value).to.equal(1.24);
                line.setPriceValue(null);
                expect(line.netPrice.available).to.equal(false);
            }
        })
    );
});

// Source: Script API, dw.order.ProductLineItem.
describe('dw.order.ProductLineItem', () => {
    it(
        'setQuantityValue: moves to minimum and step of the product; throws for null and less than nothing',
        withBasket((basket) => {
            Object.assign(edit<object>('Product', PRODUCT), { minOrderQuantity: 4, stepQuantity: 2 });
            const line = basket.createProductLineItem(PRODUCT, basket.defaultShipment);
            const set = (quantity: number): number => {
                line.setQuantityValue(quantity);
                return line.quantityValue;
            };
            expect([0, 1, 4, 5, 8].map(set)).to.deep.equal([4, 4, 4, 6, 8]);
            expect([null, -1].map((value) => thrown(() => line.setQuantityValue(value)))).to.deep.equal([
                'IllegalArgumentException',
                'IllegalArgumentException'
            ]);
        })
    );

    it(
        'setPriceValue: the price of one unit',
        withBasket((basket) => {
            const line = basket.createProductLineItem(PRODUCT, basket.defaultShipment);
            line.setQuantityValue(3);
            line.setPriceValue(5);
            expect(line.netPrice.value).to.equal(15);
        })
    );

    it(
        'setProductInventoryListID: takes stock from that list',
        withBasket((_basket, dw) => {
            const basket = filledBasket(dw, PRODUCT, 2);
            basket.productLineItems[0].setProductInventoryListID('none');
            expect(thrown(() => dw('order/OrderMgr').createOrder(basket, 'O-1'))).to.equal('CreateOrderException');
            basket.productLineItems[0].setProductInventoryListID('inventory_m');
            dw('order/OrderMgr').createOrder(basket, 'O-1');
            expect(dw('catalog/ProductInventoryMgr').inventoryList.getRecord(PRODUCT).ATS.value).to.equal(4998);
        })
    );
});

// Source: Script API, dw.order.OrderAddress.
describe('dw.order.OrderAddress', () => {
    const FIELDS = [
        'firstName',
        'lastName',
        'address1',
        'address2',
        'city',
        'postalCode',
        'stateCode',
        'phone',
        'secondName',
        'companyName',
        'jobTitle',
        'postBox',
        'salutation',
        'suffix',
        'suite',
        'title'
    ];

    it(
        'keeps each field, null before it is set; the country is an enumeration',
        withBasket((basket) => {
            const address = basket.createBillingAddress();
            FIELDS.forEach((field) => expect(address[field], field).to.equal(null));
            expect(address.countryCode.value).to.equal(null);
            FIELDS.forEach((field) => address['set' + field.charAt(0).toUpperCase() + field.slice(1)]('x ' + field));
            address.setCountryCode('US');
            FIELDS.forEach((field) => expect(address[field], field).to.equal('x ' + field));
            expect(address.countryCode.value).to.equal('US');
        })
    );

    it(
        'setPhone: at most 256 characters',
        withBasket((basket) => {
            const address = basket.createBillingAddress();
            address.setPhone('1'.repeat(256));
            expect(thrown(() => address.setPhone('1'.repeat(257)))).to.equal('IllegalArgumentException');
        })
    );
});
