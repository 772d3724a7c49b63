import { expect } from 'chai';
import { applied, rejected, repeated, stale } from '#cartridge/platform/rules/outcome';

describe('The outcome of a message', () => {
    it('has warnings only where there are some', () => {
        expect([applied([]), applied(['w'])]).to.deep.equal([
            { outcome: 'applied' },
            { outcome: 'applied', warnings: ['w'] }
        ]);
        expect([repeated(), repeated([]), repeated(['w'])]).to.deep.equal([
            { outcome: 'repeated' },
            { outcome: 'repeated' },
            { outcome: 'repeated', warnings: ['w'] }
        ]);
    });

    it('says at most two thousand characters of each', () => {
        const { path, expected, msg } = rejected('code', 'x'.repeat(2001), 'x'.repeat(2000), 'x'.repeat(1e5));
        expect([path, msg]).to.deep.equal(['x'.repeat(2000) + '…', 'x'.repeat(2000) + '…']);
        expect(expected).to.equal('x'.repeat(2000));
    });

    it('shows characters of what was sent that people do not see', () => {
        expect(rejected('code', 'path', 'expected', 'no product A\u200B\n or \u{1F600}').msg).to.equal(
            'no product A\\u200b\\u000a or \u{1F600}'
        );
    });

    it('says what is newer, or what is wrong and where', () => {
        expect(stale('Shipped')).to.deep.equal({ outcome: 'stale', current: 'Shipped' });
        expect(rejected('code', 'path', 'expected', 'msg')).to.deep.equal({
            outcome: 'rejected',
            code: 'code',
            path: 'path',
            expected: 'expected',
            msg: 'msg'
        });
    });
});
