import { expect } from 'chai';
import { statusTone } from '#bm-cartridge/platform/rules/statusTone';

describe('The tone of a status', () => {
    const tones: Array<[string, string]> = [
        ['New', 'new'],
        ['Acknowledged', 'working'],
        ['PartiallyShipped', 'working'],
        ['Shipped', 'good'],
        ['Delivered', 'good'],
        ['Completed', 'good'],
        ['CANCELLED', 'over'],
        ['', 'new']
    ];
    tones.forEach(([status, tone]) =>
        it(`${status || 'nothing'} looks ${tone}`, () => expect(statusTone(status)).to.equal(tone))
    );
});
