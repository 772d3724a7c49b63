import { expect } from 'chai';
import { shortName } from '#cartridge/oms/rules/shortName';

describe('The name of a file of the OMS in archive and rejects', () => {
    const hashOf = (name: string): string => 'h' + name.length;

    it('is its own up to 230 bytes', () => {
        [`${'a'.repeat(226)}.csv`, `${'é'.repeat(113)}.csv`].forEach((name) =>
            expect(shortName(name, hashOf)).to.equal(name)
        );
    });

    it('is otherwise its beginning, with a hash and its ending', () => {
        const name = `${'a'.repeat(251)}.csv`;
        expect(shortName(name, hashOf)).to.equal(`${'a'.repeat(221)}~h255.csv`);
    });

    it('counts bytes and cuts no character', () => {
        ['é', '日', '😀', 'a😀', '\u0080', '\u0800', '\u{10000}', '\u{103FF}'].forEach((sign) => {
            const short = shortName(`${sign.repeat(200)}.b.jsonl`, hashOf);
            expect(Buffer.byteLength(short)).to.be.within(226, 230);
            expect(Buffer.from(short).toString()).to.equal(short);
            expect(short).to.match(/~h\d+\.jsonl$/);
        });
    });

    it('is as long as it may be where a character before its end is a pair', () => {
        expect(Buffer.byteLength(shortName(`😀${'a'.repeat(240)}.csv`, hashOf))).to.equal(230);
    });

    it('keeps an ending of twenty characters', () => {
        expect(shortName(`${'a'.repeat(230)}.${'b'.repeat(19)}`, hashOf)).to.match(/~h250\.b{19}$/);
    });

    it('keeps no ending that is too long itself', () => {
        expect(shortName('.' + 'a'.repeat(240), hashOf)).to.equal(`.${'a'.repeat(224)}~h241`);
    });
});
