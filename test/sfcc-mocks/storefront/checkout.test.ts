import { expect } from 'chai';
import { storefront } from './storefront';

const shop = storefront();

/** The basket of the session with a rake and a bench with a plate of brass. */
const FILLED = `var basket = dw.order.BasketMgr.getCurrentOrNewBasket();
    var shipment = basket.defaultShipment;
    wrap(function () {
        basket.createProductLineItem('rake', shipment).setQuantityValue(2);
        var bench = dw.catalog.ProductMgr.getProduct('bench');
        var options = bench.optionModel;
        options.setSelectedOptionValue(options.getOption('plate'), options.getOptionValue(options.getOption('plate'), 'brass'));
        basket.createProductLineItem(bench, options, shipment);
    });`;

/** What an order calculation of a storefront does. */
const CALCULATED = `${FILLED} wrap(function () {
        var quantities = basket.productQuantities;
        basket.allProductLineItems.toArray().forEach(function (line) {
            if (line.optionProductLineItem) { line.updateOptionPrice(); return; }
            line.setPriceValue(line.product.priceModel.getPrice(quantities.get(line.product)).valueOrNull);
        });
        shipment.setShippingMethod(dw.order.ShippingMgr.defaultShippingMethod);
        shipment.createShippingAddress().setCountryCode('US');
        shipment.shippingAddress.setStateCode('MA');
        dw.order.ShippingMgr.applyShippingCost(basket);
        var place = dw.order.TaxMgr.getTaxJurisdictionID(new dw.order.ShippingLocation(shipment.shippingAddress));
        basket.allLineItems.toArray().forEach(function (line) { line.updateTax(dw.order.TaxMgr.getTaxRate(line.taxClassID, place)); });
        basket.updateTotals();
    });`;

/** Source of all: Script API, the class that the test names. */
describe('A checkout', () => {
    it('LineItemCtnr.getProductQuantities: of products, not of their options', () => {
        const script = `${FILLED} return basket.productQuantities.entrySet().toArray().map(function (e) { return [e.key.ID, e.value.value]; });`;
        expect(shop.visitor().run(script)).to.deep.equal([
            ['rake', 2],
            ['bench', 1]
        ]);
    });

    it('prices, options, shipping by the value of the goods, and tax by address come to totals', () => {
        const script = `${CALCULATED}
            return [basket.merchandizeTotalNetPrice.value, shipment.adjustedMerchandizeTotalPrice.value, basket.shippingTotalNetPrice.value,
                basket.totalTax.value, basket.totalGrossPrice.value, shipment.shippingMethod.displayName];`;
        // 2 x 24 + 120 + 12.50; from 100 on nothing for shipping; 6.25 % tax of each line.
        expect(shop.visitor().run(script)).to.deep.equal([180.5, 180.5, 0, 11.28, 191.78, 'Ground']);
    });

    it('ShippingMgr: what a method costs for a value, and the methods of a shipment', () => {
        const script = `${FILLED} var Money = dw.value.Money; var ground = dw.order.ShippingMgr.defaultShippingMethod;
            return [dw.order.ShippingMgr.getShippingCost(ground, new Money(20, 'USD')).value, dw.order.ShippingMgr.getShippingCost(ground, new Money(100, 'USD')).value,
                dw.order.ShippingMgr.getShipmentShippingModel(shipment).applicableShippingMethods.toArray().map(function (m) { return m.ID; }).indexOf('ground') >= 0];`;
        expect(shop.visitor().run(script)).to.deep.equal([5.99, 0, true]);
    });

    it('TaxMgr: the jurisdiction of the state, else of the country, else none', () => {
        const script = `function of(country, state) { var l = new dw.order.ShippingLocation(); l.setCountryCode(country); l.setStateCode(state); return dw.order.TaxMgr.getTaxJurisdictionID(l); }
            return [of('US', 'MA'), of('US', 'NY'), of('DE', null), dw.order.TaxMgr.defaultTaxJurisdictionID, dw.order.TaxMgr.defaultTaxClassID, dw.order.TaxMgr.getTaxRate('none', 'us')];`;
        expect(shop.visitor().run(script)).to.deep.equal(['ma', 'us', null, 'us', 'standard', null]);
    });

    // Source: Script API, LineItemCtnr.getAllProductQuantities; public code that prices baskets.
    it('a bundle has the price of its parts, which need none of their own', () => {
        const script = `var basket = dw.order.BasketMgr.getCurrentOrNewBasket();
            return wrap(function () {
                var kit = basket.createProductLineItem('kit', basket.defaultShipment);
                kit.setPriceValue(40); kit.updateTax(0.05);
                basket.updateTotals();
                return [basket.totalGrossPrice.value, kit.bundledProductLineItems[0].netPrice.available, basket.defaultShipment.merchandizeTotalPrice.value,
                    basket.allProductQuantities.length, basket.productQuantities.length];
            });`;
        expect(shop.visitor().run(script)).to.deep.equal([42, false, 40, 2, 1]);
    });

    it('createCouponLineItem: the campaign system knows no code', () => {
        const script = `${FILLED} try { wrap(function () { basket.createCouponLineItem('NONE', true); }); } catch (e) { return [e.javaName, e.errorCode]; }`;
        expect(shop.visitor().run(script)).to.deep.equal(['CreateCouponLineItemException', 'COUPON_CODE_UNKNOWN']);
    });

    it('PaymentCard.verify: number, date and code, each with an error of its own', () => {
        const script = `var card = dw.order.PaymentMgr.getPaymentCard('Visa');
            function codes(status) { return status.items.toArray().map(function (i) { return i.code; }); }
            return [card.verify(12, 2030, '4111111111111111', '123').error, codes(card.verify(1, 2020, '4111111111111112', '12')),
                dw.order.PaymentMgr.getPaymentMethod('CREDIT_CARD').getApplicablePaymentCards(null, 'US', 10).contains(card)];`;
        expect(shop.visitor().run(script)).to.deep.equal([
            false,
            [
                'CREDITCARD_INVALID_EXPIRATION_DATE',
                'CREDITCARD_INVALID_CARD_NUMBER',
                'CREDITCARD_INVALID_SECURITY_CODE'
            ],
            true
        ]);
    });

    it('an order takes the basket and its customer, and its card is open until it is placed', () => {
        const visitor = shop.visitor();
        visitor.run(`var mgr = dw.customer.CustomerMgr; wrap(function () { mgr.createCustomer('buyer@example.com', 'Secret-12'); });
            mgr.loginCustomer(mgr.authenticateCustomer('buyer@example.com', 'Secret-12'), false);`);
        const seen = visitor.run(`${CALCULATED}
            return wrap(function () {
                basket.createPaymentInstrument('CREDIT_CARD', basket.totalGrossPrice).setCreditCardNumber('4111111111111111');
                var order = dw.order.OrderMgr.createOrder(basket, 'SHOP-1');
                var open = order.paymentInstruments[0].creditCardNumber;
                dw.order.OrderMgr.placeOrder(order);
                return [open, order.paymentInstruments[0].creditCardNumber, order.customer.ID === customer.ID, order.customerNo === customer.profile.customerNo,
                    dw.order.BasketMgr.getCurrentBasket(), customer.addressBook.addresses.length];
            });`);
        expect(seen).to.deep.equal(['4111111111111111', '************1111', true, true, null, 0]);
    });
});
