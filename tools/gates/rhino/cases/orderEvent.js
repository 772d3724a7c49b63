/* Events of the OMS: every form of a time, every status word, packages and cancellations, good and bad. */
exports.run = function (require) {
    var parse = require('./oms/rules/orderEvent').parseOrderEvent;
    var received = function () {
        return '2026-11-23T12:00:00.000Z';
    };
    var times = [
        '2026-11-23T10:00:00Z',
        '2026-11-23T10:00Z',
        '2026-11-23T10:00:00.5Z',
        '2026-11-23T10:00:00.123Z',
        '2026-11-23T10:00:00.123456Z',
        '2026-11-23T10:00:00+01:00',
        '2026-11-23T10:00:00-0530',
        '2026-02-30T10:00:00Z',
        '2026-13-01T10:00:00Z',
        '2026-11-23T24:00:00Z',
        '2026-11-23T25:00:00Z',
        '2026-11-23 10:00:00',
        '23.11.2026',
        ''
    ];
    var packages = [
        { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z999', items: [{ productId: '0701', quantity: 1 }] },
        { packageNo: '2', carrier: 'UPS', trackingNumber: '1Z 998' },
        { packageNo: '1', carrier: 'UPS', trackingNumber: '1Z997' },
        { packageNo: 'ü', carrier: 'DHL', trackingNumber: 'JD-1', items: [{ productId: '0702', quantity: 0 }] }
    ];
    var statuses = ['New', 'shipped', 'PARTIALLYSHIPPED', 'Cancelled', 'CANCELLED', 'İptal', ''];

    function event(fields) {
        var base = { eventId: 'e1', orderNo: 'TTS-1', status: 'Shipped', occurredAt: times[0] };
        Object.keys(fields).forEach(function (name) {
            base[name] = fields[name];
        });
        return parse(base, received);
    }

    return {
        times: times.map(function (time) {
            return event({ occurredAt: time });
        }),
        statuses: statuses.map(function (status) {
            return event({ status: status });
        }),
        packages: packages.map(function (shipped, index) {
            return event({ packages: packages.slice(0, index + 1) });
        }),
        cancellations: [
            {},
            { reason: 'out_of_stock' },
            { items: [] },
            { items: [{ productId: 'a', quantity: 2 }] },
            'all'
        ].map(function (cancel) {
            return event({ status: 'CANCELLED', cancel: cancel });
        }),
        envelopes: [null, 'text', [], {}].map(function (input) {
            return parse(input, received);
        })
    };
};
