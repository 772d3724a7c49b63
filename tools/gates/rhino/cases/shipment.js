/* Shipments in every market over orders in every state, carriers by every spelling, and the waits between attempts. */
exports.run = function (require) {
    var shipPlan = require('./shipments/rules/shipPlan');
    var providerFor = require('./shipments/rules/carriers').providerFor;
    var errors = require('./openapi/rules/apiErrors');
    var retry = require('./tasks/rules/retry');
    var now = 1763900000;
    var lines = [
        { id: '1', seller_sku: 'a', display_status: 'AWAITING_SHIPMENT', package_id: 'P1' },
        { id: '2', seller_sku: 'a', display_status: 'AWAITING_SHIPMENT', package_id: 'P1' },
        { id: '3', seller_sku: 'b', display_status: 'CANCELLED' },
        { id: '4', seller_sku: 'b', display_status: 'IN_TRANSIT', package_id: 'P2', tracking_number: '1Z1' }
    ];
    var orders = [
        { status: 'AWAITING_SHIPMENT', shipping_type: 'SELLER', line_items: lines },
        { status: 'AWAITING_SHIPMENT', shipping_type: 'SELLER', line_items: lines.slice(0, 2) },
        { status: 'AWAITING_SHIPMENT', shipping_type: 'TIKTOK', line_items: lines },
        { status: 'AWAITING_SHIPMENT', shipping_type: 'SELLER', paid_time: now - 60, line_items: lines },
        { status: 'AWAITING_SHIPMENT', fulfillment_type: 'FULFILLMENT_BY_TIKTOK', line_items: lines },
        { status: 'ON_HOLD', line_items: lines },
        { status: 'CANCELLED', line_items: lines },
        { status: 'AWAITING_SHIPMENT', shipping_type: 'SELLER', line_items: [] }
    ];
    var wanted = [{ a: 2 }, { a: 1 }, { a: 3 }, { b: 1 }, { a: 1, b: 1 }, {}];
    var providers = [
        { id: '7117858858072016897', name: 'UPS' },
        { id: '7117859084333745921', name: 'USPS Ground-Advantage' },
        { id: '1', name: 'Ökopost İ' }
    ];
    var carriers = [
        'UPS',
        'ups',
        ' U P S ',
        'United',
        'usps_ground advantage',
        '7117858858072016897',
        'ökopost i̇',
        'DHL',
        ''
    ];

    return {
        plans: orders.map(function (order) {
            return ['US', 'GB', 'SG', ''].map(function (region) {
                return [shipPlan.obstacleOf(order, region, now)].concat(
                    wanted.map(function (items) {
                        return shipPlan.planShipment(order, items, region, []);
                    })
                );
            });
        }),
        providers: carriers.map(function (carrier) {
            return providerFor(carrier, providers, { united: 'UPS' });
        }),
        errors: [0, 21011044, 36009002, 36009007, 105002, 106001, 21011022, 99999999, NaN].map(function (code) {
            return [errors.classOf(code), errors.needsPerson(errors.classOf(code))];
        }),
        waits: [1, 2, 3, 5, 8, 20, 100].map(function (attempts) {
            return [retry.backoff(attempts, 0), retry.backoff(attempts, 0.37), retry.backoff(attempts, 1)];
        })
    };
};
