import { expect } from 'chai';
import { mangledColumn } from '#cartridge/oms/rules/mangledCell';

describe('A value that a spreadsheet has changed', () => {
    const columns = ['eventId', 'orderNo', 'externalOrderId', 'packageNo', 'trackingNumber', 'productId', 'quantity'];
    columns.forEach((column) =>
        it(`is found in ${column}`, () => expect(mangledColumn({ [column]: '1.23E+17' })).to.equal(column))
    );

    it('is one that reads so', () => {
        [
            '1E+17',
            '1,23e+17',
            '5.7E-05',
            '2-Jan',
            '12. Feb',
            '31 -Dec',
            'Dec. 31',
            '1.Jan 2026',
            'Jan-02 - 26',
            'Zab-02',
            '12/31/2026',
            'Jan-02',
            '2-Jan-26',
            '01.02.2026',
            '1/2/26',
            '#NAME?',
            '#REF!',
            '#N/A',
            '#DIV/0!',
            '####'
        ].forEach((text) => expect(mangledColumn({ orderNo: text }), text).to.equal('orderNo'));
    });

    it('is none that a sender may have meant', () => {
        ['', '123E17', '12E+1', '1.E+17', '1E+', 'x1E+17', '1E+17x', 'TTS-1', '#', 'A####', '#N/A1', '####1'].forEach(
            (text) => expect(mangledColumn({ orderNo: text }), text).to.equal('')
        );
    });

    it('is no day that has other parts', () => {
        [
            ...[
                '2-jan',
                '-Jan',
                '2Jan',
                '123-Jan',
                '2-Ja',
                '2-Janu',
                'x2-Jan',
                'Jan-2',
                'Jan02',
                'Jan-021',
                'Ja-02',
                'Janu-02'
            ],
            ...[
                '2-Jan-2',
                '2-Jan26',
                '2-Jan-20261',
                '2-Jan-26x',
                '1-2',
                '1.2',
                '100.1.2026',
                '1.100.2026',
                '.1.2026',
                '1..2026'
            ],
            ...['1.2.2', '1.2.20261', '1.2.2026x', 'x1.2.2026']
        ].forEach((text) => expect(mangledColumn({ orderNo: text }), text).to.equal(''));
    });

    it('is not looked for in texts and times', () => {
        expect(mangledColumn({ carrier: '####', reason: '2-Jan', occurredAt: '1.2.2026' })).to.equal('');
    });

    it('is named by its first column', () => {
        expect(mangledColumn({ quantity: '2-Jan', orderNo: '####' })).to.equal('orderNo');
        expect(mangledColumn({ orderNo: 'O1', productId: '####' })).to.equal('productId');
    });
});
