'use strict';

const assert = require('node:assert');
const path = require('node:path');
const { createInstance } = require('sfcc-mocks');

describe('example_carrier', () => {
    const sfcc = createInstance({ cartridges: path.join(__dirname, '..'), cartridgePath: ['example_carrier'] });
    const choose = (carrier, trackingNumber) =>
        sfcc.hook('app.tiktokshop.carrier.choose', 'choose', carrier, [{ id: '1', name: 'UPS' }], { trackingNumber });

    after(() => sfcc.close());

    it('knows the carrier by the tracking number', () => {
        assert.equal(choose('DISPATCH', '1Z999AA10123456784'), 'UPS');
    });

    it('leaves the rest to the setting', () => {
        assert.equal(choose('DISPATCH', '9400110200881234567890'), null, 'TikTok does not offer USPS');
        assert.equal(choose('DHL', '1Z999AA10123456784'), null);
    });
});
