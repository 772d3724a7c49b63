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
        ['é', '日', '😀', 'a😀'].forEach((sign) => {
            const short = shortName(`${sign.repeat(200)}.b.jsonl`, hashOf);
            expect(Buffer.byteLength(short)).to.be.within(226, 230);
            expect(Buffer.from(short).toString()).to.equal(short);
            expect(short).to.match(/~h\d+\.jsonl$/);
        });
    });

    it('keeps no ending that is too long itself', () => {
        expect(shortName('.' + 'a'.repeat(240), hashOf)).to.equal(`.${'a'.repeat(224)}~h241`);
    });
});
