/* Orders of one to forty lines with discounts, tax and shipping: what they come to, to the cent. */
exports.run = function (require) {
    var parse = require('./orders/rules/externalOrder').parseExternalOrder;
    var totals = require('./orders/rules/orderTotals');
    var otherFigures = require('./orders/rules/otherFigures');
    var address = { address1: '1 Example Street', city: 'Burlington', country_code: 'US', last_name: 'Żółć 漢字' };

    function order(lines, off) {
        var items = [];
        var sum = 0;
        var net;
        for (var i = 0; i < lines; i += 1) {
            net = (i * 1999 + 1) / 100;
            sum += net;
            items.push({
                product_id: '70164363' + i,
                quantity: 1 + (i % 3),
                net_price: net,
                tax: Math.round(net * 8.875) / 100,
                tax_rate: 0.08875,
                price_adjustments: i % 2 ? [{ net_price: -0.1 * i, tax: -0.01, promotion_id: 'P' + i }] : undefined
            });
        }
        return {
            currency: 'USD',
            c_externalOrderId: '5764614130387857' + lines,
            customer: { customer_name: 'A', billing_address: address },
            product_lineitems: items,
            shipment: { shipping_method: 'TTS004', shipping_address: address },
            totals: {
                adjusted_shipping_total: { net_price: 8.99, tax: 1.01, gross_price: 10 },
                price_adjustments: [{ net_price: -1.23, tax: 0 }]
            },
            payment: { payment_method: 'SOCIAL_PAY', amount: Math.round((sum + off) * 100) / 100 }
        };
    }

    return [1, 2, 3, 10, 40].map(function (lines) {
        var parsed = parse(order(lines, lines % 2 ? 0 : 0.01));
        return parsed.ok
            ? [
                  parsed.order,
                  totals.orderTotals(parsed.order),
                  totals.totalsDifference(parsed.order),
                  totals.otherAnnouncement(parsed.order),
                  otherFigures(parsed.order, { lines: [], shipping: 1, tax: 2, total: 3 }, lines > 2)
              ]
            : parsed;
    });
};
