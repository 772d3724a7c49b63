import { expect } from 'chai';
import { returnTone } from '#bm-cartridge/returns/rules/returnTone';

describe('The tone of a return', () => {
    const tones: Array<[string, string]> = [
        ['pending', 'warn'],
        ['sent', 'warn'],
        ['disputed', 'bad'],
        ['offered', 'working'],
        ['to-send', 'working'],
        ['refunded', 'good'],
        ['replaced', 'good'],
        ['withdrawn', 'over'],
        ['a stage that TikTok has added', 'over']
    ];
    tones.forEach(([stage, tone]) => it(`${stage} looks ${tone}`, () => expect(returnTone(stage)).to.equal(tone)));
});
