import { expect } from 'chai';
import type { ExternalOrderStatus } from '#cartridge/lifecycle/rules/orderStatus';
import { statusTone } from '#bm-cartridge/platform/rules/statusTone';

describe('The tone of a status', () => {
    const tones: Array<[ExternalOrderStatus, string]> = [
        ['New', 'new'],
        ['Acknowledged', 'working'],
        ['PartiallyShipped', 'working'],
        ['Shipped', 'good'],
        ['Delivered', 'good'],
        ['Completed', 'good'],
        ['CANCELLED', 'over']
    ];
    tones.forEach(([status, tone]) => it(`${status} looks ${tone}`, () => expect(statusTone(status)).to.equal(tone)));
});
