/* Units of one product on several lines: divided after each of many messages, and paired with TikTok's. */
exports.run = function (require) {
    var lineUnits = require('./lifecycle/rules/lineUnits');
    var pairUnits = require('./lifecycle/rules/tiktok/unitPairs').pairUnits;
    var lineFacts = require('./lifecycle/rules/lineFacts').lineFacts;
    var lines = [
        { productId: 'a', quantity: 2, amount: 0 },
        { productId: 'b', quantity: 1, amount: 500 },
        { productId: 'a', quantity: 3, amount: 1000 },
        { productId: 'a', quantity: 1, amount: 999 },
        { productId: 'constructor', quantity: 1, amount: 1 }
    ];
    var steps = [
        [{ a: 1 }, {}, []],
        [{ a: 1 }, { a: 2 }, []],
        [{ a: 1, constructor: 1 }, { a: 3 }, [{ index: 0, cancelled: 1, trackingNumber: '' }]],
        [{ a: 3, b: 1 }, { a: 3 }, [{ index: 2, cancelled: 2, trackingNumber: '1Z2' }]],
        [{ a: 2 }, { a: 2 }, [{ index: 9, cancelled: 1, trackingNumber: '' }]]
    ];
    var divided = [];
    var units = ['', '9.99', '3.33', '0.00', 'x'].map(function (price, index) {
        return { id: String(index), seller_sku: index === 3 ? 'b' : 'a', sale_price: price };
    });

    return {
        lives: steps.map(function (step, index) {
            var packages = {
                2: { packageNo: '2', carrier: 'UPS', trackingNumber: '1Z2', items: step[0], occurredAt: 't2' },
                1: { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z1', items: { a: index % 2 }, occurredAt: 't2' }
            };
            divided = lineUnits.divideUnits(lines, { packages: packages, cancelled: step[1] }, divided, step[2]);
            return [divided, lineFacts(lines, divided, packages, index === 4)];
        }),
        pairs: pairUnits({ line_items: units }, lines)
    };
};
